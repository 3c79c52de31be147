// What is kept up keystroke by keystroke is what reading anew gives, to the last bit; and what training's vectors give, but for rounding.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../src/reader/features.ts';
import { packBits } from '../../src/reader/packing.ts';
import { PLANES, RARITIES, RARITY_BITS, rarityOf } from '../../src/reader/shape.ts';
import { scoreGroups } from '../../src/reader/train/first-stage.ts';
import { createVectors, type Occurrences } from '../../src/reader/vector.ts';
import { Weights } from '../../src/reader/weights.ts';
import { createWholeScorer } from '../../src/reader/whole.ts';

const WIDTH = 40;
const levels = Array.from({ length: WIDTH }, (_, row) => row % RARITIES);
const tier = (bits: 1 | 2 | 4, from: number, to: number) => ({
  bits,
  count: to - from,
  chosen: packBits(
    Array.from({ length: (to - from) * PLANES }, (_, at) => (at * at + 7 * at) % (1 << bits)),
    bits,
  ),
  rarities: packBits(levels.slice(from, to), RARITY_BITS),
  choices: Float32Array.from({ length: (RARITIES << bits) * PLANES }, (_, at) => Math.round(2 ** 20 * Math.sin(at + from)) / 2 ** 20),
});
const model = {
  idf: Float32Array.from(levels, rarityOf),
  weights: new Weights([tier(4, 0, 10), tier(2, 10, 25), tier(1, 25, WIDTH)]),
};
const part: fc.Arbitrary<Occurrences> = fc.array(fc.integer({ min: 0, max: WIDTH - 1 }), { maxLength: 30 }).map((rows) => ({
  rows: Int32Array.from(rows),
  groups: Uint8Array.from(rows, (row) => row % GROUPS.length),
}));
/** A draft's sentences in turn: picks from the same parts, as a draft keeps most of its sentences. */
const history = fc
  .array(part, { minLength: 1, maxLength: 8 })
  .chain((parts) => fc.array(fc.array(fc.constantFrom(...parts), { maxLength: 10 }), { minLength: 1, maxLength: 8 }));

describe('the scores of a whole draft', () => {
  it('are the same kept up and read anew', () => {
    fc.assert(
      fc.property(history, (drafts) => {
        const keptUp = createWholeScorer(model);
        for (const draft of drafts) expect(keptUp(draft)).toEqual(createWholeScorer(model)(draft));
      }),
    );
  });

  it('are those that are learnt from', () => {
    const vectorOf = createVectors(WIDTH, model.idf);
    const planes = Array.from({ length: PLANES }, (_, plane) =>
      Float32Array.from({ length: WIDTH }, (_, row) => model.weights.of(row, plane)),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const learnt = scoreGroups(vectorOf(parts), planes);
        createWholeScorer(model)(parts).forEach((score, at) => {
          expect(score).toBeCloseTo(learnt[at] ?? 0, 3);
        });
      }),
    );
  });
});
