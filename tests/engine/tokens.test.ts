import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/engine/tokens.ts';

const words = (text: string): string[] => tokenise(text).map((token) => token.text);

describe('tokenise', () => {
  it('cuts words, numbers, signs and emoji', () => {
    expect(words("Don't vote 4 them, ok? 🎉")).toEqual(["don't", 'vote', '4', 'them', ',', 'ok', '?', '🎉']);
  });

  it('folds accents, full-width and look-alike letters and drops what does not show', () => {
    expect(words('ＶＯＴＥ Lаbour se\u200bcret café')).toEqual(['vote', 'labour', 'secret', 'cafe']);
  });

  it('splits hashtags at their capitals', () => {
    expect(words('#VoteLabourNow #toriesout #GE2024')).toEqual(['vote', 'labour', 'now', 'toriesout', 'ge', '2024']);
  });

  it('keeps stars and signs inside a word, not at its end', () => {
    expect(words('f*ck this sh!t !')).toEqual(['f*ck', 'this', 'sh!t', '!']);
    expect(words('great!and')).toEqual(['great!and']);
    expect(words('*really* good')).toEqual(['*', 'really', '*', 'good']);
  });

  it('gives ranges of the text as typed', () => {
    const text = 'Ring Żaneta 😀 now';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ring', 'Żaneta', '😀', 'now']);
  });

  it('never cuts a surrogate pair, never goes back, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(/[\uDC00-\uDFFF]/.test(text[start] ?? '') && /[\uD800-\uDBFF]/.test(text[start - 1] ?? '')).toBe(false);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
