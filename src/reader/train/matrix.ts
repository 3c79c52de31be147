// Drafts as sparse rows: features counted over all drafts, the commonest kept, and vectors made as the reader makes them.
import { readerTokens, sentenceFeatures, settingFeatures } from '../features.ts';
import { BUCKET_BITS } from '../model.ts';
import { createVectors, type Occurrences, type SparseVector } from '../vector.ts';
import type { WordClasses } from '../word-classes.ts';
import type { LabelledDraft } from './corpus.ts';
import type { Rows } from './logistic.ts';

/** A draft's occurrences by bucket: its setting, then sentence by sentence. */
export interface CountedDraft {
  readonly setting: Occurrences;
  readonly sentences: readonly Occurrences[];
}

const bucketOf = (feature: number): number => feature >>> (32 - BUCKET_BITS);

function gather(tell: (sink: (feature: number, group: number) => void) => void): Occurrences {
  const rows: number[] = [];
  const groups: number[] = [];
  tell((feature, group) => {
    rows.push(bucketOf(feature));
    groups.push(group);
  });
  return { rows: Int32Array.from(rows), groups: Uint8Array.from(groups) };
}

export function countDraft(draft: LabelledDraft, classes: WordClasses): CountedDraft {
  return {
    setting: gather((sink) => settingFeatures(draft, sink)),
    sentences: draft.sentences.map(({ start, end }) =>
      gather((sink) => sentenceFeatures(readerTokens(draft.text.slice(start, end)), classes, sink)),
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

/** Keeps the `most` buckets that the most drafts have. Rarity is smoothed and rounded to eighths, as it will be shipped. */
export function keepCommon(drafts: readonly CountedDraft[], most: number): Kept {
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
  const buckets = Int32Array.from(
    Array.from({ length: size }, (_, bucket) => bucket)
      .filter((bucket) => (frequency[bucket] ?? 0) > 1)
      .sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0) || a - b)
      .slice(0, most),
  ).sort();
  const rowOf = new Int32Array(size).fill(-1);
  buckets.forEach((bucket, row) => {
    rowOf[bucket] = row;
  });
  const idf = Float32Array.from(
    buckets,
    (bucket) => Math.round(8 * (1 + Math.log((1 + drafts.length) / (1 + (frequency[bucket] ?? 0))))) / 8,
  );
  return { buckets, rowOf, idf };
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
