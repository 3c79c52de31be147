// Packs at work: an engine for a pack, labelled drafts from files, and how well one finds what the other says.
import { existsSync, readFileSync } from 'node:fs';
import { createEngine, type Engine, shownByDefault } from '../../engine/engine.ts';
import { AUDIENCES, CHANNELS, type Draft, type Finding, RISKS, type Risk, ROLES } from '../../engine/types.ts';
import { decodeModel } from '../../reader/model.ts';
import { createReader } from '../../reader/read.ts';
import { compile } from '../../rules/compile.ts';
import { formsOf, type Pack } from '../../rules/pack.ts';
import { complaints } from '../../rules/schema.ts';
import { z } from '../../zod.ts';
import { Refused } from './terminal.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  channel: z.enum(CHANNELS).optional(),
  audience: z.enum(AUDIENCES).optional(),
  role: z.enum(ROLES).optional(),
  date: z.string().optional(),
  /** What a fair officer would mind; absent where nobody has said. */
  risks: z.array(z.enum(RISKS)).optional(),
  /** The only risks that the line says something about. */
  only: z.array(z.enum(RISKS)).optional(),
});

export interface CorpusLine {
  readonly id: string;
  readonly draft: Draft;
  readonly risks?: readonly Risk[] | undefined;
  readonly only?: readonly Risk[] | undefined;
}

/** The engine as people have it: rules and reader. */
export function engineOf(pack: Pack): Engine {
  const compiled = compile({ rules: pack.rules, lists: pack.lists, forms: formsOf(pack) });
  if (!compiled.ok) throw new Refused(compiled.errors.join('\n'));
  return createEngine({
    compiled: compiled.compiled,
    ...(pack.reader === undefined ? {} : { reader: createReader(decodeModel(pack.reader)).read }),
  });
}

/** What is shown to the writer of a draft. */
export const shown = (engine: Engine, draft: Draft): Finding[] => engine.check(draft).filter(shownByDefault);

/** Reads `.jsonl` files of drafts: `{"id", "text", "channel", "audience", "role", "risks"}` a line. Throws `Refused` with file, line and remedy. */
export function readCorpus(files: readonly string[]): CorpusLine[] {
  return files.flatMap((file) => {
    if (!existsSync(file)) throw new Refused(`${file}: there is no such file; --corpus wants a .jsonl file of drafts`);
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        if (line.trim() === '') return [];
        const parsed = lineSchema.safeParse(parseJson(line, `${file}:${at + 1}`));
        if (!parsed.success) throw new Refused(`${file}:${at + 1}: ${complaints(parsed.error).join('; ')}; mend the line`);
        const { id, risks, only, ...draft } = parsed.data;
        return [{ id: String(id), draft, risks, only }];
      });
  });
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Refused(`${place}: is not JSON; write one object a line`);
  }
}

export interface RiskScore {
  readonly risk: Risk;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface Score {
  readonly drafts: number;
  readonly risks: readonly RiskScore[];
  readonly harmless: number;
  readonly harmlessMarked: number;
}

/** Counts, draft by draft and risk by risk, where findings and labels agree. Drafts without labels are left out. */
export function score(engine: Engine, lines: readonly CorpusLine[]): Score {
  const counts = new Map(RISKS.map((risk) => [risk, { risk, right: 0, wrong: 0, missed: 0 }]));
  let [drafts, harmless, harmlessMarked] = [0, 0, 0];
  for (const { draft, risks, only } of lines) {
    if (risks === undefined) continue;
    drafts++;
    const found = new Set(shown(engine, draft).map((finding) => finding.risk));
    for (const risk of only ?? RISKS) {
      const count = counts.get(risk);
      if (count === undefined) continue;
      const meant = risks.includes(risk);
      if (found.has(risk)) count[meant ? 'right' : 'wrong']++;
      else if (meant) count.missed++;
    }
    if (risks.length === 0 && only === undefined) {
      harmless++;
      if (found.size > 0) harmlessMarked++;
    }
  }
  return { drafts, risks: [...counts.values()], harmless, harmlessMarked };
}

/** Right of all that was marked; undefined when nothing was. */
export const precision = ({ right, wrong }: RiskScore): number | undefined => (right + wrong === 0 ? undefined : right / (right + wrong));
/** Marked of all that should be; undefined when there is none. */
export const recall = ({ right, missed }: RiskScore): number | undefined => (right + missed === 0 ? undefined : right / (right + missed));
