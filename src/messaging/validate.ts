// The message table as schemas: every message to the background is parsed on arrival, whoever sent it.
import { AUDIENCES, CHANNELS, ROLES } from '../engine/types.ts';
import { settingsSchema } from '../policy/settings.ts';
import { LIMITS } from '../rules/limits.ts';
import { z } from '../zod.ts';
import type { BackgroundMessages } from './protocol.ts';
import { DISMISS_REASONS } from './reasons.ts';

const range = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) });
const draft = z.strictObject({
  text: z.string().max(LIMITS.draftCharacters * 2),
  channel: z.enum(CHANNELS).optional(),
  audience: z.enum(AUDIENCES).optional(),
  role: z.enum(ROLES).optional(),
  date: z.string().max(10).optional(),
  quoted: z.array(range).max(2_000).optional(),
  replyTo: z.string().max(20_000).optional(),
});
const nothing = z.strictObject({});
const code = z.strictObject({ code: z.string().max(64).optional() });

type Schemas = { [Name in keyof BackgroundMessages]: z.ZodType<BackgroundMessages[Name]['carries']> };

export const MESSAGE_SCHEMAS: Schemas = {
  'page.check-draft': z.strictObject({ draft, version: z.number().int().min(0), composer: z.string().max(100) }),
  'page.settings': z.strictObject({ host: z.string().max(253) }),
  'page.dismiss': z.strictObject({
    rule: z.string().max(120),
    phrase: z.string().max(2_000),
    scope: z.enum(['draft', 'phrase', 'rule']),
    reason: z.enum(['', ...DISMISS_REASONS]),
    days: z.number().int().min(0).max(366),
  }),
  'page.count': z.strictObject({ count: z.number().int().min(0).max(10_000), grave: z.boolean() }),
  'page.open': z.strictObject({ what: z.enum(['options', 'practice', 'popup-clause']), clause: z.string().max(120).optional() }),
  'ui.check-text': z.strictObject({ draft }),
  'ui.lookup': z.strictObject({ query: z.string().max(500), code: z.string().max(64).optional() }),
  'ui.common-questions': code,
  'ui.routes': code,
  'ui.codes': nothing,
  'ui.clauses': code,
  'ui.settings': nothing,
  'ui.save-settings': z.strictObject({ change: settingsSchema.partial() }),
  'ui.dismissals': nothing,
  'ui.undo-dismissal': z.strictObject({ id: z.string().max(80) }),
  'ui.rules-state': nothing,
  'ui.look-for-rules': nothing,
  'ui.ledger': nothing,
  'ui.delete-everything': nothing,
};

const envelope = z.strictObject({ name: z.string().max(60), body: z.unknown() });

export type Parsed = {
  [Name in keyof BackgroundMessages]: { readonly name: Name; readonly body: BackgroundMessages[Name]['carries'] };
}[keyof BackgroundMessages];
export type ParseResult = { readonly ok: true; readonly message: Parsed } | { readonly ok: false; readonly error: string };

/** Parses an incoming message. The error names the field and is safe to show. */
export function parseMessage(raw: unknown): ParseResult {
  const outer = envelope.safeParse(raw);
  if (!outer.success) return { ok: false, error: 'not a message of this extension' };
  const { name, body } = outer.data;
  if (!Object.hasOwn(MESSAGE_SCHEMAS, name))
    return { ok: false, error: `no message is called "${name}"; the page may be older than the extension: reload it` };
  const parsed = MESSAGE_SCHEMAS[name as keyof Schemas].safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, error: `${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}` };
  }
  // The schema of this name has just accepted the body.
  return { ok: true, message: { name, body: parsed.data } as Parsed };
}
