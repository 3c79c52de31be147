// The look-up finds every clause by its own words, and answers plain questions among the first three.
import { describe, expect, it } from 'vitest';
import { createLookup, type LookupHit } from '../../src/codes/lookup.ts';
import { topics, warwickshire, westMidlands } from './bundled.ts';
import { OWN_QUESTIONS, PLAIN_QUESTIONS } from './questions.ts';

const idOf = (hit: LookupHit): string => (hit.kind === 'clause' ? hit.clause.id : hit.route.id);

describe.each([
  ['warwickshire', warwickshire],
  ['westMidlands', westMidlands],
] as const)('the look-up of %s', (name, code) => {
  const lookup = createLookup(code, { topics });
  const found = (query: string, limit?: number): string[] => lookup.search(query, limit).map(idOf);

  it.each(code.clauses.map((clause) => [clause.reference, clause] as const))(
    'finds "%s" by its heading and each of its keywords in the first five',
    (_reference, clause) => {
      expect([clause.heading, ...clause.keywords].filter((words) => !found(words, 5).includes(clause.id))).toEqual([]);
    },
  );

  it.each(code.routes.map((route) => [route.id, route] as const))(
    'finds the route "%s" by its title and each of its keywords in the first five',
    (_id, route) => {
      expect([route.title, ...route.keywords].filter((words) => !found(words, 5).includes(route.id))).toEqual([]);
    },
  );

  it('answers the questions of every clause and route in the first three', () => {
    const missed = [...code.clauses, ...code.routes].flatMap((item) =>
      item.questions.filter((question) => !found(question, 3).includes(item.id)),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ...PLAIN_QUESTIONS.map((question) => [question.ask, question[name]]),
    ...OWN_QUESTIONS[name].map(({ ask, expect: id }) => [ask, id]),
  ])('answers "%s" with %s in the first three', (ask, expected) => {
    expect(found(ask ?? '', 3)).toContain(expected);
  });

  it('finds every clause by its reference', () => {
    const missed = code.clauses.filter((clause) => !found(clause.reference, 8).includes(clause.id)).map((clause) => clause.reference);
    expect(missed).toEqual([]);
  });

  it('opens with groups of questions that it can answer', () => {
    expect(lookup.start().length).toBeGreaterThanOrEqual(6);
    for (const group of lookup.start()) for (const question of group.questions) expect(found(question, 3), question).not.toEqual([]);
  });

  it.each(['', '   ', '???', '🙂', '<>'])('finds nothing for %j', (query) => {
    expect(found(query)).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString hasOwnProperty', 'a'.repeat(5_000), 'gift '.repeat(5_000)])(
    'takes any text calmly: %.20s',
    (query) => {
      expect(() => lookup.search(query)).not.toThrow();
    },
  );

  it('gives at most as many hits as asked for, best first, each once', () => {
    const hits = lookup.search('report a colleague', 4);
    expect(hits).toHaveLength(4);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
    expect(new Set(hits.map(idOf)).size).toBe(4);
  });
});

describe('the look-up', () => {
  const lookup = createLookup(warwickshire, { topics });
  const first = (query: string): string | undefined => lookup.search(query).map(idOf)[0];

  it.each([
    ['politcs', 'politics'],
    ['jurnalist', 'journalist'],
    ['canvasing', 'canvassing'],
    ['whistelblowing', 'whistleblowing'],
    ['hospitalty', 'hospitality'],
    ['discriminaton', 'discrimination'],
    ['parcles', 'parcels'],
  ])('reads %s as %s', (typed, meant) => {
    expect(first(typed)).toBe(first(meant));
  });

  it.each([
    ['parc', 'parcels'],
    ['vett', 'vetting'],
    ['canvassin', 'canvassing'],
    ['hospit', 'hospitality'],
  ])('finds what is still being typed: %s for %s', (typed, meant) => {
    expect(lookup.search(typed, 5).map(idOf)).toContain(first(meant));
  });

  it.each([
    ['Gifts', 'gift'],
    ['CANVASSED', 'canvassing'],
    ['leafleted', 'leafleting'],
    ['tweets', 'tweeting'],
    ['the Commissioner’s gifts', "commissioner's gift"],
  ])('takes %s as %s', (one, other) => {
    expect(first(one)).toBe(first(other));
  });

  it('reads words that the code does not use by their everyday meaning', () => {
    expect(lookup.search('whiskey', 3).map(idOf)).toContain('gifts-disclose');
    expect(lookup.search('grassing', 3).map(idOf)).toContain('resources-whistleblowing');
  });

  it('tells which of the words typed led to a hit, mended and everyday ones too', () => {
    expect(lookup.search('can I have parcles here')[0]?.matched).toEqual(['parcles']);
    expect(lookup.search('a bottle of whiskey')[0]?.matched).toEqual(['bottle', 'whiskey']);
  });

  it('finds a clause by the title of a topic or a rule that leads to it', () => {
    const rules = [{ topic: 'misuse-of-resources/parcels', title: 'Zeppelin cargo' }];
    expect(createLookup(warwickshire, { rules }).search('zeppelin').map(idOf)).toEqual(['resources-no-parcels']);
    expect(createLookup(warwickshire).search('zeppelin')).toEqual([]);
    expect(createLookup(warwickshire, { topics }).search('undercover').map(idOf)).toContain('data-need-to-know');
  });

  it('opens with the questions of the sections where a code names none to open with', () => {
    const start = createLookup({ ...warwickshire, start: [] }).start();
    expect(start[0]).toEqual({
      topic: '1. Aim of policy',
      questions: ['Do I have to be neutral at work?', 'What happens if I break the code?'],
    });
  });
});
