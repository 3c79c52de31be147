// Writes a model file: each weight rounded to one of sixteen, numbers packed.
import type { ModelFile } from '../model.ts';
import { packBfloats, packFloats, packGaps, packHalves, packNumbers } from '../packing.ts';
import { CHOICES, PLANES, RARITIES } from '../shape.ts';
import { wordKey } from '../word-classes.ts';
import { bestChoices, nearestChoice } from './choices.ts';
import { type Kept, levelOf } from './matrix.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export interface Rounded {
  /** Which choice each weight got, feature by feature, `PLANES` each. */
  readonly chosen: Uint8Array;
  /** `CHOICES` weights for each rarity of each plane. */
  readonly choices: Float32Array;
}

/**
 * Rounds planes of weights to sixteen values for each plane and each rarity. Rarities by themselves, because a common feature moves
 * many scores by a small weight: rounded with the rare ones, whose weights are large, it would be lost in their steps.
 */
export function roundWeights(planes: readonly Float32Array[], { idf }: Pick<Kept, 'idf'>): Rounded {
  const chosen = new Uint8Array(idf.length * PLANES);
  const choices = new Float32Array(PLANES * RARITIES * CHOICES);
  const rowsOf: number[][] = Array.from({ length: RARITIES }, () => []);
  idf.forEach((rarity, row) => {
    rowsOf[levelOf(rarity)]?.push(row);
  });
  planes.forEach((plane, number) => {
    rowsOf.forEach((rows, level) => {
      if (rows.length === 0) return;
      const book = bestChoices(
        Float32Array.from(rows, (row) => plane[row] ?? 0),
        CHOICES,
      );
      choices.set(book, (number * RARITIES + level) * CHOICES);
      for (const row of rows) chosen[row * PLANES + number] = nearestChoice(book, plane[row] ?? 0);
    });
  });
  return { chosen, choices };
}

/** The weights as the reader will see them. */
export function asShipped({ chosen, choices }: Rounded, { idf }: Pick<Kept, 'idf'>): Float32Array[] {
  return Array.from({ length: PLANES }, (_, number) =>
    Float32Array.from(
      idf,
      (rarity, row) => choices[(number * RARITIES + levelOf(rarity)) * CHOICES + (chosen[row * PLANES + number] ?? 0)] ?? 0,
    ),
  );
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
  readonly rounded: Rounded;
  readonly classes: ReadonlyMap<number, number>;
  readonly concepts: string;
  /** The second stage's network, calibrated. */
  readonly net: ArrayLike<number>;
  readonly thresholds: readonly number[];
}

export function encodeModel({ kept, rounded, classes, concepts, net, thresholds }: Learnt): ModelFile {
  const { chosen, choices } = rounded;
  return {
    format: 4,
    buckets: base64(packGaps(kept.buckets)),
    rarities: base64(packHalves(Uint8Array.from(kept.idf, levelOf))),
    weights: base64(packHalves(chosen)),
    choices: base64(packFloats(choices)),
    concepts,
    classes: base64(packClasses(classes)),
    net: base64(packBfloats(net)),
    thresholds: [...thresholds],
  };
}
