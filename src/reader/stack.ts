// The second stage's view of a draft: all scores of the first stage, the rules' verdicts, and what is known around the draft.
import { AUDIENCES, CHANNELS, RISKS } from '../engine/types.ts';
import type { Setting } from './features.ts';
import { sigmoid } from './net.ts';
import { PLANES, STACK_WIDTH } from './shape.ts';

export interface StackDraft extends Setting {
  /** First stage on the whole draft: `PLANES` scores (a risk each, then "any") for each group of features by itself. */
  readonly groups: ArrayLike<number>;
  /** The best sentence's score, risk by risk. */
  readonly best: ArrayLike<number>;
  /** The rules' verdicts, 0 to 1, risk by risk. */
  readonly rules: ArrayLike<number>;
  readonly characters: number;
  readonly sentences: number;
}

/** The inputs for the second stage, `STACK_WIDTH` numbers in a fixed order. */
export function stackInputs({ groups, best, rules, channel, audience, role, characters, sentences }: StackDraft): Float64Array {
  const inputs = new Float64Array(STACK_WIDTH);
  const count = RISKS.length;
  const whole = sumOfGroups(groups);
  for (let risk = 0; risk < count; risk++) {
    inputs[risk] = whole[risk] ?? 0;
    inputs[count + risk] = best[risk] ?? 0;
    inputs[2 * count + risk] = 2 * (rules[risk] ?? 0);
    inputs[3 * count + risk] = 2 * sigmoid(2 * (whole[risk] ?? 0));
  }
  const rest = 4 * count;
  inputs[rest] = whole[count] ?? 0;
  inputs[rest + 1] = 2 * sigmoid(2 * (whole[count] ?? 0));
  CHANNELS.forEach((each, at) => {
    if (each === channel) inputs[rest + 2 + at] = 0.5;
  });
  AUDIENCES.forEach((each, at) => {
    if (each === audience) inputs[rest + 5 + at] = 0.5;
  });
  inputs[rest + 8] = Math.log(1 + characters) / 4 + Math.log(1 + sentences) / 8;
  if (role !== undefined && role !== 'staff') inputs[rest + 9] = 1;
  inputs.set(groups, rest + 10);
  return inputs;
}

function sumOfGroups(groups: ArrayLike<number>): Float64Array {
  const whole = new Float64Array(PLANES);
  for (let at = 0; at < groups.length; at++) whole[at % PLANES] = (whole[at % PLANES] as number) + (groups[at] as number); // inside the arrays' bounds
  return whole;
}
