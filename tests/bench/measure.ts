// What the bench measures with.

/** Middle of some milliseconds. */
export const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Milliseconds that `run` takes, to the end of what it promises. */
export async function time(run: () => unknown): Promise<number> {
  const begun = performance.now();
  const result = run();
  if (result instanceof Promise) await result;
  return performance.now() - begun;
}
