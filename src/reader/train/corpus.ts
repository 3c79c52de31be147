// Labelled drafts as the trainer reads them, each with its block: neighbours are often twins and must stay on one side of a split.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { leftOut, sentences as splitSentences } from '../../engine/segment.ts';
import { AUDIENCES, CHANNELS, type Range, RISKS, ROLES } from '../../engine/types.ts';
import { z } from '../../zod.ts';

const Line = z.object({
  id: z.string(),
  text: z.string(),
  channel: z.enum(CHANNELS).optional(),
  audience: z.enum(AUDIENCES).optional(),
  role: z.enum(ROLES).optional(),
  /** What the draft answers. */
  replyTo: z.string().optional(),
  risks: z.array(z.enum(RISKS)),
  spans: z.array(z.string()).default([]),
  /** The only risks that the line says something about, in sets that were labelled for other ends. */
  only: z.array(z.enum(RISKS)).optional(),
});

export interface LabelledDraft extends z.infer<typeof Line> {
  readonly file: string;
  /** Name of its block: twenty lines of one file, whose drafts stay together. */
  readonly block: string;
  /** Which of `FOLDS` parts it belongs to in cross-validation. */
  readonly fold: number;
  readonly sentences: readonly Range[];
  /** For each risk (in the order of RISKS), the ranges that carry it. */
  readonly places: readonly (readonly Range[])[];
}

export const FOLDS = 5;
const BLOCK = 20;

/** Reads every `*.jsonl` of the folders, in the order of their names. Lines that are no labelled draft are counted in `bad`. */
export function readDrafts(folders: readonly string[]): { drafts: LabelledDraft[]; bad: number } {
  const drafts: LabelledDraft[] = [];
  let bad = 0;
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()) {
      const stem = basename(file, '.jsonl');
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .forEach((line, number) => {
          const parsed = Line.safeParse(parseJson(line));
          if (!parsed.success) bad++;
          else drafts.push(labelled(parsed.data, stem, Math.floor(number / BLOCK)));
        });
    }
  }
  return { drafts, bad };
}

function labelled(line: z.infer<typeof Line>, file: string, block: number): LabelledDraft {
  const places = RISKS.map((risk) =>
    line.risks.flatMap((named, at) => {
      const span = line.spans[at];
      const start = named === risk && span !== undefined ? line.text.indexOf(span) : -1;
      return start < 0 || span === undefined ? [] : [{ start, end: start + span.length }];
    }),
  );
  const name = `${file}:${block}`;
  const fold = createHash('sha256').update(name).digest().readUInt32BE(0) % FOLDS;
  return { ...line, file, block: name, fold, places, sentences: readableSentences(line.text) };
}

/** The sentences that the engine would hand to the reader. */
export function readableSentences(text: string): Range[] {
  const silent = leftOut(text);
  return splitSentences(text).filter((range) => !silent.some((other) => other.start < range.end && range.start < other.end));
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
