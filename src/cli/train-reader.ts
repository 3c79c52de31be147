// `npm run reader:train`: learns the statistical reader from the labelled drafts in tests/corpus and writes rules/reader/model.json.
//
//   node src/cli/train-reader.ts [--curve] [--try] [PUBLIC.jsonl …]
//
// Everything is cross-validated by blocks of twenty lines. `--try` stops after the figures; `--curve` also learns from parts of the drafts.
// The exam (tests/corpus/exam) is only measured here, never learnt from.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../engine/engine.ts';
import { RISKS, type Risk } from '../engine/types.ts';
import { ruleVerdicts } from '../engine/weigh.ts';
import { stackInputs } from '../reader/stack.ts';
import { FOLDS, type LabelledDraft, readDrafts } from '../reader/train/corpus.ts';
import { asShipped, classTable, encodeModel } from '../reader/train/encode.ts';
import { type FirstStageOptions, learnFirstStage, scorePlanes } from '../reader/train/first-stage.ts';
import { countDraft, keepRepeated, keepTelling, vectorsOf } from '../reader/train/matrix.ts';
import { dot, learnStack, type Stacked } from '../reader/train/second-stage.ts';
import { chooseThresholds, outcome } from '../reader/train/thresholds.ts';
import type { SparseVector } from '../reader/vector.ts';
import { wordClasses } from '../reader/word-classes.ts';
import { compile } from '../rules/compile.ts';
import { formsOf } from '../rules/pack.ts';
import { buildPack } from './build-pack.ts';
import { readSources } from './sources.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SEED = 20261125;
const FEATURES = 100_000;
const OPTIONS: FirstStageOptions = { cost: 2, rounds: 10, seed: SEED, which: 0.5, sentenceWeight: 0.3 };
/** Stricter than what is wanted (0.80 and 0.04): the rules were written with these drafts in view, so that all looks better here than on the next ones. */
const BOUNDS = { precision: 0.825, harmless: 0.017 };
/** Public posts that merely speak of women or of faiths score high on discrimination, which our own drafts cannot show: a floor for it costs a third of a point of F1. */
const LEAST: Readonly<Partial<Record<Risk | 'any', number>>> = { discrimination: 0.68 };

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const say = (text: string): void => console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${text}`);
const begun = performance.now();
const percent = (x: number): string => (100 * x).toFixed(1);

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
const PUBLIC = new Set(readDrafts([folder('public')]).drafts.map((draft) => draft.file));
const { drafts, bad } = readDrafts([folder('learn'), folder('written'), folder('public')]);
const exam = readDrafts([folder('exam')]).drafts;
say(`${drafts.length} drafts to learn from${bad > 0 ? ` (${bad} lines could not be read)` : ''}, ${exam.length} in the exam`);
const concepts = readFileSync(join(ROOT, 'rules', 'reader', 'concepts.txt'), 'utf8');
const classes = classTable(readFileSync(join(ROOT, 'rules', 'reader', 'words.txt'), 'utf8'));
const kinds = wordClasses(concepts, classes);
const counted = drafts.map((draft) => countDraft(draft, kinds));
/** Sets made for other ends have no say in which features there are. */
const repeated = keepRepeated(counted.filter((_, at) => !PUBLIC.has(drafts[at]?.file ?? '')));
const everything = vectorsOf(counted, repeated);
const verdicts = verdictsOf(drafts);
say(`${repeated.idf.length} features come more than once; rules judged`);

/** Learns from the drafts for which `use` holds: once from all features, to see which of them tell, and again from those alone. */
function learnFrom(use: (draft: LabelledDraft) => boolean) {
  const first = learnFirstStage({ drafts, ...everything, width: repeated.idf.length }, use, OPTIONS);
  const seen = everything.whole.filter((_, at) => use(drafts[at] as LabelledDraft));
  const kept = keepTelling(repeated, first, seen, FEATURES);
  const vectors = vectorsOf(counted, kept);
  const planes = asShipped(learnFirstStage({ drafts, ...vectors, width: kept.idf.length }, use, OPTIONS), kept);
  return { kept, planes, ...vectors };
}

const inputsOf = (
  draft: LabelledDraft,
  planes: readonly Float32Array[],
  vector: SparseVector,
  each: readonly SparseVector[],
  rules: Float64Array,
): Float64Array => {
  const scores = scorePlanes(vector, planes);
  const parts = each.map((sentence) => scorePlanes(sentence, planes));
  const best = RISKS.map((_, risk) => Math.max(...parts.map((part) => part[risk] ?? 0)));
  return stackInputs({ ...draft, whole: scores, best, rules, characters: draft.text.length, sentences: each.length });
};
/** What the second stage tells apart: each risk, and any. */
const TOLD = [...RISKS, 'any'] as const;
const isSo = (draft: LabelledDraft | undefined, what: Risk | 'any'): boolean =>
  draft !== undefined && (what === 'any' ? draft.risks.length > 0 : draft.risks.includes(what));
/** The second stage of one risk, from those of `some` that were labelled for this project's ends: it is what sets the scale. */
const stackOf = (some: readonly number[], what: Risk | 'any'): Stacked => {
  const told = some.filter((at) => drafts[at]?.only === undefined);
  const wanted = Uint8Array.from(told, (at) => (isSo(drafts[at], what) ? 1 : 0));
  return learnStack(
    told.map((at) => inputs[at] ?? new Float64Array()),
    wanted,
    SEED,
  );
};
const likelihoodsOf = (stacks: readonly Stacked[], inputs: Float64Array): Float64Array =>
  Float64Array.from(stacks, ({ weights, slope, offset }) => 1 / (1 + Math.exp(-(slope * dot(inputs, weights) + offset))));

// Scores of each draft under a model that has not seen its block.
const inputs: Float64Array[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const { planes, whole, sentences } = learnFrom((draft) => draft.fold !== fold);
  drafts.forEach((draft, at) => {
    const vector = whole[at];
    const rules = verdicts[at];
    if (draft.fold === fold && vector !== undefined && rules !== undefined)
      inputs[at] = inputsOf(draft, planes, vector, sentences[at] ?? [], rules);
  });
  say(`part ${fold + 1} of ${FOLDS} read by a model of the others`);
}
const judged = drafts.map((draft) => ({ risks: draft.risks, likelihoods: new Float64Array(TOLD.length) }));
for (let fold = 0; fold < FOLDS; fold++) {
  const others = drafts.map((_, at) => at).filter((at) => drafts[at]?.fold !== fold);
  const stacks = TOLD.map((what) => stackOf(others, what));
  drafts.forEach((draft, at) => {
    if (draft.fold === fold) judged[at]?.likelihoods.set(likelihoodsOf(stacks, inputs[at] ?? new Float64Array()));
  });
}
// Thresholds are chosen on the drafts that are most like those to come.
const own = judged.filter((_, at) => FOUND.has(drafts[at]?.file ?? ''));
const thresholds = chooseThresholds(own, BOUNDS).map((threshold, at) => Math.max(threshold, LEAST[TOLD[at] ?? 'any'] ?? 0));
const report = (name: string, result: ReturnType<typeof outcome>): void => {
  say(
    `${name}: precision ${percent(result.precision)}  recall ${percent(result.recall)}  F1 ${percent(result.f1)}  harmless flagged ${percent(result.harmlessFlagged)}%`,
  );
};
const crossValidated = outcome(own, thresholds);
report('cross-validated', crossValidated);

const { planes, kept } = learnFrom(() => true);
const everyone = drafts.map((_, at) => at);
const stacks = TOLD.map((what) => stackOf(everyone, what));
const examCounted = exam.map((draft) => countDraft(draft, kinds));
const examVectors = vectorsOf(examCounted, kept);
const examVerdicts = verdictsOf(exam);
const examJudged = exam.map((draft, at) => ({
  risks: draft.risks,
  likelihoods: likelihoodsOf(
    stacks,
    inputsOf(draft, planes, examVectors.whole[at] as SparseVector, examVectors.sentences[at] ?? [], examVerdicts[at] as Float64Array),
  ),
}));
const examined = outcome(examJudged, thresholds);
report('exam', examined);
RISKS.forEach((risk, at) => {
  const [cv, ex] = [crossValidated.perRisk[at], examined.perRisk[at]];
  say(
    `${risk.padEnd(20)} threshold ${(thresholds[at] ?? 0).toFixed(2)}   cv P ${percent(cv?.precision ?? 0)} R ${percent(cv?.recall ?? 0)}   exam P ${percent(ex?.precision ?? 0)} R ${percent(ex?.recall ?? 0)} F1 ${percent(ex?.f1 ?? 0)}`,
  );
});
if (!flags.has('--try')) {
  const model = encodeModel({ kept, planes, classes, concepts, stacks, thresholds });
  const bytes =
    [model.buckets, model.rarities, model.weights, model.choices, model.classes].reduce((sum, part) => sum + (part.length * 3) / 4, 0) +
    model.concepts.length;
  writeFileSync(join(ROOT, 'rules', 'reader', 'model.json'), `${JSON.stringify(model)}\n`);
  const rounded = (result: ReturnType<typeof outcome>) =>
    JSON.parse(JSON.stringify(result, (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value)));
  writeFileSync(
    join(ROOT, 'rules', 'reader', 'report.json'),
    `${JSON.stringify({ seed: SEED, drafts: drafts.length, features: kept.idf.length, bytes: Math.round(bytes), options: OPTIONS, risks: RISKS, crossValidated: rounded(crossValidated), exam: rounded(examined) }, null, 2)}\n`,
  );
  say(`rules/reader/model.json written: ${(bytes / 1e6).toFixed(2)} MB of numbers`);
}
