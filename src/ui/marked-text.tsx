// A text with its findings marked in it, for reading: used where Probity shows a draft in its own pages.
import type { Finding, Gravity } from '../engine/types.ts';

const RANK: Readonly<Record<Gravity, number>> = { note: 0, caution: 1, grave: 2 };

/** A stretch of text under one mark, or under none. */
interface Run {
  readonly start: number;
  text: string;
  readonly gravity?: Gravity;
}

/**
 * Cut `text` into runs; where findings overlap the gravest wins.
 * Ranges are UTF-16 offsets into `text`; parts outside it are ignored.
 */
export function runs(text: string, findings: readonly Pick<Finding, 'start' | 'end' | 'gravity'>[]): Run[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of findings) for (const at of [start, end]) if (at > 0 && at < text.length) cuts.add(at);
  const edges = [...cuts].sort((a, b) => a - b);
  const found: Run[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const here = findings.filter((finding) => finding.start < end && finding.end > start).map((finding) => finding.gravity);
    const gravity = here.sort((a, b) => RANK[b] - RANK[a])[0];
    const last = found.at(-1);
    if (last !== undefined && last.gravity === gravity) last.text += text.slice(start, end);
    else found.push({ start, text: text.slice(start, end), ...(gravity === undefined ? {} : { gravity }) });
  }
  return found;
}

/** The text, line breaks kept, the found words marked by shape and colour. */
export function MarkedText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  return (
    <p class="marked-text">
      {runs(text, findings).map((run) =>
        run.gravity === undefined ? (
          run.text
        ) : (
          <mark key={run.start} class={run.gravity}>
            {run.text}
          </mark>
        ),
      )}
    </p>
  );
}
