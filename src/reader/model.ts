// The reader's model: what is learnt and shipped, its schema, and how its bytes are decoded.
import { RISKS } from '../engine/types.ts';
import { z } from '../zod.ts';
import { type WordClasses, wordClasses } from './word-classes.ts';

/** Features are hashed into this many buckets; only those that tell something are kept. */
export const BUCKET_BITS = 18;
/** Weights of each kept feature: one a risk, and one for "any risk at all". */
export const PLANES = RISKS.length + 1;
/** What the second stage looks at, in the order of `stackInputs`. */
export const STACK_WIDTH = 4 * RISKS.length + 10;

const base64 = (most: number) =>
  z
    .string()
    .max(Math.ceil(most / 3) * 4)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64');

export const modelSchema = z.strictObject({
  format: z.literal(1),
  /** Gaps between the kept buckets, as variable-length numbers. */
  buckets: base64(200_000),
  /** Inverse document frequency of each, in eighths. */
  idf: base64(70_000),
  /** `PLANES` signed bytes a feature. */
  weights: base64(900_000),
  /** What one step of a byte is worth, plane by plane. */
  steps: z.array(z.number()).length(PLANES),
  /** Hand-written concepts, a line each. */
  concepts: z.string().max(60_000),
  /** Triples of bytes (24-bit hash of a word) and pairs (its class). */
  classes: base64(300_000),
  /** Second stage, a row a risk: weights, then the bias. */
  stack: z.array(z.array(z.number()).length(STACK_WIDTH + 1)).length(RISKS.length),
  /** Calibration of each risk's score: likelihood = 1 / (1 + exp(-(slope × score + offset))). */
  calibration: z.array(z.strictObject({ slope: z.number(), offset: z.number() })).length(RISKS.length),
  /** From this likelihood on a risk is shown by itself. */
  thresholds: z.array(z.number().min(0).max(1)).length(RISKS.length),
});
export type ModelFile = z.infer<typeof modelSchema>;

/** A decoded model, ready to read with. */
export interface ReaderModel {
  /** Bucket → number of the kept feature, -1 for the others. */
  readonly rowOf: Int32Array;
  readonly idf: Float32Array;
  /** `PLANES` weights a feature, as bytes. */
  readonly weights: Int8Array;
  readonly steps: readonly number[];
  readonly classes: WordClasses;
  readonly stack: readonly (readonly number[])[];
  readonly calibration: readonly { readonly slope: number; readonly offset: number }[];
  readonly thresholds: readonly number[];
}

/** A megabyte, and a draft waits for it: a plain loop is ten times as quick as `Uint8Array.from`. */
function bytesOf(text: string): Uint8Array {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
  return bytes;
}

/** Decodes a model file. Throws, naming the part, when its parts do not fit together. */
export function decodeModel(file: ModelFile): ReaderModel {
  const idfBytes = bytesOf(file.idf);
  const rowOf = new Int32Array(1 << BUCKET_BITS).fill(-1);
  let bucket = -1;
  let row = 0;
  let shift = 0;
  let gap = 0;
  for (const byte of bytesOf(file.buckets)) {
    gap |= (byte & 0x7f) << shift;
    if (byte & 0x80) shift += 7;
    else {
      bucket += gap + 1;
      if (bucket >= rowOf.length) throw new Error('reader model: buckets: a number is too large; train it anew');
      rowOf[bucket] = row++;
      gap = 0;
      shift = 0;
    }
  }
  const weights = new Int8Array(bytesOf(file.weights).buffer);
  if (idfBytes.length !== row || weights.length !== row * PLANES)
    throw new Error(
      `reader model: ${row} features, ${idfBytes.length} frequencies and ${weights.length} weights do not fit together; train it anew`,
    );
  const classBytes = bytesOf(file.classes);
  const classes = new Map<number, number>();
  for (let at = 0; at + 4 < classBytes.length; at += 5) {
    const byte = (offset: number): number => classBytes[at + offset] ?? 0;
    classes.set(byte(0) | (byte(1) << 8) | (byte(2) << 16), byte(3) | (byte(4) << 8));
  }
  return {
    rowOf,
    idf: new Float32Array(idfBytes).map((byte) => byte / 8),
    weights,
    steps: file.steps,
    classes: wordClasses(file.concepts, classes),
    stack: file.stack,
    calibration: file.calibration,
    thresholds: file.thresholds,
  };
}
