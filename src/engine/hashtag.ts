// A hashtag written in one go (#votelabour) is split into words that the rules know.
import type { Token } from './tokens.ts';

const LONGEST_TAG = 40;

/**
 * Splits a tag into the fewest known words; comes back whole when it cannot be split without rest.
 * One-letter words do not count, so that chance splits stay rare.
 */
export function splitHashtag(token: Token, known: { has(word: string): boolean }): Token[] {
  const { text } = token;
  if (text.length > LONGEST_TAG || text.length < 4 || token.end - token.start !== text.length) return [token];
  const best: (number[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - 20); start <= end - 2; start++) {
      const before = best[start];
      if (before === undefined || !known.has(text.slice(start, end))) continue;
      const current = best[end];
      if (current === undefined || before.length + 1 < current.length) best[end] = [...before, start];
    }
  }
  const starts = best[text.length];
  if (starts === undefined || starts.length < 2) return [token];
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? text.length;
    return { text: text.slice(start, end), start: token.start + start, end: token.start + end, kind: 'word', tag: true };
  });
}
