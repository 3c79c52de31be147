// Writes a model file: each weight rounded to one of a few, numbers packed.
import type { ModelFile } from '../model.ts';
import { type Bits, bfloatsOf, packBfloats, packBits, packGaps, packNumbers } from '../packing.ts';
import { PLANES, RARITIES, RARITY_BITS } from '../shape.ts';
import { wordKey } from '../word-classes.ts';
import { bestChoices, nearestChoice } from './choices.ts';
import { type Kept, levelOf } from './matrix.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** How many features a tier has, and how many bits each of their weights. */
export interface TierSize {
  readonly features: number;
  readonly bits: Bits;
}

/** Features that share the fineness of their weights. */
export interface RoundedTier {
  readonly bits: Bits;
  /** Their rows, rising. */
  readonly rows: Int32Array;
  /** Which choice each weight got, feature by feature, `PLANES` each. */
  readonly chosen: Uint8Array;
  /** The weights to choose from: 2 to the power of `bits` for each rarity of each plane. */
  readonly choices: Float32Array;
}

/**
 * Rounds planes of weights to a few values for each plane and each rarity of each tier. `ranked` holds the rows, those that carry most
 * first: the first so many make the first tier, and so on. Rarities by themselves, because a common feature moves many scores by a
 * small weight: rounded with the rare ones, whose weights are large, it would be lost in their steps.
 */
export function roundWeights(
  planes: readonly Float32Array[],
  { idf }: Pick<Kept, 'idf'>,
  ranked: Int32Array,
  sizes: readonly TierSize[],
): RoundedTier[] {
  let end = 0;
  return sizes.map(({ bits, features }) => {
    const rows = ranked.slice(end, end + features).sort();
    end += rows.length;
    const chosen = new Uint8Array(rows.length * PLANES);
    const choices = new Float32Array((RARITIES << bits) * PLANES);
    const placesOf: number[][] = Array.from({ length: RARITIES }, () => []);
    rows.forEach((row, place) => {
      placesOf[levelOf(idf[row] ?? 1)]?.push(place);
    });
    planes.forEach((plane, number) => {
      const weightAt = (place: number): number => plane[rows[place] ?? -1] ?? 0;
      placesOf.forEach((places, level) => {
        if (places.length === 0) return;
        const book = bestChoices(Float32Array.from(places, weightAt), 1 << bits);
        choices.set(book, (number * RARITIES + level) << bits);
        for (const place of places) chosen[place * PLANES + number] = nearestChoice(book, weightAt(place));
      });
    });
    return { bits, rows, chosen, choices: bfloatsOf(packBfloats(choices)) };
  });
}

/** The weights as the reader will see them. */
export function asShipped(tiers: readonly RoundedTier[], { idf }: Pick<Kept, 'idf'>): Float32Array[] {
  return Array.from({ length: PLANES }, (_, number) => {
    const plane = new Float32Array(idf.length);
    for (const { bits, rows, chosen, choices } of tiers)
      rows.forEach((row, place) => {
        plane[row] = choices[((number * RARITIES + levelOf(idf[row] ?? 1)) << bits) + (chosen[place * PLANES + number] ?? 0)] ?? 0;
      });
    return plane;
  });
}

/** Words' 24-bit hashes and their classes; `words` holds a class a line. */
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

function packClasses(classes: ReadonlyMap<number, number>): Uint8Array {
  let before = -1;
  return packNumbers(
    [...classes]
      .sort(([a], [b]) => a - b)
      .flatMap(([key, cls]) => {
        const gap = key - before - 1;
        before = key;
        return [gap, cls];
      }),
  );
}

export interface Learnt {
  readonly kept: Kept;
  /** The first stage's weights; rounded once, because rounding what is rounded moves it again. */
  readonly rounded: readonly RoundedTier[];
  readonly classes: ReadonlyMap<number, number>;
  readonly concepts: string;
  /** The second stage's network, calibrated. */
  readonly net: ArrayLike<number>;
  readonly thresholds: readonly number[];
}

/** Bytes of a model's numbers and concepts, as they are before base64. */
export function numbersIn({ tiers, classes, net, concepts }: ModelFile): number {
  const packed = [...tiers.flatMap(({ buckets, rarities, weights, choices }) => [buckets, rarities, weights, choices]), classes, net];
  return packed.reduce((sum, part) => sum + (part.length * 3) / 4, concepts.length);
}

/** A model file of what was learnt. */
export function encodeModel({ kept, rounded, classes, concepts, net, thresholds }: Learnt): ModelFile {
  const tiers = rounded.map(({ bits, rows, chosen, choices }) => ({
    bits,
    buckets: base64(packGaps(rows.map((row) => kept.buckets[row] ?? 0))),
    rarities: base64(
      packBits(
        Uint8Array.from(rows, (row) => levelOf(kept.idf[row] ?? 1)),
        RARITY_BITS,
      ),
    ),
    weights: base64(packBits(chosen, bits)),
    choices: base64(packBfloats(choices)),
  }));
  return {
    format: 5,
    tiers,
    concepts,
    classes: base64(packClasses(classes)),
    net: base64(packBfloats(net)),
    thresholds: [...thresholds],
  };
}
