// The second stage: for each risk a small logistic model over all first scores, the rules' verdicts and the setting, then calibrated.
import { logistic, type Rows } from './logistic.ts';

export interface Stacked {
  /** Weights, then the bias. */
  readonly weights: number[];
  readonly slope: number;
  readonly offset: number;
}

function denseRows(inputs: readonly Float64Array[]): Rows {
  const width = (inputs[0]?.length ?? 0) + 1;
  const starts = Int32Array.from({ length: inputs.length + 1 }, (_, at) => at * width);
  const columns = new Int32Array(inputs.length * width);
  const values = new Float32Array(inputs.length * width);
  inputs.forEach((row, at) => {
    for (let column = 0; column < width; column++) {
      columns[at * width + column] = column;
      values[at * width + column] = column === width - 1 ? 1 : (row[column] ?? 0);
    }
  });
  return { starts, columns, values, width };
}

const COST = 0.02;

/** Learns one risk's second stage and its calibration (Platt 1999, by Newton's method). */
export function learnStack(inputs: readonly Float64Array[], wanted: Uint8Array, seed: number): Stacked {
  const rows = denseRows(inputs);
  const all = Int32Array.from(inputs, (_, at) => at);
  const weights = [...logistic(rows, all, wanted, { cost: COST, rounds: 60, seed })].map((weight) => Math.round(weight * 1e4) / 1e4);
  const scores = inputs.map((row) => dot(row, weights));
  return { weights, ...platt(scores, wanted) };
}

export function dot(row: Float64Array, weights: readonly number[]): number {
  let sum = weights[row.length] ?? 0;
  for (let at = 0; at < row.length; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** Slope and offset that make likelihoods of scores. */
export function platt(scores: readonly number[], wanted: Uint8Array): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let turn = 0; turn < 100; turn++) {
    let [gs, go, hss, hso, hoo] = [1e-6, 0, 1e-6, 0, 1e-6];
    scores.forEach((score, at) => {
      const p = 1 / (1 + Math.exp(-(slope * score + offset)));
      const d = p - (wanted[at] ?? 0);
      const w = Math.max(p * (1 - p), 1e-9);
      gs += d * score;
      go += d;
      hss += w * score * score;
      hso += w * score;
      hoo += w;
    });
    const determinant = hss * hoo - hso * hso;
    const ds = (hoo * gs - hso * go) / determinant;
    const dof = (hss * go - hso * gs) / determinant;
    slope -= ds;
    offset -= dof;
    if (Math.abs(ds) + Math.abs(dof) < 1e-9) break;
  }
  return { slope, offset };
}
