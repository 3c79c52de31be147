// A rule pack: codes, topics, rules, lists, word forms and the reader in one JSON file. Written when rules are built, parsed wherever they are used.
import { codeSchema } from '../codes/schema.ts';
import { modelSchema } from '../reader/model.ts';
import { z } from '../zod.ts';
import { LIMITS } from './limits.ts';
import { complaints, listSchema, ruleSchema } from './schema.ts';

export const packSchema = z.strictObject({
  format: z.literal(1),
  /** Dotted numbers, higher is newer. */
  version: z.string().regex(/^\d+(\.\d+){0,3}$/),
  /** Day on which it was built, `YYYY-MM-DD`. */
  issued: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  codes: z.array(codeSchema).min(1).max(200),
  topics: z.array(z.strictObject({ id: z.string().max(80), title: z.string().max(200), description: z.string().max(600) })).max(1_000),
  rules: z.array(ruleSchema).max(LIMITS.rules),
  lists: z.array(listSchema).max(LIMITS.lists),
  /** Each a word and its other forms. Arrays, since words such as "constructor" make poor keys. */
  forms: z.array(z.array(z.string().max(80)).min(1).max(12)).max(200_000),
  reader: modelSchema.optional(),
});
export type Pack = z.infer<typeof packSchema>;

export type PackResult = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly errors: readonly string[] };

/** Parses the text of a pack. Errors name the place. */
export function parsePack(json: string): PackResult {
  if (json.length > LIMITS.packBytes) return { ok: false, errors: [`the pack has ${json.length} characters, ${LIMITS.packBytes} at most`] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { ok: false, errors: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const parsed = packSchema.safeParse(value);
  return parsed.success ? { ok: true, pack: parsed.data } : { ok: false, errors: complaints(parsed.error) };
}

/** The pack's word forms as the compiler wants them. */
export function formsOf(pack: Pick<Pack, 'forms'>): Map<string, readonly string[]> {
  return new Map(pack.forms.map((group) => [group[0] ?? '', group]));
}
