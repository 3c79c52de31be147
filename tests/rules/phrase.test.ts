import { describe, expect, it } from 'vitest';
import { inflect } from '../../src/rules/inflect.ts';
import { parsePhrase } from '../../src/rules/phrase.ts';

describe('parsePhrase', () => {
  it('parses words, alternatives, lists, entities, optional places and gaps', () => {
    const parsed = parsePhrase('vote|back (the Greens|{party}) [next week] ... =Thursday <person>');
    expect(parsed.ok && parsed.slots.map((slot) => slot.kind)).toEqual(['choice', 'choice', 'choice', 'gap', 'choice', 'choice']);
    expect(parsed.ok && parsed.slots[1]).toEqual({
      kind: 'choice',
      optional: false,
      alternatives: [
        {
          kind: 'words',
          words: [
            { text: 'the', exact: false },
            { text: 'greens', exact: false },
          ],
        },
        { kind: 'list', name: 'party' },
      ],
    });
  });

  it('takes brackets among alternatives as holding words together', () => {
    expect(parsePhrase('you|(our boss)|{party} are')).toEqual(parsePhrase('(you|our boss|{party}) are'));
    expect(parsePhrase('[a|(sort of)] fool')).toEqual(parsePhrase('[a|sort of] fool'));
  });

  it.each([
    ['(vote Labour', 'never closed'],
    ['... vote', 'begins or ends with a gap'],
    ['[vote]', 'nothing that must be there'],
    ['vote||back', 'empty alternative'],
    ['vote|{party} now|<x y>', 'mixes a list or entity'],
  ])('says what is wrong with %s', (phrase, reason) => {
    const parsed = parsePhrase(phrase);
    expect(parsed.ok ? '' : parsed.error).toContain(reason);
  });
});

describe('inflect', () => {
  it.each([
    ['leak', ['leaks', 'leaked', 'leaking']],
    ['vote', ['votes', 'voted', 'voting']],
    ['tell', ['tells', 'told', 'telling']],
    ['party', ['parties']],
    ['plan', ['planned', 'planning']],
    ['lie', ['lied', 'lying', 'lies']],
    ['nephew', ['nephews']],
    ['child', ['children']],
    ["don't", ['dont']],
  ])('knows the forms of %s', (word, forms) => {
    expect(inflect(word)).toEqual(expect.arrayContaining([word, ...forms]));
  });

  it('leaves words of grammar alone and never turns "we\'re" into "were"', () => {
    expect(inflect('the')).toEqual(['the']);
    expect(inflect("we're")).toEqual(["we're"]);
  });
});
