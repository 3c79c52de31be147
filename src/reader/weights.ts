// The weights of the first stage, read from their half bytes as they are needed: an eighth of the memory of numbers, and nothing to lay out before the first draft.
import { halfOf } from './packing.ts';
import { CHOICES, PLANES, RARITIES } from './shape.ts';

export class Weights {
  readonly #chosen: Uint8Array;
  readonly #rarities: Uint8Array;
  readonly #choices: Float32Array;

  /**
   * `chosen`: `PLANES` half bytes a row; `rarities`: the level of each row, half a byte each; `choices`: the sixteen weights to choose from,
   * for each rarity of each plane.
   */
  constructor(chosen: Uint8Array, rarities: Uint8Array, choices: Float32Array) {
    this.#chosen = chosen;
    this.#rarities = rarities;
    this.#choices = choices;
  }

  /** Adds `factor` times the row's weights to the `PLANES` sums that begin at `to`. */
  addTo(sums: Float64Array, to: number, row: number, factor: number): void {
    const chosen = this.#chosen;
    const choices = this.#choices;
    let half = row * PLANES;
    let book = halfOf(this.#rarities, row) * CHOICES;
    for (let at = to; at < to + PLANES; at++, half++, book += RARITIES * CHOICES)
      sums[at] = (sums[at] as number) + factor * (choices[book + halfOf(chosen, half)] as number); // inside the arrays' bounds
  }

  /** One weight. */
  of(row: number, plane: number): number {
    const book = (plane * RARITIES + halfOf(this.#rarities, row)) * CHOICES;
    return this.#choices[book + halfOf(this.#chosen, row * PLANES + plane)] ?? 0;
  }
}
