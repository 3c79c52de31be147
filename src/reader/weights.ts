// The weights of the first stage, read from their few bits as they are needed: a fraction of the memory of numbers, and nothing to lay out before the first draft.
import { type Bits, bitsAt } from './packing.ts';
import { PLANES, RARITIES, RARITY_BITS } from './shape.ts';

/** Features whose weights are equally fine. */
export interface Tier {
  readonly bits: Bits;
  /** How many features it has; their rows follow those of the tiers before. */
  readonly count: number;
  /** `PLANES` numbers a feature, `bits` each: which of its choices a weight is. */
  readonly chosen: Uint8Array;
  /** Level of rarity of each feature, `RARITY_BITS` each. */
  readonly rarities: Uint8Array;
  /** The weights to choose from: 2 to the power of `bits` for each rarity of each plane. */
  readonly choices: Float32Array;
}

export class Weights {
  readonly #tiers: readonly Tier[];

  constructor(tiers: readonly Tier[]) {
    this.#tiers = tiers;
  }

  /** Adds `factor` times the row's weights to the `PLANES` sums that begin at `to`. */
  addTo(sums: Float64Array, to: number, row: number, factor: number): void {
    let at = 0;
    let tier = this.#tiers[0] as Tier; // callers ask for rows that there are
    while (row >= tier.count) {
      row -= tier.count;
      tier = this.#tiers[++at] as Tier;
    }
    const { bits, chosen, choices, rarities } = tier;
    let place = row * PLANES;
    let book = bitsAt(rarities, RARITY_BITS, row) << bits;
    for (let sum = to; sum < to + PLANES; sum++, place++, book += RARITIES << bits)
      sums[sum] = (sums[sum] as number) + factor * (choices[book + bitsAt(chosen, bits, place)] as number); // inside the arrays' bounds
  }

  /** One weight. */
  of(row: number, plane: number): number {
    const sums = new Float64Array(PLANES);
    this.addTo(sums, 0, row, 1);
    return sums[plane] ?? 0;
  }
}
