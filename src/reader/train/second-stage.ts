// The second stage is learnt here: a small network (src/reader/net.ts) by Adam (Kingma and Ba 2015) with dropout, then calibrated.

import { hiddenOf, scoresOf, sigmoid } from '../net.ts';
import { HIDDEN, NET_NUMBERS, OUTPUT, OUTPUTS, PLANES, STACK_WIDTH } from '../shape.ts';
import { random } from './logistic.ts';

const ROUNDS = 20;
const BATCH = 256;
const RATE = 3e-3;
/** Large weights cost this much: it is what keeps the network from learning single drafts by heart. */
const DECAY = 1e-4;
/** Share of the hidden units that are silent for one draft, so that none rests on another. */
const DROPOUT = 0.2;

export interface Example {
  /** As `stackInputs` makes them. */
  readonly inputs: Float64Array;
  /** 1 or 0, plane by plane. */
  readonly wanted: Uint8Array;
  /** How much each plane counts, 1 unless given; 0 where nothing is told of it. */
  readonly weights?: Float32Array | undefined;
}

/** Learns a network from examples; the same every time for the same seed. */
export function learnNet(examples: readonly Example[], seed: number): Float64Array {
  const next = random(seed);
  const { means, scales } = spread(examples);
  const rows = examples.map(({ inputs }) => inputs.map((input, at) => (input - (means[at] ?? 0)) * (scales[at] ?? 1)));
  const net = firstGuess(next);
  const adam = createAdam(net);
  const slopes = new Float64Array(NET_NUMBERS);
  const order = Int32Array.from(rows.keys());
  const pass = createPass(net, slopes, next);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, next);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.subarray(from, from + BATCH);
      slopes.fill(0);
      for (const at of batch) pass(rows[at] as Float64Array, examples[at] as Example); // `order` counts the rows
      adam(slopes, batch.length * PLANES, RATE * (1 - round / ROUNDS));
    }
  }
  return onRawInputs(net, means, scales);
}

/** Mean and the inverse of the spread of each input: a network learns from inputs of one size. */
function spread(examples: readonly Example[]): { means: Float64Array; scales: Float64Array } {
  const means = new Float64Array(STACK_WIDTH);
  const squares = new Float64Array(STACK_WIDTH);
  for (const { inputs } of examples) {
    inputs.forEach((input, at) => {
      means[at] = (means[at] ?? 0) + input / examples.length;
      squares[at] = (squares[at] ?? 0) + input ** 2 / examples.length;
    });
  }
  return { means, scales: squares.map((square, at) => 1 / (Math.sqrt(Math.max(0, square - (means[at] ?? 0) ** 2)) + 1e-3)) };
}

function firstGuess(next: () => number): Float64Array {
  const net = new Float64Array(NET_NUMBERS);
  net.forEach((_, at) => {
    const inputs = at < OUTPUTS ? STACK_WIDTH : HIDDEN;
    net[at] = (2 * next() - 1) / Math.sqrt(inputs);
  });
  return net;
}

/** One example forth and back: adds the slopes of its loss (cross-entropy) to `slopes`. */
function createPass(net: Float64Array, slopes: Float64Array, next: () => number) {
  const hidden = new Float64Array(HIDDEN);
  const blame = new Float64Array(HIDDEN);
  const scores = new Float64Array(PLANES);
  return (inputs: Float64Array, { wanted, weights }: Pick<Example, 'wanted' | 'weights'>): void => {
    hiddenOf(net, inputs, hidden);
    for (let unit = 0; unit < HIDDEN; unit++) hidden[unit] = next() < DROPOUT ? 0 : (hidden[unit] as number) / (1 - DROPOUT); // inside the arrays' bounds, here and below
    scoresOf(net, inputs, hidden, scores);
    blame.fill(0);
    for (let plane = 0; plane < PLANES; plane++) {
      const error = (weights?.[plane] ?? 1) * (sigmoid(scores[plane] as number) - (wanted[plane] as number));
      if (error === 0) continue;
      let at = OUTPUTS + plane * OUTPUT;
      for (let input = 0; input < STACK_WIDTH; input++, at++) slopes[at] = (slopes[at] as number) + error * (inputs[input] as number);
      for (let unit = 0; unit < HIDDEN; unit++, at++) {
        slopes[at] = (slopes[at] as number) + error * (hidden[unit] as number);
        blame[unit] = (blame[unit] as number) + error * (net[at] as number);
      }
      slopes[at] = (slopes[at] as number) + error;
    }
    for (let unit = 0; unit < HIDDEN; unit++) {
      if (hidden[unit] === 0) continue;
      const error = (blame[unit] as number) / (1 - DROPOUT);
      let at = unit * (STACK_WIDTH + 1);
      for (let input = 0; input < STACK_WIDTH; input++, at++) slopes[at] = (slopes[at] as number) + error * (inputs[input] as number);
      slopes[at] = (slopes[at] as number) + error;
    }
  };
}

/** Makes a stepper that moves `net` against slopes summed over `count` losses. */
function createAdam(net: Float64Array): (slopes: Float64Array, count: number, rate: number) => void {
  const mean = new Float64Array(net.length);
  const square = new Float64Array(net.length);
  let turn = 0;
  return (slopes, count, rate) => {
    turn++;
    const [a, b] = [1 - 0.9 ** turn, 1 - 0.999 ** turn];
    for (let at = 0; at < net.length; at++) {
      const slope = (slopes[at] as number) / count + DECAY * (net[at] as number);
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * slope;
      square[at] = 0.999 * (square[at] as number) + 0.001 * slope ** 2;
      net[at] = (net[at] as number) - (rate * ((mean[at] as number) / a)) / (Math.sqrt((square[at] as number) / b) + 1e-8);
    }
  };
}

function shuffle(order: Int32Array, next: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number]; // both inside the array
  }
}

/** The same network for inputs that were not brought to one size. */
function onRawInputs(net: Float64Array, means: Float64Array, scales: Float64Array): Float64Array {
  const raw = net.slice();
  const mend = (from: number, bias: number): void => {
    for (let input = 0; input < STACK_WIDTH; input++) {
      const weight = (net[from + input] ?? 0) * (scales[input] ?? 1);
      raw[from + input] = weight;
      raw[bias] = (raw[bias] ?? 0) - weight * (means[input] ?? 0);
    }
  };
  for (let unit = 0; unit < HIDDEN; unit++) mend(unit * (STACK_WIDTH + 1), unit * (STACK_WIDTH + 1) + STACK_WIDTH);
  for (let plane = 0; plane < PLANES; plane++) mend(OUTPUTS + plane * OUTPUT, OUTPUTS + (plane + 1) * OUTPUT - 1);
  return raw;
}

/** The network with each plane's score stretched and moved, so that its likelihoods mean what they say. */
export function calibrated(net: Float64Array, calibration: readonly { readonly slope: number; readonly offset: number }[]): Float64Array {
  const better = net.slice();
  calibration.forEach(({ slope, offset }, plane) => {
    const from = OUTPUTS + plane * OUTPUT;
    for (let at = from; at < from + OUTPUT; at++) better[at] = slope * (net[at] ?? 0);
    better[from + OUTPUT - 1] = (better[from + OUTPUT - 1] ?? 0) + offset;
  });
  return better;
}

/** Slope and offset that make likelihoods of scores (Platt 1999, by Newton's method). */
export function platt(scores: ArrayLike<number>, wanted: ArrayLike<number>): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let turn = 0; turn < 100; turn++) {
    let [gs, go, hss, hso, hoo] = [1e-6, 0, 1e-6, 0, 1e-6];
    for (let at = 0; at < scores.length; at++) {
      const score = scores[at] ?? 0;
      const p = sigmoid(slope * score + offset);
      const d = p - (wanted[at] ?? 0);
      const w = Math.max(p * (1 - p), 1e-9);
      gs += d * score;
      go += d;
      hss += w * score * score;
      hso += w * score;
      hoo += w;
    }
    const determinant = hss * hoo - hso * hso;
    const ds = (hoo * gs - hso * go) / determinant;
    const dof = (hss * go - hso * gs) / determinant;
    slope -= ds;
    offset -= dof;
    if (Math.abs(ds) + Math.abs(dof) < 1e-9) break;
  }
  return { slope, offset };
}
