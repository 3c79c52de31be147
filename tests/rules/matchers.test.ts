// The rule language, matcher by matcher, on made-up rules.
import { describe, expect, it } from 'vitest';
import { wordForms } from '../../src/cli/build-pack.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Draft } from '../../src/engine/types.ts';
import { compile } from '../../src/rules/compile.ts';
import { type List, type Rule, ruleSchema } from '../../src/rules/schema.ts';

const LISTS: List[] = [
  {
    id: 'party',
    title: 'Parties',
    source: 'test',
    reviewed: '2026-11-25',
    inflect: true,
    disguised: false,
    entries: ['Labour', 'Reform UK', { text: 'Old Party', until: '2020-01-01' }],
  },
  { id: 'insult', title: 'Insults', source: 'test', reviewed: '2026-11-25', inflect: true, disguised: true, entries: ['muppet', 'clown'] },
];

function rule(parts: Record<string, unknown>): Rule {
  return ruleSchema.parse({
    id: 'disrespect/test',
    topic: 'disrespect/test',
    title: 't',
    why: 'w',
    advise: 'a',
    confidence: 'medium',
    ignore: [],
    examples: { flags: ['x'], passes: ['y'] },
    ...parts,
  });
}

function marks(parts: Record<string, unknown>, draft: string | Draft, date?: string): string[] {
  const rules = [rule(parts)];
  const compiled = compile({
    rules,
    lists: LISTS,
    forms: new Map(wordForms(rules, LISTS).map((forms) => [forms[0] ?? '', forms])),
    ...(date === undefined ? {} : { date }),
  });
  if (!compiled.ok) throw new Error(compiled.errors.join());
  const asked = typeof draft === 'string' ? { text: draft } : draft;
  return createEngine({ compiled: compiled.compiled, calendar: { preElection: [{ from: '2026-03-23', until: '2026-05-07' }] } })
    .fire(asked)
    .map(({ start, end }) => asked.text.slice(start, end));
}

const phrase = (text: string) => ({ match: [{ phrase: text }] });

describe('phrases', () => {
  it.each([
    ['leak minutes', 'He leaked minutes.', 'leaked minutes'],
    ['=leak', 'They leaked. A leak!', 'leak'],
    ['vote|back {party}', 'Backing Reform UK!', 'Backing Reform UK'],
    ['vote [for] [the] {party}', 'vote for Labour', 'vote for Labour'],
    ['told ... secret', 'told us all a big secret', 'told us all a big secret'],
    ['very * day', 'A very odd day', 'very odd day'],
    ['is a {insult}', "She's a cl0wn.", "She's a cl0wn"],
    ['{insult}', 'what a m.u.p.p.e.t', 'm.u.p.p.e.t'],
    ['vote labour', 'So #VoteLabour', 'VoteLabour'],
    ['vote labour', 'So #votelabour', 'votelabour'],
    ['do not tell', 'pls dont tell him', 'dont tell'],
    ["don't tell", 'They didn’t tell us', 'didn’t tell'],
    ['the boss office', "The boss's office", "The boss's office"],
    ['🖕', 'to them 🖕🏽 all', '🖕🏽'],
  ])('%s finds in %j %j', (text, draft, found) => {
    expect(marks(phrase(text), draft)).toContain(found);
  });

  it.each([
    ['leak minutes', 'A leak. Minutes later it rained.'],
    ['=leak', 'leaks'],
    ['told ... secret', 'told one two three four five secret'],
    ['vote {party}', 'vote for nobody'],
    ['{party}', 'the reform agenda'],
    ['constructor', 'toString'],
  ])('%s finds nothing in %j', (text, draft) => {
    expect(marks(phrase(text), draft)).toEqual([]);
  });

  it('leaves out list entries whose day has passed', () => {
    expect(marks(phrase('{party}'), 'Old Party', '2019-06-01')).toEqual(['Old Party']);
    expect(marks(phrase('{party}'), 'Old Party', '2026-06-01')).toEqual([]);
  });

  it('does not stumble over words that objects know', () => {
    expect(marks(phrase('constructor'), '__proto__ constructor hasOwnProperty')).toEqual(['constructor']);
  });
});

describe('near, together, anywhere, entity', () => {
  const near = { match: [{ near: ['{insult}', 'commissioner'], within: 4 }] };
  it('near: within so many words, either order', () => {
    expect(marks(near, 'The commissioner is a muppet.')).toEqual(['commissioner is a muppet']);
    expect(marks(near, 'Muppet of a commissioner')).toHaveLength(1);
    expect(marks(near, 'The commissioner opened a very large new shop, said the muppet.')).toEqual([]);
  });

  it('together: in one sentence', () => {
    const both = { match: [{ together: ['{insult}', 'commissioner'] }] };
    expect(marks(both, 'The commissioner opened a very large new shop, said the muppet.')).toHaveLength(1);
    expect(marks(both, 'The commissioner spoke. The muppet did not.')).toEqual([]);
  });

  it('anywhere: in one draft, the first is marked', () => {
    expect(marks({ match: [{ anywhere: ['{insult}', 'commissioner'] }] }, 'The commissioner spoke. A muppet did not.')).toEqual(['muppet']);
  });

  it('entity: what a detector finds, also inside a phrase', () => {
    expect(marks({ match: [{ entity: 'nhs-number' }] }, 'NHS number 943 476 5919')).toEqual(['943 476 5919']);
    expect(marks(phrase('patient <nhs-number>'), 'NHS patient 943 476 5919 is here')).toEqual(['patient 943 476 5919']);
  });
});

describe('conditions, exceptions and readings', () => {
  const insult = phrase('{insult}');
  it.each([
    [{ when: { audience: ['public'] } }, { audience: 'public' as const }, { audience: 'internal' as const }],
    [{ when: { channel: ['email'] } }, { channel: 'email' as const }, { channel: 'social' as const }],
    [{ when: { role: { not: ['deputy-commissioner'] } } }, { role: 'staff' as const }, { role: 'deputy-commissioner' as const }],
    [{ when: { role: ['contractor'] } }, { role: 'contractor' as const }, {}],
    [{ when: { period: 'pre-election' } }, { date: '2026-04-01' }, { date: '2026-06-01' }],
    [{ when: { from: '2026-01-01', until: '2026-12-31' } }, { date: '2026-12-31' }, { date: '2027-01-01' }],
  ])('%j', (when, yes, no) => {
    expect(marks({ ...insult, ...when }, { text: 'a muppet', ...yes })).toEqual(['muppet']);
    expect(marks({ ...insult, ...when }, { text: 'a muppet', ...no })).toEqual([]);
  });

  it('unless: in the sentence, near, or anywhere in the draft', () => {
    const unless = (item: unknown) => ({ ...insult, unless: [item] });
    expect(marks(unless('show'), 'The muppet show.')).toEqual([]);
    expect(marks(unless('show'), 'A muppet. What a show.')).toEqual(['muppet']);
    expect(marks(unless({ phrase: 'show', where: 'draft' }), 'A muppet. What a show.')).toEqual([]);
    expect(marks(unless({ phrase: 'show', where: 'near' }), `A muppet. What a show.`)).toEqual([]);
  });

  /** Minimal pairs: one word or two changed, and the reading with them. */
  it.each([
    ['negated', 'He is a muppet.', 'He is no muppet.'],
    ['negated', "I'm not gonna lie, he is a muppet.", 'I would never call anyone a muppet.'],
    ['question', 'He is a muppet.', 'Is he a muppet?'],
    ['permission', 'I call him a muppet.', 'Am I allowed to say muppet?'],
    ['reported', 'You muppet.', 'The caller said I was a muppet.'],
    ['reported', 'You muppet!', 'He wrote "you muppet".'],
    ['conditional', 'He acts like a muppet.', 'If he acts like a muppet, ring me.'],
  ])('ignore %s: flags %j, not %j', (kind, flagged, passed) => {
    expect(marks({ ...insult, ignore: [kind] }, flagged)).not.toEqual([]);
    expect(marks({ ...insult, ignore: [kind] }, passed)).toEqual([]);
  });

  it('require: first person, second person, past, future', () => {
    expect(marks({ ...insult, require: ['second-person'] }, 'You are a muppet')).not.toEqual([]);
    expect(marks({ ...insult, require: ['second-person'] }, 'He is a muppet')).toEqual([]);
    expect(marks({ ...insult, require: ['past'] }, 'He walked off, the muppet')).not.toEqual([]);
    expect(marks({ ...insult, require: ['past'] }, 'He walks off, the muppet')).toEqual([]);
    expect(marks({ ...insult, require: ['future'] }, 'He will be a muppet')).not.toEqual([]);
    expect(marks({ ...insult, require: ['first-person'] }, 'My muppet')).not.toEqual([]);
  });

  it('leaves out what somebody else wrote', () => {
    expect(marks(insult, 'Thanks.\n> you muppet')).toEqual([]);
    expect(marks(insult, { text: 'You muppet. Thanks.', quoted: [{ start: 0, end: 11 }] })).toEqual([]);
  });
});

describe('compile', () => {
  it('names the rule and the remedy when a list is missing', () => {
    const compiled = compile({ rules: [rule(phrase('{nowhere}'))], lists: [], forms: new Map() });
    expect(compiled.ok ? [] : compiled.errors).toEqual([
      expect.stringMatching(/disrespect\/test, match\.0: there is no list "nowhere"; add rules\/lists\/nowhere\.yaml/),
    ]);
  });
});
