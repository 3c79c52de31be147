// Drafts as sparse rows: features counted over all drafts, those that tell something kept, and vectors made as the reader makes them.
import { readerTokens, sentenceFeatures, settingFeatures } from '../features.ts';
import { BUCKET_BITS, bucketOf, RARITIES, RARITY_STEP, rarityOf } from '../shape.ts';
import { createVectors, gather, type Occurrences, type SparseVector } from '../vector.ts';
import type { WordClasses } from '../word-classes.ts';
import type { LabelledDraft } from './corpus.ts';
import type { Rows } from './logistic.ts';

/** A draft's occurrences by bucket: its setting, then sentence by sentence. */
export interface CountedDraft {
  readonly setting: Occurrences;
  readonly sentences: readonly Occurrences[];
}

export function countDraft(draft: LabelledDraft, classes: WordClasses): CountedDraft {
  return {
    setting: gather(bucketOf, (sink) => settingFeatures(draft, sink)),
    sentences: draft.sentences.map(({ start, end }) =>
      gather(bucketOf, (sink) => sentenceFeatures(readerTokens(draft.text.slice(start, end)), classes, sink)),
    ),
  };
}

/** Which buckets are kept, in order, and how rare each is. */
export interface Kept {
  readonly buckets: Int32Array;
  /** Bucket → row, -1 for the others. */
  readonly rowOf: Int32Array;
  readonly idf: Float32Array;
}

/** The level of rarity that is nearest to an inverse document frequency. */
export const levelOf = (idf: number): number => Math.max(0, Math.min(RARITIES - 1, Math.round((idf - 1) / RARITY_STEP)));

/** Keeps the buckets that more than one draft has. Rarity is smoothed and rounded to its levels, as it will be shipped. */
export function keepRepeated(drafts: readonly CountedDraft[]): Kept {
  const size = 1 << BUCKET_BITS;
  const seen = new Int32Array(size).fill(-1);
  const frequency = new Int32Array(size);
  drafts.forEach(({ setting, sentences }, number) => {
    for (const { rows } of [setting, ...sentences]) {
      for (const bucket of rows) {
        if (seen[bucket] === number) continue;
        seen[bucket] = number;
        frequency[bucket] = (frequency[bucket] ?? 0) + 1;
      }
    }
  });
  const buckets = Int32Array.from(frequency.keys()).filter((bucket) => (frequency[bucket] ?? 0) > 1);
  return keptOf(buckets, (bucket) => rarityOf(levelOf(1 + Math.log((1 + drafts.length) / (1 + (frequency[bucket] ?? 0))))));
}

/**
 * Of the features kept, those whose weights move the scores most: the sum of a feature's weights in size, over all planes, times the
 * length of its column. Chosen so, a hundred thousand features read far better than the commonest.
 */
export function keepTelling(kept: Kept, planes: readonly Float32Array[], vectors: readonly SparseVector[], most: number): Kept {
  const squares = squaresOf(vectors, kept.idf.length);
  const telling = squares.map((square, row) => Math.sqrt(square) * planes.reduce((sum, plane) => sum + Math.abs(plane[row] ?? 0), 0));
  const rows = Int32Array.from(telling.keys())
    .sort((a, b) => (telling[b] ?? 0) - (telling[a] ?? 0) || a - b)
    .slice(0, most)
    .sort();
  const rarity = new Map(Array.from(rows, (row) => [kept.buckets[row] ?? 0, kept.idf[row] ?? 1]));
  return keptOf(
    rows.map((row) => kept.buckets[row] ?? 0),
    (bucket) => rarity.get(bucket) ?? 1,
  );
}

/** Sum of the squares of each column's values. */
function squaresOf(vectors: readonly SparseVector[], width: number): Float64Array {
  const squares = new Float64Array(width);
  for (const { rows, values } of vectors) {
    rows.forEach((row, at) => {
      squares[row] = (squares[row] ?? 0) + (values[at] ?? 0) ** 2;
    });
  }
  return squares;
}

/** The rows whose weights carry most of the scores first: the share that each has in the planes' sums of squares, over all planes. */
export function rankRows(planes: readonly Float32Array[], vectors: readonly SparseVector[]): Int32Array {
  const width = planes[0]?.length ?? 0;
  const squares = squaresOf(vectors, width);
  const shares = new Float64Array(width);
  for (const plane of planes) {
    const own = squares.map((square, row) => square * (plane[row] ?? 0) ** 2);
    const sum = own.reduce((all, each) => all + each, 0) || 1;
    own.forEach((each, row) => {
      shares[row] = (shares[row] ?? 0) + each / sum;
    });
  }
  return Int32Array.from(shares.keys()).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
}

function keptOf(buckets: Int32Array, rarity: (bucket: number) => number): Kept {
  const rowOf = new Int32Array(1 << BUCKET_BITS).fill(-1);
  buckets.forEach((bucket, row) => {
    rowOf[bucket] = row;
  });
  return { buckets, rowOf, idf: Float32Array.from(buckets, rarity) };
}

function onlyKept({ rows, groups }: Occurrences, rowOf: Int32Array): Occurrences {
  const kept: number[] = [];
  const keptGroups: number[] = [];
  rows.forEach((bucket, at) => {
    const row = rowOf[bucket] ?? -1;
    if (row < 0) return;
    kept.push(row);
    keptGroups.push(groups[at] ?? 0);
  });
  return { rows: Int32Array.from(kept), groups: Uint8Array.from(keptGroups) };
}

/** One vector a draft, and one a sentence. */
export function vectorsOf(drafts: readonly CountedDraft[], { rowOf, idf }: Kept): { whole: SparseVector[]; sentences: SparseVector[][] } {
  const make = createVectors(idf.length, idf);
  const whole: SparseVector[] = [];
  const sentences: SparseVector[][] = [];
  for (const draft of drafts) {
    const setting = onlyKept(draft.setting, rowOf);
    const parts = draft.sentences.map((sentence) => onlyKept(sentence, rowOf));
    whole.push(make([setting, ...parts]));
    sentences.push(parts.map((part) => make([setting, part])));
  }
  return { whole, sentences };
}

/** Puts vectors behind one another as the learner wants them. */
export function rowsOf(vectors: readonly SparseVector[], width: number): Rows {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ rows }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + rows.length;
  });
  const total = starts[vectors.length] ?? 0;
  const columns = new Int32Array(total);
  const values = new Float32Array(total);
  vectors.forEach((vector, at) => {
    columns.set(vector.rows, starts[at]);
    values.set(vector.values, starts[at]);
  });
  return { starts, columns, values, width };
}
