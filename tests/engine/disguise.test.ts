import { describe, expect, it } from 'vitest';
import { joinSpelledOut, undisguise } from '../../src/engine/disguise.ts';
import { splitHashtag } from '../../src/engine/hashtag.ts';
import { tokenise } from '../../src/engine/tokens.ts';

const wanted = new Set(['liar', 'idiot', 'twat', 'clown']);

describe('undisguise', () => {
  it.each([
    ['l1ar', 'liar'],
    ['!diot', 'idiot'],
    ['id*ot', 'idiot'],
    ['tw*t', 'twat'],
    ['cl0wn', 'clown'],
    ['liaaaar', 'liar'],
    ['toidi', 'idiot'],
    ['1d10t', 'idiot'],
  ])('sees %s as %s', (typed, word) => {
    expect(undisguise(typed, wanted)).toContain(word);
  });

  it.each(['liar', 'lair', 'patio', 'clowning', 'b2b', '2024', 'trail'])('leaves %s alone', (typed) => {
    expect(undisguise(typed, wanted)).toEqual([]);
  });
});

describe('joinSpelledOut', () => {
  const joined = (text: string): string[] => joinSpelledOut(tokenise(text)).map((token) => token.text);

  it('joins letters that stand alone', () => {
    expect(joined('you l i a r now')).toEqual(['you', 'liar', 'now']);
    expect(joined('total c.l.o.w.n here')).toEqual(['total', 'clown', 'here']);
  });

  it('keeps two single letters and numbers apart', () => {
    expect(joined('plan a b then 1 2 3')).toEqual(['plan', 'a', 'b', 'then', '1', '2', '3']);
  });

  it('keeps the range of the whole run', () => {
    const text = 'a real i-d-i-o-t.';
    const token = joinSpelledOut(tokenise(text)).find((each) => each.text === 'idiot');
    expect(text.slice(token?.start, token?.end)).toBe('i-d-i-o-t');
  });
});

describe('splitHashtag', () => {
  const known = new Set(['vote', 'labour', 'out', 'tories']);
  it('splits a tag written in one go into known words with their ranges', () => {
    const text = '#votelabour';
    const [tag] = tokenise(text);
    if (tag === undefined) throw new Error('no tag');
    expect(splitHashtag(tag, known).map(({ start, end }) => text.slice(start, end))).toEqual(['vote', 'labour']);
  });

  it('leaves a tag whole that it cannot split without rest', () => {
    const [tag] = tokenise('#votelabourx');
    if (tag === undefined) throw new Error('no tag');
    expect(splitHashtag(tag, known)).toEqual([tag]);
  });
});
