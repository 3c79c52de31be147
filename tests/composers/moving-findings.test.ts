import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRanges, editBetween, isMomentToCheck, moveRanges, windowAround } from '../../src/composers/moving-findings.ts';

const apply = (text: string, { start, removed, inserted }: ReturnType<typeof editBetween>) =>
  text.slice(0, start) + inserted + text.slice(start + removed);

describe('between two checks', () => {
  test('the edit that is found turns the old text into the new, whatever they are', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => apply(before, editBetween(before, after)) === after));
  });

  test('a finding behind an edit moves with its letters', () => {
    const before = 'we leak it';
    const after = 'now we leak it';
    expect(moveRanges([{ start: 3, end: 7 }], editBetween(before, after))).toEqual([{ start: 7, end: 11 }]);
  });

  test('a finding before an edit stays, and one that an edit touches goes', () => {
    const edit = editBetween('leak and idiot', 'leak and idot');
    expect(
      moveRanges(
        [
          { start: 0, end: 4 },
          { start: 9, end: 14 },
        ],
        edit,
      ),
    ).toEqual([{ start: 0, end: 4 }]);
  });

  test('findings that stay cover the same words as before', () => {
    const words = fc.stringMatching(/^[a-c ]{0,12}$/);
    fc.assert(
      fc.property(words, words, words, (before, middle, after) => {
        const text = `${before}[mark]${after}`;
        const at = { start: before.length, end: before.length + 6 };
        for (const next of [`${middle}${text}`, `${text}${middle}`, `${before}${middle}[mark]${after}`]) {
          for (const { start, end } of moveRanges([at], editBetween(text, next))) expect(next.slice(start, end)).toBe('[mark]');
        }
      }),
    );
  });
});

describe('when to check', () => {
  test('the end of a sentence and a pasted piece are checked at once, a letter is not', () => {
    expect(isMomentToCheck(editBetween('Go', 'Go.'))).toBe(true);
    expect(isMomentToCheck(editBetween('', 'a whole sentence that was pasted in'))).toBe(true);
    expect(isMomentToCheck(editBetween('Go', 'Goo'))).toBe(false);
  });
});

describe('a very long draft', () => {
  const text = 'word '.repeat(1000);

  test('is read around the caret, in whole words, no longer than the limit', () => {
    for (const caret of [0, 2500, 4999]) {
      const { start, end } = windowAround(text, () => caret, 500);
      expect(end - start).toBeLessThanOrEqual(500);
      expect(start <= caret && caret <= end).toBe(true);
      expect(text[start]).not.toBe(' ');
      expect(start === 0 || text[start - 1] === ' ').toBe(true);
    }
  });

  test('a short one is read whole', () => {
    expect(windowAround('short', () => 2)).toEqual({ start: 0, end: 5 });
  });

  test('quoted ranges are counted from the start of the window', () => {
    expect(
      cutRanges(
        [
          { start: 0, end: 4 },
          { start: 8, end: 30 },
        ],
        { start: 6, end: 20 },
      ),
    ).toEqual([{ start: 2, end: 14 }]);
  });
});
