// The first stage: one linear model a risk and one for "any", over whole drafts and the sentences that carry a risk.
import { RISKS } from '../../engine/types.ts';
import { GROUPS } from '../features.ts';
import { PLANES } from '../shape.ts';
import type { SparseVector } from '../vector.ts';
import type { LabelledDraft } from './corpus.ts';
import { logistic, type Rows } from './logistic.ts';
import { rowsOf } from './matrix.ts';

/** Weight of a draft that was labelled for other ends: it is unlike those to come. */
export const OTHER_ENDS = 0.5;

export interface FirstStageData {
  readonly drafts: readonly LabelledDraft[];
  readonly whole: readonly SparseVector[];
  readonly sentences: readonly (readonly SparseVector[])[];
  readonly width: number;
}

export interface FirstStageOptions {
  readonly cost: number;
  readonly rounds: number;
  readonly seed: number;
  /** Share of "which of the risks", learnt from risky drafts alone, in each risk's weights. */
  readonly which: number;
  /** Weight of a sentence that carries a risk beside a draft. */
  readonly sentenceWeight: number;
  /** Weight of a sentence that carries none, in a draft whose risks have all their places named. */
  readonly harmlessWeight: number;
}

/** Learns `PLANES` rows of weights from the drafts for which `use` holds. */
export function learnFirstStage(
  { drafts, whole, sentences, width }: FirstStageData,
  use: (draft: LabelledDraft, at: number) => boolean,
  options: FirstStageOptions,
): Float32Array[] {
  const vectors: SparseVector[] = [];
  const labels: Uint8Array[] = [];
  const only: (LabelledDraft['only'] | undefined)[] = [];
  const weights: number[] = [];
  drafts.forEach((draft, at) => {
    const vector = whole[at];
    if (!use(draft, at) || vector === undefined) return;
    vectors.push(vector);
    weights.push(draft.only === undefined ? 1 : OTHER_ENDS);
    only.push(draft.only);
    labels.push(Uint8Array.from(RISKS, (risk) => (draft.risks.includes(risk) ? 1 : 0)));
    const each = sentences[at] ?? [];
    if (each.length < 2 || draft.risks.length === 0) return;
    // Sentences that carry a risk are examples of it by themselves. The others are mostly harmless, which teaches the place; but a risk
    // can lie in two of them and be marked in one, so that they weigh less.
    const allPlaced = draft.risks.every((risk) => (draft.places[RISKS.indexOf(risk)]?.length ?? 0) > 0);
    draft.sentences.forEach((range, number) => {
      const marks = Uint8Array.from(RISKS, (_, risk) =>
        draft.places[risk]?.some((place) => place.start < range.end && range.start < place.end) ? 1 : 0,
      );
      const sentence = each[number];
      if (sentence === undefined || !(marks.includes(1) || allPlaced)) return;
      vectors.push(sentence);
      weights.push(marks.includes(1) ? options.sentenceWeight : options.harmlessWeight);
      only.push(draft.only);
      labels.push(marks);
    });
  });
  const rows: Rows = rowsOf(vectors, width);
  const all = Int32Array.from(vectors, (_, at) => at);
  const any = Uint8Array.from(labels, (marks) => (marks.includes(1) ? 1 : 0));
  const { cost, rounds, seed } = options;
  const settings = { cost, rounds, seed, weights: Float32Array.from(weights) };
  const planes = RISKS.map((name, risk) => {
    const told = all.filter((at) => only[at]?.includes(name) ?? true);
    const risky = told.filter((at) => any[at] === 1);
    const wanted = Uint8Array.from(labels, (marks) => marks[risk] ?? 0);
    const direct = logistic(rows, told, wanted, settings);
    if (options.which === 0) return direct;
    const which = logistic(rows, risky, wanted, settings);
    return direct.map((weight, at) => weight + options.which * (which[at] ?? 0));
  });
  planes.push(
    logistic(
      rows,
      all.filter((at) => only[at] === undefined),
      any,
      settings,
    ),
  );
  if (planes.length !== PLANES) throw new Error('one plane a risk and one for "any" were expected');
  return planes;
}

/** Scores of one vector, plane by plane. */
export function scorePlanes({ rows, values }: SparseVector, planes: readonly Float32Array[]): Float64Array {
  return Float64Array.from(planes, (plane) => {
    let sum = 0;
    for (let at = 0; at < rows.length; at++) sum += (values[at] as number) * (plane[rows[at] as number] as number); // inside the arrays' bounds
    return sum;
  });
}

/** The same, for each group of features by itself: `PLANES` scores a group. */
export function scoreGroups({ rows, values, groups }: SparseVector, planes: readonly Float32Array[]): Float64Array {
  const sums = new Float64Array(GROUPS.length * PLANES);
  planes.forEach((plane, number) => {
    for (let at = 0; at < rows.length; at++) {
      const to = (groups[at] as number) * PLANES + number; // inside the arrays' bounds, here and below
      sums[to] = (sums[to] as number) + (values[at] as number) * (plane[rows[at] as number] as number);
    }
  });
  return sums;
}
