// The reader's model: what is learnt and shipped, its schema, and how its bytes are decoded.
import { z } from '../zod.ts';
import { BucketTable } from './bucket-table.ts';
import { bfloatsOf, bitsAt, bytesOf, gapsOf, numbersOf } from './packing.ts';
import { BUCKET_BITS, NET_NUMBERS, PLANES, RARITIES, RARITY_BITS, rarityOf } from './shape.ts';
import { type Tier, Weights } from './weights.ts';
import { type ClassesByKey, type WordClasses, wordClasses } from './word-classes.ts';

/** Weights are multiples of this, so that sums of them are exact. */
const WEIGHT_STEP = 2 ** -20;

const base64 = (most: number) =>
  z
    .string()
    .max(Math.ceil(most / 3) * 4)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64');

const tierSchema = z.strictObject({
  /** Bits of a weight. */
  bits: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  /** Gaps between the kept buckets, as variable-length numbers. */
  buckets: base64(300_000),
  /** Level of rarity of each, half a byte. */
  rarities: base64(150_000),
  /** `PLANES` numbers of `bits` each a feature: which of the weights of its plane and rarity it has. */
  weights: base64(1_000_000),
  /** The weights to choose from, as 16-bit floats (bfloat16), little end first: 2 to the power of `bits` for each rarity of each plane. */
  choices: base64(2 * 16 * RARITIES * PLANES),
});

export const modelSchema = z.strictObject({
  format: z.literal(5),
  /** Features that tell much first: their weights are the finest. */
  tiers: z.array(tierSchema).min(1).max(6),
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
  const parts = file.tiers.map(decodeTier);
  const tiers = parts.map(({ tier }) => tier);
  const net = bfloatsOf(bytesOf(file.net));
  if (net.length !== NET_NUMBERS)
    throw new Error(`reader model: net: ${NET_NUMBERS} numbers were expected, not ${net.length}; train it anew`);
  const count = tiers.reduce((sum, tier) => sum + tier.count, 0);
  const buckets = new Int32Array(count);
  const idf = new Float32Array(count);
  let first = 0;
  for (const { buckets: own, tier } of parts) {
    buckets.set(own, first);
    for (let row = 0; row < tier.count; row++) idf[first + row] = rarityOf(bitsAt(tier.rarities, RARITY_BITS, row));
    first += tier.count;
  }
  return {
    rows: new BucketTable(buckets),
    idf,
    weights: new Weights(tiers),
    classes: wordClasses(file.concepts, classesOf(bytesOf(file.classes))),
    net,
    thresholds: file.thresholds,
  };
}

function decodeTier(file: ModelFile['tiers'][number], number: number): { buckets: Int32Array; tier: Tier } {
  const { bits } = file;
  const buckets = gapsOf(bytesOf(file.buckets));
  const count = buckets.length;
  if ((buckets[count - 1] ?? 0) >= 1 << BUCKET_BITS)
    throw new Error(`reader model: tiers: ${number}: buckets: a number is too large; train it anew`);
  const rarities = bytesOf(file.rarities);
  const chosen = bytesOf(file.weights);
  const choices = bytesOf(file.choices);
  if (
    rarities.length !== Math.ceil((count * RARITY_BITS) / 8) ||
    chosen.length !== Math.ceil((count * PLANES * bits) / 8) ||
    choices.length !== 2 * (RARITIES << bits) * PLANES
  )
    throw new Error(
      `reader model: tiers: ${number}: ${count} features, ${rarities.length} bytes of rarities, ${chosen.length} of weights and ${choices.length} of choices do not fit together; train it anew`,
    );
  const exact = bfloatsOf(choices).map((weight) => Math.round(weight / WEIGHT_STEP) * WEIGHT_STEP);
  return { buckets, tier: { bits, count, chosen, rarities, choices: exact } };
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
