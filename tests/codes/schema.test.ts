// A broken code file is answered with errors that name the file, the line, the place and the remedy.
import { describe, expect, it } from 'vitest';
import { loadCode } from '../../src/codes/load.ts';
import { routeHelp } from '../../src/codes/schema.ts';

const GOOD = `id: example-office
title: Example code
office: Example office
version: 1.0.0
source:
  document: Example code
  date: May 2026
roles:
  - id: staff
    title: Staff
clauses:
  - id: gifts
    reference: "1"
    heading: Gifts
    kind: must-not
    summary: Take none.
    do: [Say no.]
    ask: [manager]
    keywords: [gift]
    questions: [Can I keep it?]
contacts:
  - id: manager
    title: Your manager
    when: For everything.
    prepare: [The facts]
    letter:
      subject: A question
      body: What is it about?
routes:
  - id: permission
    title: Asking
    steps: [Ask first.]
    contact: manager
    clauses: [gifts]
start:
  - topic: Gifts
    questions: [Can I keep it?]
topics:
  gifts-hospitality/general: [gifts]
`;

function errorsOf(change: string | RegExp, to: string): readonly string[] {
  const broken = GOOD.replace(change, to);
  expect(broken, 'the change has to change something').not.toBe(GOOD);
  const result = loadCode(broken, 'codes/example.yaml');
  return result.ok ? [] : result.errors;
}

describe('loadCode', () => {
  it('loads a code and fills in what may be left out', () => {
    const result = loadCode(GOOD, 'codes/example.yaml');
    expect(result.ok && result.value.roles[0]?.notBoundBy).toEqual([]);
    expect(result.ok && result.value.routes[0]?.keywords).toEqual([]);
  });

  it.each([
    [
      'a field that nobody knows',
      'summary: Take none.',
      'summary: Take none.\n    colour: red',
      ':12: clauses.0: "colour" is not a field here; take it out or mend its name',
    ],
    ['a missing field', '    heading: Gifts\n', '', ':12: clauses.0.heading: is missing; add it (string)'],
    [
      'a kind that there is not',
      'must-not',
      'forbidden',
      ':15: clauses.0.kind: is none of the words known here; use one of must, must-not, should, principle, information, process',
    ],
    [
      'a number where text belongs',
      'reference: "1"',
      'reference: 1',
      ':13: clauses.0.reference: has to be string; if it is text, put it in quotes',
    ],
    ['an empty text', 'summary: Take none.', 'summary: " "', ':16: clauses.0.summary: is empty; write something or take the line out'],
    [
      'no words to search for',
      'keywords: [gift]',
      'keywords: []',
      ':19: clauses.0.keywords: is empty; give the words that people would search for',
    ],
    ['markup', 'summary: Take none.', 'summary: Take <b>none</b>.', ':16: clauses.0.summary: holds markup; write plain text'],
    [
      'a contact that there is not',
      'ask: [manager]',
      'ask: [managre]',
      ':18: clauses.0.ask.0: there is no contact "managre"; add it under contacts or mend the name',
    ],
    [
      'a route to nobody',
      'contact: manager',
      'contact: boss',
      ':33: routes.0.contact: there is no contact "boss"; add it under contacts or mend the name',
    ],
    [
      'a route that follows no clause',
      'clauses: [gifts]',
      'clauses: [presents]',
      ':34: routes.0.clauses.0: there is no clause "presents"; add it under clauses or mend the name',
    ],
    [
      'a topic that leads nowhere',
      'general: [gifts]',
      'general: [presents]',
      ':39: topics.gifts-hospitality/general.0: there is no clause "presents"; add it under clauses or mend the name',
    ],
    [
      'a topic without clauses',
      'general: [gifts]',
      'general: []',
      ':39: topics.gifts-hospitality/general: is empty; name at least one clause',
    ],
    ['a topic that is none', 'gifts-hospitality/general', 'Gifts', ':39: topics.Gifts: is not a topic; write risk/name as in topics.yaml'],
    [
      'a clause named twice for a topic',
      'general: [gifts]',
      'general: [gifts, gifts]',
      ':39: topics.gifts-hospitality/general.1: "gifts" stands here twice; take one out',
    ],
    [
      'an id that is no name',
      'id: example-office',
      'id: Example Office',
      ':1: id: is not a name; use small letters, digits and single hyphens',
    ],
    [
      'a starting question that nothing answers',
      '- topic: Gifts\n    questions: [Can I keep it?]',
      '- topic: Gifts\n    questions: [Why?]',
      ':37: start.0.questions.0: no clause or route has the question "Why?"; add it to the one that answers it',
    ],
    [
      'a role that frees from a clause that there is not',
      'title: Staff\n',
      'title: Staff\n    notBoundBy: [rules]\n',
      ':11: roles.0.notBoundBy.0: there is no clause "rules"; add it under clauses or mend the name',
    ],
  ])('says where %s is and what to do', (_what, change, to, expected) => {
    expect(errorsOf(change, to)).toContain(`codes/example.yaml${expected}`);
  });

  it('says which id is used twice', () => {
    const contact = GOOD.slice(GOOD.indexOf('  - id: manager'), GOOD.indexOf('routes:'));
    expect(errorsOf('routes:', `${contact}routes:`)).toContain(
      'codes/example.yaml:29: contacts.1.id: "manager" is used twice; give each of the contacts a name of its own',
    );
  });

  it('names the line where the YAML itself is broken', () => {
    const [error] = errorsOf('heading: Gifts', 'heading: Gifts: all of them');
    expect(error).toMatch(/^codes\/example\.yaml:14: this is not YAML: .*; look at the quotes, colons and indentation there$/);
  });

  it('refuses aliases, so that a small file cannot become a large one', () => {
    const [error] = errorsOf('title: Example code\noffice: Example office', 'title: &a Example code\noffice: *a');
    expect(error).toContain('aliases (&, *) are not allowed');
  });

  it.each(['', '[]', 'null', '- 1', 'constructor: {}', '__proto__: {}'])('answers %j with an error and does not throw', (text) => {
    const result = loadCode(text, 'codes/example.yaml');
    expect(result.ok ? [] : result.errors).not.toEqual([]);
  });
});

describe('routeHelp', () => {
  it("gives the route's own letter before the contact's", () => {
    const own = loadCode(GOOD.replace('    contact: manager\n', '    contact: manager\n    letter: { subject: Own, body: Own }\n'), 'x');
    const shared = loadCode(GOOD, 'x');
    const subject = (result: typeof own): string | undefined => {
      const route = result.ok ? result.value.routes[0] : undefined;
      return result.ok && route !== undefined ? routeHelp(result.value, route).letter?.subject : undefined;
    };
    expect(subject(own)).toBe('Own');
    expect(subject(shared)).toBe('A question');
  });
});
