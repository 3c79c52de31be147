// From occurrences of features to a vector: each counted, damped, weighed by its rarity, and each group brought to its own length.
import { GROUPS } from './features.ts';

/** Occurrences: feature numbers, and their groups beside them. */
export interface Occurrences {
  readonly rows: Int32Array;
  readonly groups: Uint8Array;
}

export interface SparseVector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  /** The group of each row's feature. */
  readonly groups: Uint8Array;
}

/** Gathers what `tell` tells, feature by feature, under the numbers that `numberOf` gives them; features with a negative one are left out. */
export function gather(numberOf: (feature: number) => number, tell: (sink: (feature: number, group: number) => void) => void): Occurrences {
  const rows: number[] = [];
  const groups: number[] = [];
  tell((feature, group) => {
    const number = numberOf(feature);
    if (number < 0) return;
    rows.push(number);
    groups.push(group);
  });
  return { rows: Int32Array.from(rows), groups: Uint8Array.from(groups) };
}

/** What a feature counts that comes so many times: the tenth time says less than the first. */
export const damped = (times: number): number => (times === 0 ? 0 : 1 + Math.log(times));

/** Makes vectors over `width` features. One builder serves many vectors; it keeps its counters between them. */
export function createVectors(width: number, idf: Float32Array): (parts: readonly Occurrences[]) => SparseVector {
  const counts = new Int32Array(width);
  const groupOf = new Uint8Array(width);
  let touched = new Int32Array(4096);
  return (parts) => {
    let used = 0;
    for (const { rows, groups } of parts) {
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] as number; // inside the array's bounds, here and below
        if (counts[row] === 0) {
          if (used === touched.length) {
            const larger = new Int32Array(2 * used);
            larger.set(touched);
            touched = larger;
          }
          touched[used++] = row;
          groupOf[row] = groups[at] as number;
        }
        counts[row] = (counts[row] as number) + 1;
      }
    }
    const rows = touched.slice(0, used);
    const values = new Float32Array(used);
    const groups = new Uint8Array(used);
    const lengths = new Float64Array(GROUPS.length);
    for (let at = 0; at < used; at++) {
      const row = rows[at] as number;
      const value = damped(counts[row] as number) * (idf[row] as number);
      values[at] = value;
      const group = groupOf[row] as number;
      groups[at] = group;
      lengths[group] = (lengths[group] as number) + value * value;
      counts[row] = 0;
    }
    const scales = GROUPS.map(({ scale }, group) => scale / (Math.sqrt(lengths[group] as number) || 1));
    for (let at = 0; at < used; at++) values[at] = (values[at] as number) * (scales[groups[at] as number] as number);
    return { rows, values, groups };
  };
}
