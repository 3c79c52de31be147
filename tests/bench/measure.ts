// What the bench measures with.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Middle of some milliseconds. */
export const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Milliseconds that `run` takes, to the end of what it promises. */
export async function time(run: () => unknown): Promise<number> {
  const begun = performance.now();
  const result = run();
  if (result instanceof Promise) await result;
  return performance.now() - begun;
}

/** Megabytes in use after a collection, arrays of numbers included. */
export function heapMegabytes(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
