// Sixteen values that stand for many with the least square error (Lloyd 1982, in one dimension).

const ROUNDS = 60;

/** At most `count` values, rising, padded with the last one. */
export function bestChoices(values: Float32Array, count: number): Float32Array {
  const sorted = Float32Array.from(values).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  let choices = Float32Array.from({ length: count }, (_, number) => at((number + 0.5) / count));
  // The few largest weights speak loudest: the outermost choices begin out there.
  choices[0] = at(0.0005);
  choices[count - 1] = at(0.9995);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(count);
    const counts = new Float64Array(count);
    let near = 0;
    for (const value of sorted) {
      while (near + 1 < count && Math.abs((choices[near + 1] ?? 0) - value) <= Math.abs((choices[near] ?? 0) - value)) near++;
      sums[near] = (sums[near] ?? 0) + value;
      counts[near] = (counts[near] ?? 0) + 1;
    }
    choices = choices.map((choice, number) => ((counts[number] ?? 0) > 0 ? (sums[number] ?? 0) / (counts[number] ?? 1) : choice)).sort();
  }
  return choices;
}

/** Which of the rising `choices` is nearest to `value`. */
export function nearestChoice(choices: Float32Array, value: number): number {
  let best = 0;
  for (let at = 1; at < choices.length; at++) if (Math.abs((choices[at] ?? 0) - value) < Math.abs((choices[best] ?? 0) - value)) best = at;
  return best;
}
