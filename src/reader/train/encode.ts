// Writes a model file: weights rounded to bytes, numbers packed.
import { type ModelFile, PLANES } from '../model.ts';
import { wordKey } from '../word-classes.ts';
import type { Kept } from './matrix.ts';
import type { Stacked } from './second-stage.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Rounds planes of weights to signed bytes, each plane by its own step; the few largest weights are cut off. */
export function toBytes(planes: readonly Float32Array[]): { weights: Int8Array; steps: number[] } {
  const width = planes[0]?.length ?? 0;
  const weights = new Int8Array(width * PLANES);
  const steps = planes.map((plane, number) => {
    const sizes = plane.map(Math.abs).sort();
    const most = sizes[Math.floor(0.9998 * (width - 1))] ?? 1;
    const step = most / 127 || 1;
    plane.forEach((weight, row) => {
      weights[row * PLANES + number] = Math.max(-127, Math.min(127, Math.round(weight / step)));
    });
    return Number(step.toPrecision(6));
  });
  return { weights, steps };
}

/** The weights as the reader will see them. */
export function asShipped(planes: readonly Float32Array[]): Float32Array[] {
  const { weights, steps } = toBytes(planes);
  return planes.map((plane, number) => plane.map((_, row) => (weights[row * PLANES + number] ?? 0) * (steps[number] ?? 0)));
}

/** Pairs of a word's 24-bit hash and its class; `words` holds a class a line. */
export function classTable(words: string): Map<number, number> {
  const table = new Map<number, number>();
  words
    .split('\n')
    .filter(Boolean)
    .forEach((line, number) => {
      for (const word of line.split(' ')) if (!table.has(wordKey(word))) table.set(wordKey(word), number);
    });
  return table;
}

export interface Learnt {
  readonly kept: Kept;
  readonly planes: readonly Float32Array[];
  readonly classes: ReadonlyMap<number, number>;
  readonly concepts: string;
  readonly stacks: readonly Stacked[];
  readonly thresholds: readonly number[];
}

export function encodeModel({ kept, planes, classes, concepts, stacks, thresholds }: Learnt): ModelFile {
  const gaps: number[] = [];
  let before = -1;
  for (const bucket of kept.buckets) {
    let gap = bucket - before - 1;
    while (gap > 0x7f) {
      gaps.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    gaps.push(gap);
    before = bucket;
  }
  const { weights, steps } = toBytes(planes);
  const table = new Uint8Array(classes.size * 5);
  [...classes]
    .sort(([a], [b]) => a - b)
    .forEach(([key, cls], at) => {
      table.set([key & 0xff, (key >>> 8) & 0xff, key >>> 16, cls & 0xff, cls >>> 8], at * 5);
    });
  return {
    format: 1,
    buckets: base64(Uint8Array.from(gaps)),
    idf: base64(Uint8Array.from(kept.idf, (rarity) => rarity * 8)),
    weights: base64(new Uint8Array(weights.buffer)),
    steps,
    concepts,
    classes: base64(table),
    stack: stacks.map((stack) => stack.weights),
    calibration: stacks.map(({ slope, offset }) => ({ slope: Number(slope.toPrecision(6)), offset: Number(offset.toPrecision(6)) })),
    thresholds: [...thresholds],
  };
}
