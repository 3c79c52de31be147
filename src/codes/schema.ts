// What an office's code of conduct looks like as data; the boundary where code files and the codes of a downloaded pack are parsed.
import { ROLES } from '../engine/types.ts';
import { z } from '../zod.ts';

/** What a clause is: a duty, a bar, advice, a principle to hold to, a fact to know, or a way of doing things. */
export const CLAUSE_KINDS = ['must', 'must-not', 'should', 'principle', 'information', 'process'] as const;

/** Bounds on a code, so that a pack cannot ask for more than a person would write. Characters and entries. */
export const CODE_LIMITS = { line: 300, text: 1_200, official: 8_000, letter: 3_000, entries: 120, clauses: 600, topics: 1_000 } as const;

const noMarkup = (value: string): boolean => !/<\/?[a-z][^>]*>/i.test(value);
const plain = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty; write something or take the line out')
    .max(max, `is too long; ${max} characters at most`)
    .refine(noMarkup, 'holds markup; write plain text');
const line = plain(CODE_LIMITS.line);
const text = plain(CODE_LIMITS.text);
const lines = z.array(line).max(CODE_LIMITS.entries);
const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a name; use small letters, digits and single hyphens');
const ids = z.array(id).max(CODE_LIMITS.entries);
const topic = z
  .string()
  .max(80)
  .regex(/^[a-z-]+\/[a-z0-9-]+$/, 'is not a topic; write risk/name as in topics.yaml');

export const clauseSchema = z.strictObject({
  id,
  /** The part of the document that it stands in, for showing clauses in groups. */
  section: line.optional(),
  /** As the document numbers or heads it: "6. Social media, second paragraph", "5, third point", "Annex: Confidentiality, first paragraph". */
  reference: line,
  heading: line,
  kind: z.enum(CLAUSE_KINDS),
  /** In our own plain words. */
  summary: text,
  /** What to do, a step each. */
  do: lines.min(1, 'is empty; say at least one thing that people can do'),
  /** Ids of contacts, the first to be asked first. */
  ask: ids.min(1, 'is empty; name at least one contact'),
  /** Words and phrases that people might search for. */
  keywords: lines.min(1, 'is empty; give the words that people would search for'),
  /** Plain questions that this clause answers. */
  questions: lines.default([]),
  /** The document's own text, where the office attaches it. */
  official: plain(CODE_LIMITS.official).optional(),
});
export type Clause = z.infer<typeof clauseSchema>;

const letterSchema = z.strictObject({ subject: line, body: plain(CODE_LIMITS.letter) });

export const contactSchema = z.strictObject({
  id,
  /** A role, never a person's name. */
  title: line,
  /** When to turn to them. */
  when: text,
  /** What to have ready. */
  prepare: lines.min(1, 'is empty; say what to have ready'),
  /** A mail to start from, with [brackets] where the writer fills something in. */
  letter: letterSchema,
});
export type Contact = z.infer<typeof contactSchema>;

export const routeSchema = z.strictObject({
  id,
  title: line,
  steps: z.array(text).min(1, 'is empty; say what to do first').max(CODE_LIMITS.entries),
  /** Id of the contact that it leads to. */
  contact: id,
  /** Ids of the clauses that it follows. */
  clauses: ids.min(1, 'is empty; name the clauses that this route follows'),
  /** Where they differ from the contact's. */
  prepare: lines.min(1).optional(),
  letter: letterSchema.optional(),
  keywords: lines.default([]),
  questions: lines.default([]),
});
export type Route = z.infer<typeof routeSchema>;

const roleSchema = z.strictObject({
  id: z.enum(ROLES),
  title: line,
  /** How the code applies to them. */
  note: text.optional(),
  /** Ids of clauses that do not bind them. */
  notBoundBy: ids.default([]),
});

const shape = z.strictObject({
  id,
  title: line,
  office: line,
  version: line,
  source: z.strictObject({ document: line, date: line }),
  roles: z.array(roleSchema).min(1, 'is empty; list at least the role "staff"').max(ROLES.length),
  clauses: z.array(clauseSchema).min(1, 'is empty; a code needs clauses').max(CODE_LIMITS.clauses),
  contacts: z.array(contactSchema).min(1, 'is empty; a code needs somebody to ask').max(CODE_LIMITS.entries),
  routes: z.array(routeSchema).max(CODE_LIMITS.entries).default([]),
  /** Questions to open the look-up with, in groups; each is a question of a clause or a route. */
  start: z
    .array(z.strictObject({ topic: line, questions: lines.min(1) }))
    .max(CODE_LIMITS.entries)
    .default([]),
  /** For each topic the ids of the clauses that apply, most exact first. */
  topics: z.record(topic, ids.min(1, 'is empty; name at least one clause')),
});

/** The schema of a code. Beyond shapes it checks that ids are used once and that everything referred to is there. */
export const codeSchema = shape.superRefine((code, context) => {
  const complain = (path: PropertyKey[], message: string): void => context.addIssue({ code: 'custom', path, message });
  const collect = (field: 'clauses' | 'contacts' | 'routes' | 'roles'): Set<string> => {
    const seen = new Set<string>();
    code[field].forEach((item, index) => {
      if (seen.has(item.id)) complain([field, index, 'id'], `"${item.id}" is used twice; give each of the ${field} a name of its own`);
      seen.add(item.id);
    });
    return seen;
  };
  const clauses = collect('clauses');
  const contacts = collect('contacts');
  collect('routes');
  collect('roles');
  const known = (set: ReadonlySet<string>, what: string, names: readonly string[], path: PropertyKey[]): void => {
    names.forEach((name, index) => {
      if (!set.has(name)) complain([...path, index], `there is no ${what} "${name}"; add it under ${what}s or mend the name`);
      if (names.indexOf(name) !== index) complain([...path, index], `"${name}" stands here twice; take one out`);
    });
  };
  code.clauses.forEach((clause, index) => void known(contacts, 'contact', clause.ask, ['clauses', index, 'ask']));
  code.roles.forEach((role, index) => void known(clauses, 'clause', role.notBoundBy, ['roles', index, 'notBoundBy']));
  code.routes.forEach((route, index) => {
    if (!contacts.has(route.contact)) {
      complain(['routes', index, 'contact'], `there is no contact "${route.contact}"; add it under contacts or mend the name`);
    }
    known(clauses, 'clause', route.clauses, ['routes', index, 'clauses']);
  });
  for (const [name, list] of Object.entries(code.topics)) known(clauses, 'clause', list, ['topics', name]);
  const asked = new Set([...code.clauses, ...code.routes].flatMap((item) => item.questions));
  code.start.forEach((group, at) => {
    group.questions.forEach((question, index) => {
      if (!asked.has(question)) {
        complain(['start', at, 'questions', index], `no clause or route has the question "${question}"; add it to the one that answers it`);
      }
    });
  });
});
export type Code = z.infer<typeof codeSchema>;

/** What somebody on a route has to have ready, and the mail to start from: the route's own, else the contact's. */
export function routeHelp(code: Code, route: Route): { contact: string; prepare: readonly string[]; letter?: Contact['letter'] } {
  const contact = code.contacts.find((each) => each.id === route.contact);
  const letter = route.letter ?? contact?.letter;
  return {
    contact: contact?.title ?? route.contact,
    prepare: route.prepare ?? contact?.prepare ?? [],
    ...(letter === undefined ? {} : { letter }),
  };
}
