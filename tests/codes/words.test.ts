// Words of the look-up: forms that meet, words that say nothing, and slips that are mended or left alone.
import { describe, expect, it } from 'vitest';
import { correct } from '../../src/codes/spelling.ts';
import { stem, synonymsOf, terms, words } from '../../src/codes/words.ts';

describe('words', () => {
  it('folds case, accents, apostrophes and the possessive', () => {
    expect(words("Don't tell the Commissioner’s café")).toEqual(['dont', 'tell', 'the', 'commissioner', 'cafe']);
  });
});

describe('stem', () => {
  it.each([
    ['gifts', 'gift'],
    ['parties', 'party'],
    ['bullied', 'bully'],
    ['declaring', 'declare'],
    ['declaration', 'declare'],
    ['rang', 'ringing'],
    ['shopped', 'shopping'],
    ['expenses', 'expense'],
  ])('lets %s and %s meet', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(['press', 'bus', 'sing', 'red', 'this'])('leaves %s alone', (word) => {
    expect(stem(word)).toBe(word);
  });
});

describe('terms', () => {
  it('leaves out words that say nothing', () => {
    expect(terms('Can I accept the tickets?').map((term) => term.typed)).toEqual(['accept', 'tickets']);
  });

  it('keeps them where there are no others', () => {
    expect(terms('who is this').map((term) => term.typed)).toEqual(['who', 'is', 'this']);
  });
});

describe('synonymsOf', () => {
  it('reads each group both ways', () => {
    expect(synonymsOf(stem('reporter'))).toContain(stem('journalist'));
    expect(synonymsOf(stem('journalist'))).toContain(stem('reporter'));
  });

  it('has none for words that objects are born with', () => {
    expect(synonymsOf('constructor')).toEqual([]);
  });
});

describe('correct', () => {
  const vocabulary = new Set(['politics', 'police', 'parcels', 'whistleblowing', 'gift']);

  it.each([
    ['politcs', 'politics'],
    ['parcles', 'parcels'],
    ['whistelblowng', 'whistleblowing'],
  ])('mends %s to %s', (typed, meant) => {
    expect(correct(typed, vocabulary)).toBe(meant);
  });

  it.each(['gif', 'parc', 'weather', 'qolitics'])('leaves %s alone', (typed) => {
    expect(correct(typed, vocabulary)).toBeUndefined();
  });
});
