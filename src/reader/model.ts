// The reader's model: what is learnt and shipped, its schema, and how its bytes are decoded.
import { z } from '../zod.ts';
import { BucketTable } from './bucket-table.ts';
import { bfloatsOf, bytesOf, floatsOf, gapsOf, halfOf, numbersOf } from './packing.ts';
import { BUCKET_BITS, CHOICES, NET_NUMBERS, PLANES, RARITIES, rarityOf } from './shape.ts';
import { Weights } from './weights.ts';
import { type ClassesByKey, type WordClasses, wordClasses } from './word-classes.ts';

/** Weights are multiples of this, so that sums of them are exact. */
const WEIGHT_STEP = 2 ** -20;

const base64 = (most: number) =>
  z
    .string()
    .max(Math.ceil(most / 3) * 4)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64');

export const modelSchema = z.strictObject({
  format: z.literal(4),
  /** Gaps between the kept buckets, as variable-length numbers. */
  buckets: base64(200_000),
  /** Level of rarity of each, half a byte. */
  rarities: base64(100_000),
  /** `PLANES` half bytes a feature: which of the sixteen weights of its plane and rarity it has. */
  weights: base64(1_000_000),
  /** The weights to choose from, as 32-bit floats, little end first: `CHOICES` for each rarity of each plane. */
  choices: base64(4 * CHOICES * RARITIES * PLANES),
  /** Hand-written concepts, a line each. */
  concepts: z.string().max(60_000),
  /** Gaps between the words' 24-bit hashes, as variable-length numbers, each followed by its class in the same way. */
  classes: base64(300_000),
  /** Numbers of the second stage's network, in the order told above, as 16-bit floats (bfloat16), little end first. */
  net: base64(100_000),
  /** From this likelihood on a risk is shown by itself; the last one is that of any risk at all, under which none is. */
  thresholds: z.array(z.number().min(0).max(1)).length(PLANES),
});
export type ModelFile = z.infer<typeof modelSchema>;

/** A decoded model, ready to read with. */
export interface ReaderModel {
  /** Finds the row of a kept feature by its bucket, -1 for the others. */
  readonly rows: BucketTable;
  readonly idf: Float32Array;
  readonly weights: Weights;
  readonly classes: WordClasses;
  readonly net: Float32Array;
  readonly thresholds: readonly number[];
}

/** Decodes a model file. Throws, naming the part, when its parts do not fit together. */
export function decodeModel(file: ModelFile): ReaderModel {
  const buckets = gapsOf(bytesOf(file.buckets));
  const count = buckets.length;
  if ((buckets[count - 1] ?? 0) >= 1 << BUCKET_BITS) throw new Error('reader model: buckets: a number is too large; train it anew');
  const rarities = bytesOf(file.rarities);
  const chosen = bytesOf(file.weights);
  const choices = bytesOf(file.choices);
  if (
    rarities.length !== (count + 1) >> 1 ||
    chosen.length !== (count * PLANES + 1) >> 1 ||
    choices.length !== 4 * CHOICES * RARITIES * PLANES
  )
    throw new Error(
      `reader model: ${count} features, ${rarities.length} bytes of rarities, ${chosen.length} of weights and ${choices.length} of choices do not fit together; train it anew`,
    );
  const net = bfloatsOf(bytesOf(file.net));
  if (net.length !== NET_NUMBERS)
    throw new Error(`reader model: net: ${NET_NUMBERS} numbers were expected, not ${net.length}; train it anew`);
  const books = floatsOf(choices).map((weight) => Math.round(weight / WEIGHT_STEP) * WEIGHT_STEP);
  const idf = new Float32Array(count);
  for (let row = 0; row < count; row++) idf[row] = rarityOf(halfOf(rarities, row));
  return {
    rows: new BucketTable(buckets),
    idf,
    weights: new Weights(chosen, rarities, books),
    classes: wordClasses(file.concepts, classesOf(bytesOf(file.classes))),
    net,
    thresholds: file.thresholds,
  };
}

function classesOf(bytes: Uint8Array): ClassesByKey {
  const numbers = numbersOf(bytes);
  const count = numbers.length >> 1;
  const keys = new Int32Array(count);
  const classes = new Uint16Array(count);
  let key = -1;
  for (let row = 0; row < count; row++) {
    key += (numbers[2 * row] as number) + 1; // inside the array's bounds, here and below
    keys[row] = key;
    classes[row] = numbers[2 * row + 1] as number;
  }
  const rows = new BucketTable(keys);
  return {
    get: (wanted) => {
      const row = rows.rowOf(wanted);
      return row < 0 ? undefined : classes[row];
    },
  };
}
