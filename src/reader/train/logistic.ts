// Logistic regression with a ridge penalty, by dual coordinate descent (Yu, Huang and Lin 2011): quick on sparse rows, the same every time.

/** Sparse rows: row `r` holds `columns` and `values` from `starts[r]` to `starts[r + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
}

/** Small generator of pseudo-random numbers in 0..1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface LogisticOptions {
  /** How much a mistake costs against large weights. */
  readonly cost: number;
  readonly rounds: number;
  readonly seed: number;
  /** Cost of each row beside the others, 1 unless given. */
  readonly weights?: Float32Array | undefined;
}

/** Rows by which the counts of a column are smoothed towards the share of wanted rows in all. */
const SMOOTHING = 30;
/** What a column counts that tells nothing by itself: it may tell beside others. */
const FLOOR = 0.5;

/**
 * Learns one weight a column from `chosen` rows; `wanted[row]` is 1 or 0. Both classes weigh the same in all. Columns that tell the
 * classes apart by themselves cost less (`tellingOf`).
 */
export function logistic(
  rows: Rows,
  chosen: Int32Array,
  wanted: Uint8Array,
  { cost, rounds, seed, weights }: LogisticOptions,
): Float32Array {
  const { starts, columns, width } = rows;
  const scales = tellingOf(rows, chosen, wanted, weights);
  const values = rows.values.map((value, k) => value * (scales[columns[k] as number] as number)); // every column has a scale
  const w = new Float64Array(width);
  const n = chosen.length;
  let positives = 0;
  for (const row of chosen) positives += wanted[row] ?? 0;
  const balance = positives === 0 ? 1 : (n - positives) / positives;
  const alpha = new Float64Array(n);
  const norm = new Float64Array(n);
  const limit = new Float64Array(n);
  const order = new Int32Array(n);
  for (let at = 0; at < n; at++) {
    const row = chosen[at] ?? 0;
    const sign = wanted[row] === 1 ? 1 : -1;
    const c = cost * (weights?.[row] ?? 1) * (sign > 0 ? balance : 1);
    limit[at] = c;
    alpha[at] = Math.min(0.001 * c, 1e-8);
    order[at] = at;
    let sum = 0;
    for (let k = starts[row] ?? 0, end = starts[row + 1] ?? 0; k < end; k++) {
      const value = values[k] as number; // inside the row's bounds
      sum += value * value;
      const column = columns[k] as number;
      w[column] = (w[column] as number) + (alpha[at] as number) * sign * value;
    }
    norm[at] = sum;
  }
  const next = random(seed);
  for (let round = 0; round < rounds; round++) {
    for (let at = n - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      const kept = order[at] as number;
      order[at] = order[other] as number;
      order[other] = kept;
    }
    for (let q = 0; q < n; q++) {
      const at = order[q] as number;
      const c = limit[at] as number;
      if (c <= 0) continue;
      const row = chosen[at] as number;
      const sign = wanted[row] === 1 ? 1 : -1;
      const from = starts[row] as number;
      const to = starts[row + 1] as number;
      let dot = 0;
      for (let k = from; k < to; k++) dot += (w[columns[k] as number] as number) * (values[k] as number);
      const old = alpha[at] as number;
      const z = step(old, c, norm[at] as number, sign * dot);
      const change = (z - old) * sign;
      if (Math.abs(change) < 1e-12) continue;
      alpha[at] = z;
      for (let k = from; k < to; k++) {
        const column = columns[k] as number;
        w[column] = (w[column] as number) + change * (values[k] as number);
      }
    }
  }
  return Float32Array.from(w, (weight, column) => weight * (scales[column] as number));
}

/**
 * Scales by which the columns' values are multiplied before learning: the root of the logarithm of how many times likelier a column is in
 * one class than in the other (naive Bayes weights: Wang and Manning 2012, softened), 1 in the mean.
 */
function tellingOf(
  { starts, columns, width }: Rows,
  chosen: Int32Array,
  wanted: Uint8Array,
  weights: Float32Array | undefined,
): Float32Array {
  const inWanted = new Float64Array(width);
  const inAll = new Float64Array(width);
  let [wantedRows, allRows] = [0, 0];
  for (const row of chosen) {
    const weight = weights?.[row] ?? 1;
    const isWanted = wanted[row] === 1;
    allRows += weight;
    if (isWanted) wantedRows += weight;
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const column = columns[k] as number; // inside the arrays' bounds, here and below
      inAll[column] = (inAll[column] as number) + weight;
      if (isWanted) inWanted[column] = (inWanted[column] as number) + weight;
    }
  }
  const share = wantedRows / (allRows || 1);
  if (share === 0 || share === 1) return new Float32Array(width).fill(1);
  let [squares, count] = [0, 0];
  const scales = Float32Array.from(inAll, (all, column) => {
    const some = inWanted[column] as number;
    const ratio = (some / share + SMOOTHING) / ((all - some) / (1 - share) + SMOOTHING);
    const scale = FLOOR + Math.sqrt(Math.abs(Math.log(ratio)));
    squares += all * scale * scale;
    count += all;
    return scale;
  });
  const size = Math.sqrt(squares / (count || 1)) || 1;
  return scales.map((scale) => scale / size);
}

/** The best new value of one dual variable in (0, c), by Newton's method. */
function step(old: number, c: number, norm: number, margin: number): number {
  let z = Math.min(Math.max(old, 1e-12), c - 1e-12);
  for (let turn = 0; turn < 8; turn++) {
    const slope = norm * (z - old) + margin + Math.log(z / (c - z));
    const bend = norm + c / (z * (c - z));
    let to = z - slope / bend;
    if (to <= 0) to = z * 0.1;
    else if (to >= c) to = c - (c - z) * 0.1;
    const done = Math.abs(to - z) < 1e-9 * c;
    z = to;
    if (done) break;
  }
  return z;
}

/** The score of one row: the sum of its values times their weights. */
export function score({ starts, columns, values }: Rows, row: number, weights: Float32Array): number {
  let sum = 0;
  for (let k = starts[row] ?? 0, end = starts[row + 1] ?? 0; k < end; k++)
    sum += (weights[columns[k] as number] as number) * (values[k] as number);
  return sum;
}
