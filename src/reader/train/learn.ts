// The whole of the learning: both stages, cross-validated by blocks of drafts, thresholds, and what the exam says.
import { RISKS } from '../../engine/types.ts';
import { likelihoodsOf, logitsOf, sigmoid } from '../net.ts';
import { bfloatsOf, packBfloats } from '../packing.ts';
import { stackInputs } from '../stack.ts';
import type { SparseVector } from '../vector.ts';
import type { WordClasses } from '../word-classes.ts';
import { FOLDS, type LabelledDraft } from './corpus.ts';
import { asShipped, type RoundedTier, roundWeights, type TierSize } from './encode.ts';
import { type FirstStageOptions, learnFirstStage, OTHER_ENDS, scoreGroups, scorePlanes } from './first-stage.ts';
import { type CountedDraft, countDraft, type Kept, keepRepeated, keepTelling, rankRows, vectorsOf } from './matrix.ts';
import { calibrated, learnNet, platt } from './second-stage.ts';
import { chooseThresholds, type Outcome, outcome } from './thresholds.ts';

export interface LearnOptions extends FirstStageOptions {
  /** How many features are kept, and how fine their weights: those that tell most first. */
  readonly tiers: readonly TierSize[];
  /** Bounds of what is shown on drafts like those to come: least mean precision, greatest share of harmless drafts flagged. */
  readonly bounds: { readonly precision: number; readonly harmless: number };
  /** Thresholds that may not be lower, whatever the drafts say. */
  readonly least: Readonly<Partial<Record<Told, number>>>;
}

/** Drafts as the learner needs them: labelled, counted, and judged by the rules. */
export interface Material {
  readonly drafts: readonly LabelledDraft[];
  readonly counted: readonly CountedDraft[];
  /** The rules' verdicts, draft by draft and risk by risk, 0 to 1. */
  readonly verdicts: readonly Float64Array[];
}

export interface LearntReader {
  readonly kept: Kept;
  readonly rounded: readonly RoundedTier[];
  readonly net: Float32Array;
  readonly thresholds: readonly number[];
  readonly crossValidated: Outcome;
  readonly examined: Outcome;
}

/** What the second stage tells apart: each risk, and any. */
const TOLD = [...RISKS, 'any'] as const;
type Told = (typeof TOLD)[number];
const isSo = ({ risks }: LabelledDraft, what: Told): boolean => (what === 'any' ? risks.length > 0 : risks.includes(what));

export const countAll = (drafts: readonly LabelledDraft[], classes: WordClasses): CountedDraft[] =>
  drafts.map((draft) => countDraft(draft, classes));

/**
 * Learns a reader. `likeThoseToCome` tells the drafts on which thresholds are chosen, `say` is told how far it is. Drafts that were
 * labelled for other ends (`only`) have no say in which features there are nor in calibration and thresholds, and little in the rest.
 */
export function learnReader(
  material: Material,
  exam: Material,
  likeThoseToCome: (draft: LabelledDraft) => boolean,
  options: LearnOptions,
  say: (text: string) => void,
): LearntReader {
  const { drafts, counted } = material;
  const ours = [...drafts.keys()].filter((at) => drafts[at]?.only === undefined);
  const repeated = keepRepeated(ours.map((at) => counted[at] as CountedDraft)); // one for each draft
  const everything = vectorsOf(counted, repeated);
  say(`${repeated.idf.length} features come more than once`);

  /** Learns from the drafts for which `use` holds: once from all features, to see which of them tell, and again from those alone. */
  const firstStage = (use: (draft: LabelledDraft) => boolean) => {
    const first = learnFirstStage({ drafts, ...everything, width: repeated.idf.length }, use, options);
    const seen = (whole: readonly SparseVector[]) => whole.filter((_, at) => use(drafts[at] as LabelledDraft));
    const features = options.tiers.reduce((sum, tier) => sum + tier.features, 0);
    const kept = keepTelling(repeated, first, seen(everything.whole), features);
    const vectors = vectorsOf(counted, kept);
    const weights = learnFirstStage({ drafts, ...vectors, width: kept.idf.length }, use, options);
    const rounded = roundWeights(weights, kept, rankRows(weights, seen(vectors.whole)), options.tiers);
    return { kept, rounded, planes: asShipped(rounded, kept), vectors };
  };

  // Scores of each draft under a first stage that has not seen its block.
  const inputs: Float64Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const { planes, vectors } = firstStage((draft) => draft.fold !== fold);
    for (const [at, draft] of drafts.entries()) if (draft.fold === fold) inputs[at] = inputsOf(material, at, vectors, planes);
    say(`part ${fold + 1} of ${FOLDS} read by a model of the others`);
  }
  const examples = drafts.map((draft, at) => ({
    inputs: inputs[at] as Float64Array, // each has been read in its part
    wanted: Uint8Array.from(TOLD, (what) => (isSo(draft, what) ? 1 : 0)),
    weights: draft.only && Float32Array.from(TOLD, (what) => (what !== 'any' && draft.only?.includes(what) ? OTHER_ENDS : 0)),
  }));
  const netOf = (use: (draft: LabelledDraft) => boolean): Float64Array =>
    learnNet(
      examples.filter((_, at) => use(drafts[at] as LabelledDraft)),
      options.seed,
    );
  const scores: Float64Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const net = netOf((draft) => draft.fold !== fold);
    for (const at of ours) if (drafts[at]?.fold === fold) scores[at] = logitsOf(net, inputs[at] as Float64Array);
  }
  const calibration = TOLD.map((what, plane) =>
    platt(
      ours.map((at) => scores[at]?.[plane] ?? 0),
      ours.map((at) => (isSo(drafts[at] as LabelledDraft, what) ? 1 : 0)),
    ),
  );
  say('second stage learnt, part by part');
  const judged = ours
    .filter((at) => likeThoseToCome(drafts[at] as LabelledDraft))
    .map((at) => ({
      risks: drafts[at]?.risks ?? [],
      likelihoods: calibration.map(({ slope, offset }, plane) => sigmoid(slope * (scores[at]?.[plane] ?? 0) + offset)),
    }));
  const thresholds = chooseThresholds(judged, options.bounds).map((threshold, at) =>
    Math.max(threshold, options.least[TOLD[at] ?? 'any'] ?? 0),
  );

  const { kept, rounded, planes } = firstStage(() => true);
  const net = bfloatsOf(
    packBfloats(
      calibrated(
        netOf(() => true),
        calibration,
      ),
    ),
  );
  const examVectors = vectorsOf(exam.counted, kept);
  const examJudged = exam.drafts.map(({ risks }, at) => ({
    risks,
    likelihoods: likelihoodsOf(net, inputsOf(exam, at, examVectors, planes)),
  }));
  return { kept, rounded, net, thresholds, crossValidated: outcome(judged, thresholds), examined: outcome(examJudged, thresholds) };
}

/** What the second stage sees of one draft under the first. */
function inputsOf(
  { drafts, verdicts }: Material,
  at: number,
  vectors: { readonly whole: readonly SparseVector[]; readonly sentences: readonly (readonly SparseVector[])[] },
  planes: readonly Float32Array[],
): Float64Array {
  const draft = drafts[at] as LabelledDraft; // one vector, one set of sentences and one verdict for each draft
  const parts = (vectors.sentences[at] ?? []).map((sentence) => scorePlanes(sentence, planes));
  return stackInputs({
    ...draft,
    groups: scoreGroups(vectors.whole[at] as SparseVector, planes),
    best: RISKS.map((_, risk) => Math.max(...parts.map((part) => part[risk] ?? 0))),
    rules: verdicts[at] ?? [],
    characters: draft.text.length,
    sentences: parts.length,
  });
}
