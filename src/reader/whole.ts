// First scores of a whole draft, kept up as sentences come and go: a keystroke costs the sentence that it changes.
//
// All sums are of whole steps and stay below 2^53 of them, so that adding and taking away in any order gives exactly what reading it anew gives:
// values are rounded here, weights when the model is decoded (`WEIGHT_STEP`).
import { GROUPS } from './features.ts';
import type { ReaderModel } from './model.ts';
import { PLANES } from './shape.ts';
import { damped, type Occurrences } from './vector.ts';

/** Steps in a value of one. */
const STEPS = 2 ** 16;
/** Damped counts that are kept at hand: a logarithm for each would cost more than the rest. */
const AT_HAND = 256;

/**
 * Makes the scorer of whole drafts: the occurrences of the setting and of each sentence in, `PLANES` scores for each group of features out.
 * It remembers the last draft's parts by identity.
 */
export function createWholeScorer({ idf, weights }: Pick<ReaderModel, 'idf' | 'weights'>): (parts: readonly Occurrences[]) => Float64Array {
  const few = Float64Array.from({ length: AT_HAND }, (_, times) => damped(times));
  const counts = new Int32Array(idf.length);
  const changes = new Int32Array(idf.length);
  const groupOf = new Uint8Array(idf.length);
  const sums = new Float64Array(GROUPS.length * PLANES);
  const squares = new Float64Array(GROUPS.length);
  let touched: number[] = [];
  let known: readonly Occurrences[] = [];

  const note = ({ rows, groups }: Occurrences, times: number): void => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number; // inside the arrays' bounds, here and below
      if (changes[row] === 0) touched.push(row);
      groupOf[row] = groups[at] as number;
      changes[row] = (changes[row] as number) + times;
    }
  };
  const worth = (row: number, times: number): number => Math.round(STEPS * (few[times] ?? damped(times)) * (idf[row] as number));
  const settle = (): void => {
    for (const row of touched) {
      const change = changes[row] as number;
      if (change === 0) continue; // come and gone, or settled already
      changes[row] = 0;
      const before = worth(row, counts[row] as number);
      counts[row] = (counts[row] as number) + change;
      const after = worth(row, counts[row] as number);
      const group = groupOf[row] as number;
      squares[group] = (squares[group] as number) + after * after - before * before;
      weights.addTo(sums, group * PLANES, row, after - before);
    }
    touched = [];
  };
  const forget = (): void => {
    counts.fill(0);
    sums.fill(0);
    squares.fill(0);
    known = [];
  };

  return (parts) => {
    // What is typed changes one place: the parts before it and behind it are the same ones.
    let before = 0;
    while (before < parts.length && before < known.length && parts[before] === known[before]) before++;
    let behind = 0;
    while (behind < Math.min(parts.length, known.length) - before && parts.at(-1 - behind) === known.at(-1 - behind)) behind++;
    // Another draft: quicker from nothing than by taking the old one away.
    if (2 * (before + behind) < known.length) {
      forget();
      before = 0;
      behind = 0;
    }
    for (let at = before; at < parts.length - behind; at++) note(parts[at] as Occurrences, 1); // inside the arrays' bounds, here and below
    for (let at = before; at < known.length - behind; at++) note(known[at] as Occurrences, -1);
    settle();
    known = parts;
    return sums.map((sum, at) => {
      const group = Math.floor(at / PLANES);
      return (sum * (GROUPS[group]?.scale ?? 0)) / (Math.sqrt(squares[group] as number) || 1);
    });
  };
}
