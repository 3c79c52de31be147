// The reader's model: what is learnt and shipped, its schema, and how its bytes are decoded.
import { RISKS } from '../engine/types.ts';
import { z } from '../zod.ts';
import { BucketTable } from './bucket-table.ts';
import { GROUPS } from './features.ts';
import { bfloatsOf, bytesOf, floatsOf, gapsOf, halvesOf, numbersOf } from './packing.ts';
import { type WordClasses, wordClasses } from './word-classes.ts';

/** Features are hashed into this many buckets; only those that tell something are kept. */
export const BUCKET_BITS = 22;
/** Weights of each kept feature: one a risk, and one for "any risk at all". */
export const PLANES = RISKS.length + 1;
/** Rarity (inverse document frequency) comes in sixteen levels: 1, 1.6, 2.2 … 10. */
export const RARITIES = 16;
export const RARITY_STEP = 0.6;
/** A weight is one of sixteen, which are chosen anew for each plane and each level of rarity. */
export const CHOICES = 16;
/** Weights are multiples of this, so that sums of them are exact. */
const WEIGHT_STEP = 2 ** -20;
/** What the second stage looks at, in the order of `stackInputs`. */
export const STACK_WIDTH = 4 * RISKS.length + 10 + GROUPS.length * PLANES;
/** Hidden units of the second stage. */
export const HIDDEN = 128;
/** Its network in one row of numbers: for each hidden unit `STACK_WIDTH` weights and a bias; then, from `OUTPUTS` on, for each plane
 * as many direct weights, one a hidden unit, and a bias: `OUTPUT` numbers. */
export const OUTPUTS = HIDDEN * (STACK_WIDTH + 1);
export const OUTPUT = STACK_WIDTH + HIDDEN + 1;
export const NET_NUMBERS = OUTPUTS + PLANES * OUTPUT;

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
  /** `PLANES` weights a feature. */
  readonly weights: Float32Array;
  readonly classes: WordClasses;
  readonly net: Float32Array;
  readonly thresholds: readonly number[];
}

/** Decodes a model file. Throws, naming the part, when its parts do not fit together. */
export function decodeModel(file: ModelFile): ReaderModel {
  const buckets = gapsOf(bytesOf(file.buckets));
  const count = buckets.length;
  if ((buckets[count - 1] ?? 0) >= 1 << BUCKET_BITS) throw new Error('reader model: buckets: a number is too large; train it anew');
  const rarities = halvesOf(bytesOf(file.rarities));
  const chosen = halvesOf(bytesOf(file.weights));
  const choices = bytesOf(file.choices);
  if (
    rarities.length >> 1 !== (count + 1) >> 1 ||
    chosen.length >> 1 !== (count * PLANES + 1) >> 1 ||
    choices.length !== 4 * CHOICES * RARITIES * PLANES
  )
    throw new Error(
      `reader model: ${count} features, ${rarities.length} rarities, ${chosen.length} weights and ${choices.length} bytes of choices do not fit together; train it anew`,
    );
  const net = bfloatsOf(bytesOf(file.net));
  if (net.length !== NET_NUMBERS)
    throw new Error(`reader model: net: ${NET_NUMBERS} numbers were expected, not ${net.length}; train it anew`);
  const books = floatsOf(choices).map((weight) => Math.round(weight / WEIGHT_STEP) * WEIGHT_STEP);
  const weights = new Float32Array(count * PLANES);
  for (let row = 0, at = 0; row < count; row++) {
    let book = (rarities[row] as number) * CHOICES; // inside the arrays' bounds, here and below
    for (let plane = 0; plane < PLANES; plane++, at++, book += RARITIES * CHOICES)
      weights[at] = books[book + (chosen[at] as number)] as number;
  }
  return {
    rows: new BucketTable(buckets),
    idf: Float32Array.from(rarities.subarray(0, count), rarityOf),
    weights,
    classes: wordClasses(file.concepts, classesOf(bytesOf(file.classes))),
    net,
    thresholds: file.thresholds,
  };
}

/** Inverse document frequency that a level of rarity stands for. */
export const rarityOf = (level: number): number => 1 + RARITY_STEP * level;

function classesOf(bytes: Uint8Array): Map<number, number> {
  const numbers = numbersOf(bytes);
  const classes = new Map<number, number>();
  let key = -1;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    key += (numbers[at] ?? 0) + 1;
    classes.set(key, numbers[at + 1] ?? 0);
  }
  return classes;
}
