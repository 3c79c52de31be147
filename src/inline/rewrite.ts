// What a change offered by the card would do to the draft, so that it can be shown before it is made. Pure functions over text.
import type { Range } from '../engine/types.ts';
import type { ExplainedFinding } from '../messaging/protocol.ts';

/** Characters of the draft shown on either side of a change. */
const CONTEXT = 28;

export interface PlannedChange {
  readonly kind: 'mask' | 'initials' | 'remove' | 'replace';
  readonly range: Range;
  /** The words that stand there now. */
  readonly expected: string;
  readonly replacement: string;
  /** What stands before and after, shortened to whole words. */
  readonly before: string;
  readonly after: string;
}

/** The change for a finding: the rule's rewrite, or else taking the words out. */
export function planChange(text: string, finding: ExplainedFinding): PlannedChange {
  const { kind, replacement } = finding.rewrite ?? { kind: 'remove', replacement: '' };
  const found = { start: finding.start, end: finding.end };
  const range = replacement === '' ? withItsSpace(text, found) : found;
  return {
    kind,
    range,
    expected: text.slice(range.start, range.end),
    replacement,
    before: lastWords(text.slice(Math.max(0, range.start - CONTEXT * 2), range.start)),
    after: firstWords(text.slice(range.end, range.end + CONTEXT * 2)),
  };
}

/** Whether a change would leave little of what was written: that is offered, but is nobody's first choice. */
export const takesMost = (text: string, { replacement, expected }: PlannedChange): boolean =>
  replacement === '' && 2 * expected.trim().length > text.trim().length;

/** Takes one neighbouring space with words that go, so that no gap stays. */
function withItsSpace(text: string, { start, end }: Range): Range {
  const free = (char: string | undefined) => char === undefined || char === ' ' || char === '\n';
  if (text[end] === ' ' && free(text[start - 1])) return { start, end: end + 1 };
  if (text[start - 1] === ' ' && (free(text[end]) || /[.,;:!?]/.test(text[end] ?? ''))) return { start: start - 1, end };
  return { start, end };
}

function lastWords(before: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length <= CONTEXT) return line;
  const cut = line.slice(-CONTEXT);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}

function firstWords(after: string): string {
  const line = after.split('\n', 1)[0] ?? '';
  if (line.length <= CONTEXT) return line;
  const cut = line.slice(0, CONTEXT);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
