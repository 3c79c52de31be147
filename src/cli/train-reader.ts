// `npm run reader:train`: learns the statistical reader from the labelled drafts in tests/corpus and writes rules/reader/model.json.
//
//   node src/cli/train-reader.ts [--curve] [--try]
//
// Everything is cross-validated by blocks of twenty lines. `--try` stops after the figures; `--curve` also learns from an eighth, a quarter and
// half of the blocks, which takes as long again, and draws rules/reader/learning-curve.svg.
// The exam (tests/corpus/exam) is only measured here, never learnt from.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../engine/engine.ts';
import { RISKS } from '../engine/types.ts';
import { ruleVerdicts } from '../engine/weigh.ts';
import { type LabelledDraft, readDrafts } from '../reader/train/corpus.ts';
import { drawCurve } from '../reader/train/curve.ts';
import { classTable, encodeModel, numbersIn } from '../reader/train/encode.ts';
import { countAll, type LearnOptions, learnReader, type Material } from '../reader/train/learn.ts';
import type { Outcome } from '../reader/train/thresholds.ts';
import { wordClasses } from '../reader/word-classes.ts';
import { compile } from '../rules/compile.ts';
import { formsOf } from '../rules/pack.ts';
import { buildPack } from './build-pack.ts';
import { readSources } from './sources.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OPTIONS: LearnOptions = {
  cost: 2,
  rounds: 5,
  seed: 20261125,
  which: 0.5,
  sentenceWeight: 0.3,
  harmlessWeight: 0.15,
  // Just under a megabyte with the rest of the model. The few that carry most have weights of their own to choose from.
  tiers: [
    { features: 500, bits: 4 },
    { features: 2_000, bits: 4 },
    { features: 6_000, bits: 4 },
    { features: 20_000, bits: 4 },
    { features: 112_000, bits: 2 },
  ],
  // Stricter than what is wanted (0.80 and 0.04): the rules were written with these drafts in view, so that all looks better here than on the next ones.
  bounds: { precision: 0.825, harmless: 0.018 },
  // Public posts that merely speak of women or of faiths score high on discrimination, which our own drafts cannot show: a floor for it costs a third of a point of F1.
  least: { discrimination: 0.68 },
};

const { values: flags } = parseArgs({ options: { curve: { type: 'boolean' }, try: { type: 'boolean' } } });
const begun = performance.now();
const say = (text: string): void => console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${text}`);
const percent = (x = 0): string => (100 * x).toFixed(1);

/** Verdicts of the rules alone, draft by draft and risk by risk. */
function verdictsOf(drafts: readonly LabelledDraft[]): Float64Array[] {
  const read = readSources(join(ROOT, 'rules'));
  if (!read.ok) throw new Error(read.errors.join('\n'));
  const { reader: _, ...sources } = read.sources;
  const built = buildPack(sources, { version: '0', issued: '2026-11-25', test: false });
  if (!built.ok) throw new Error(built.errors.join('\n'));
  const compiled = compile({ rules: built.pack.rules, lists: built.pack.lists, forms: formsOf(built.pack) });
  if (!compiled.ok) throw new Error(compiled.errors.join('\n'));
  const engine = createEngine({ compiled: compiled.compiled });
  return drafts.map(({ text, channel, audience, role }) => {
    const verdicts = ruleVerdicts(engine.fire({ text, ...(channel && { channel }), ...(audience && { audience }), ...(role && { role }) }));
    return Float64Array.from(RISKS, (risk) => verdicts[risk] ?? 0);
  });
}

const folder = (name: string): string => join(ROOT, 'tests', 'corpus', name);
const FOUND = new Set(readDrafts([folder('learn')]).drafts.map((draft) => draft.file));
const { drafts, bad } = readDrafts([folder('learn'), folder('written'), folder('public')]);
const examDrafts = readDrafts([folder('exam')]).drafts;
say(`${drafts.length} drafts to learn from${bad > 0 ? ` (${bad} lines could not be read)` : ''}, ${examDrafts.length} in the exam`);
const concepts = readFileSync(join(ROOT, 'rules', 'reader', 'concepts.txt'), 'utf8');
const classes = classTable(readFileSync(join(ROOT, 'rules', 'reader', 'words.txt'), 'utf8'));
const kinds = wordClasses(concepts, classes);
const whole: Material = { drafts, counted: countAll(drafts, kinds), verdicts: verdictsOf(drafts) };
const exam: Material = { drafts: examDrafts, counted: countAll(examDrafts, kinds), verdicts: verdictsOf(examDrafts) };
say('rules judged');

function report(name: string, { precision, recall, f1, harmlessFlagged }: Outcome): void {
  say(
    `${name}: precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  harmless flagged ${percent(harmlessFlagged)}%`,
  );
}
const learn = (material: Material) => learnReader(material, exam, (draft) => FOUND.has(draft.file), OPTIONS, say);

/** Some share of our own blocks of drafts, and all that was labelled for other ends. */
function partOf({ drafts, counted, verdicts }: Material, share: number): Material {
  const within = (draft: LabelledDraft): boolean =>
    draft.only !== undefined || createHash('sha256').update(draft.block).digest().readUInt32LE(8) < share * 2 ** 32;
  const chosen = [...drafts.keys()].filter((at) => within(drafts[at] as LabelledDraft)); // counts the drafts
  const pick = <T>(each: readonly T[]): T[] => chosen.map((at) => each[at] as T);
  return { drafts: pick(drafts), counted: pick(counted), verdicts: pick(verdicts) };
}

const { kept, rounded, net, thresholds, crossValidated, examined } = learn(whole);
report('cross-validated', crossValidated);
report('exam', examined);
RISKS.forEach((risk, at) => {
  const [cv, ex] = [crossValidated.perRisk[at], examined.perRisk[at]];
  say(
    `${risk.padEnd(20)} threshold ${(thresholds[at] ?? 0).toFixed(2)}   cv P ${percent(cv?.precision)} R ${percent(cv?.recall)}   exam P ${percent(ex?.precision)} R ${percent(ex?.recall)} F1 ${percent(ex?.f1)}`,
  );
});
if (!flags.try) {
  const model = encodeModel({ kept, rounded, classes, concepts, net, thresholds });
  const bytes = numbersIn(model);
  writeFileSync(join(ROOT, 'rules', 'reader', 'model.json'), `${JSON.stringify(model)}\n`);
  const digits = (result: Outcome) =>
    JSON.parse(JSON.stringify(result, (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value)));
  writeFileSync(
    join(ROOT, 'rules', 'reader', 'report.json'),
    `${JSON.stringify({ drafts: drafts.length, bytes: Math.round(bytes), options: OPTIONS, risks: RISKS, thresholds, crossValidated: digits(crossValidated), exam: digits(examined) }, null, 2)}\n`,
  );
  say(`rules/reader/model.json written: ${(bytes / 1e6).toFixed(2)} MB of numbers`);
}
if (flags.curve) {
  const ours = (some: readonly LabelledDraft[]): number => some.filter((draft) => draft.only === undefined).length;
  const points = [{ drafts: ours(drafts), f1: examined.f1 }];
  for (const share of [0.5, 0.25, 0.125]) {
    const part = partOf(whole, share);
    const learnt = learn(part);
    report(`exam, from ${ours(part.drafts)} drafts`, learnt.examined);
    points.push({ drafts: ours(part.drafts), f1: learnt.examined.f1 });
  }
  writeFileSync(join(ROOT, 'rules', 'reader', 'learning-curve.svg'), drawCurve(points));
  say('rules/reader/learning-curve.svg drawn');
}
