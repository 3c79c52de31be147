// What a rule, a list and a pack look like; the boundary where rule files and downloaded packs are parsed.
import { AUDIENCES, CHANNELS, CONFIDENCES, GRAVITIES, RISKS, ROLES } from '../engine/types.ts';
import { z } from '../zod.ts';
import { LIMITS } from './limits.ts';

/** Text for people: no markup, so that nothing in a pack can become part of a page. */
const text = z
  .string()
  .trim()
  .min(1)
  .max(LIMITS.textCharacters)
  .refine((value) => !/<\/?[a-z][^>]*>/i.test(value), 'plain text, without markup');
const phrase = z.string().trim().min(1).max(LIMITS.phraseCharacters);
const phrases = z.union([phrase, z.array(phrase).min(1).max(LIMITS.matchers)]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-05-07');
const id = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'risk/name in small letters, digits and hyphens');
const listName = z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens');

/** The closed set of matcher kinds. */
export const matcherSchema = z.union([
  /** Any of these phrases. */
  z.strictObject({ phrase: phrases }),
  /** All of these within so many words of one another, in any order. */
  z.strictObject({ near: z.array(phrase).min(2).max(6), within: z.number().int().min(1).max(LIMITS.within).default(12) }),
  /** All of these in one sentence, in any order. */
  z.strictObject({ together: z.array(phrase).min(2).max(6) }),
  /** All of these somewhere in the draft; the first one is marked. */
  z.strictObject({ anywhere: z.array(phrase).min(2).max(6) }),
  /** Anything that this built-in detector finds. */
  z.strictObject({ entity: z.union([listName, z.array(listName).min(1).max(40)]) }),
]);
export type Matcher = z.infer<typeof matcherSchema>;

/** How a sentence can be meant otherwise than its words say. */
export const READINGS = [
  'negated',
  'question',
  'permission',
  'reported',
  'conditional',
  'first-person',
  'second-person',
  'past',
  'future',
] as const;
export type ReadingKind = (typeof READINGS)[number];

const exampleText = z.string().min(1).max(LIMITS.exampleCharacters);
export const exampleSchema = z.union([
  exampleText,
  z.strictObject({
    text: exampleText,
    channel: z.enum(CHANNELS).optional(),
    audience: z.enum(AUDIENCES).optional(),
    role: z.enum(ROLES).optional(),
    date: day.optional(),
    replyTo: exampleText.optional(),
  }),
]);
export type Example = z.infer<typeof exampleSchema>;

export const ruleSchema = z
  .strictObject({
    id,
    topic: id,
    title: text,
    why: text,
    advise: text,
    source: text.optional(),
    confidence: z.enum(CONFIDENCES),
    gravity: z.enum(GRAVITIES).default('caution'),
    when: z
      .strictObject({
        audience: z.array(z.enum(AUDIENCES)).min(1).optional(),
        channel: z.array(z.enum(CHANNELS)).min(1).optional(),
        role: z.union([z.array(z.enum(ROLES)).min(1), z.strictObject({ not: z.array(z.enum(ROLES)).min(1) })]).optional(),
        /** Only between the dates that policy sets for the pre-election period. */
        period: z.literal('pre-election').optional(),
        /** Only in an answer to what itself carries one of these risks. */
        answering: z.array(z.enum(RISKS)).min(1).optional(),
        from: day.optional(),
        until: day.optional(),
      })
      .default({}),
    match: z.array(matcherSchema).min(1).max(LIMITS.matchers),
    unless: z
      .array(z.union([phrase, z.strictObject({ phrase: phrases, where: z.enum(['sentence', 'draft', 'near']).default('sentence') })]))
      .max(LIMITS.matchers)
      .default([]),
    /** Readings under which the rule stays silent. */
    ignore: z.array(z.enum(READINGS)).default(['negated', 'permission', 'reported']),
    /** Readings without which the rule stays silent. */
    require: z.array(z.enum(READINGS)).default([]),
    rewrite: z.strictObject({ kind: z.enum(['mask', 'initials', 'remove', 'replace']), with: z.string().max(200).optional() }).optional(),
    examples: z.strictObject({
      flags: z.array(exampleSchema).min(1).max(LIMITS.examples),
      passes: z.array(exampleSchema).min(1).max(LIMITS.examples),
    }),
  })
  .refine((rule) => rule.id.split('/')[0] === rule.topic.split('/')[0], {
    message: 'id and topic must begin with the same risk',
    path: ['topic'],
  })
  .refine((rule) => (RISKS as readonly string[]).includes(rule.id.split('/')[0] ?? ''), {
    message: `must begin with one of ${RISKS.join(', ')}`,
    path: ['id'],
  });
export type Rule = z.infer<typeof ruleSchema>;

export const listSchema = z.strictObject({
  id: listName,
  title: text,
  source: text,
  reviewed: day,
  /** Entries match their inflected forms too. */
  inflect: z.boolean().default(true),
  /** Entries are also found spaced, starred, doubled, reversed or with digits for letters. */
  disguised: z.boolean().default(false),
  entries: z
    .array(
      z.union([
        z.string().min(1).max(80),
        z.strictObject({
          text: z.string().min(1).max(80),
          from: day.optional(),
          until: day.optional(),
          note: z.string().max(200).optional(),
        }),
      ]),
    )
    .min(1)
    .max(LIMITS.listEntries),
});
export type List = z.infer<typeof listSchema>;

/** The schema's complaints as one line a place, for people: `match.0.near: …`. */
export function complaints(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.length > 0 ? issue.path.join('.') : 'top level'}: ${issue.message}`);
}
