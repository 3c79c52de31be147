// The second stage: a small network over all first scores, the rules' verdicts and the setting. Likelihoods come out, one a risk and one for "any".
import { HIDDEN, OUTPUTS, PLANES, STACK_WIDTH } from './shape.ts';

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** What the hidden units say (rectified), written into `hidden`. */
export function hiddenOf(net: ArrayLike<number>, inputs: ArrayLike<number>, hidden: Float64Array): void {
  for (let unit = 0, at = 0; unit < HIDDEN; unit++) {
    let sum = 0;
    for (let input = 0; input < STACK_WIDTH; input++, at++) sum += (net[at] as number) * (inputs[input] as number); // inside the arrays' bounds, here and below
    sum += net[at++] as number;
    hidden[unit] = Math.max(sum, 0);
  }
}

/** The planes' scores (logits), written into `scores`. */
export function scoresOf(net: ArrayLike<number>, inputs: ArrayLike<number>, hidden: Float64Array, scores: Float64Array): void {
  for (let plane = 0, at = OUTPUTS; plane < PLANES; plane++) {
    let sum = 0;
    for (let input = 0; input < STACK_WIDTH; input++, at++) sum += (net[at] as number) * (inputs[input] as number);
    for (let unit = 0; unit < HIDDEN; unit++, at++) sum += (net[at] as number) * (hidden[unit] as number);
    scores[plane] = sum + (net[at++] as number);
  }
}

/** The planes' scores (logits) for inputs as `stackInputs` makes them: one a risk, then that of any risk at all. */
export function logitsOf(net: ArrayLike<number>, inputs: ArrayLike<number>): Float64Array {
  const hidden = new Float64Array(HIDDEN);
  const scores = new Float64Array(PLANES);
  hiddenOf(net, inputs, hidden);
  scoresOf(net, inputs, hidden, scores);
  return scores;
}

/** The likelihoods that a calibrated network gives, in the same order. */
export const likelihoodsOf = (net: ArrayLike<number>, inputs: ArrayLike<number>): Float64Array => logitsOf(net, inputs).map(sigmoid);
