// When to look: an hour give or take a fifth, the first look spread over five minutes, longer and longer waits after failures.

const MINUTE = 60_000;
const EVERY = 60;
const SPREAD = 0.2;
const FIRST_WITHIN = 5 * MINUTE;
const LONGEST = 24 * 60 * MINUTE;

/** Milliseconds until the first look after a start. `random` is in [0, 1). */
export const firstLook = (random: number): number => random * FIRST_WITHIN;

/**
 * Milliseconds until the next look. After failures the wait is drawn from the whole of a span that doubles each time (full jitter:
 * AWS Architecture Blog, "Exponential Backoff and Jitter", 2015) and never shorter than the server asked for.
 */
export function nextLook({
  random,
  failures = 0,
  retryAfter = 0,
  minutes = EVERY,
}: {
  random: number;
  failures?: number;
  retryAfter?: number;
  minutes?: number;
}): number {
  const usual = minutes * MINUTE * (1 - SPREAD + 2 * SPREAD * random);
  if (failures === 0) return Math.max(usual, retryAfter);
  const span = Math.min(LONGEST, minutes * MINUTE * 2 ** Math.min(failures, 10));
  return Math.max(MINUTE, retryAfter + (retryAfter > 0 ? random * minutes * MINUTE * SPREAD : random * span));
}
