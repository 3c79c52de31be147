// The office's policy, as device management hands it over: what is set, what is locked, which feed, which dates.

import { feedPolicySchema } from '../feed/policy.ts';
import { FEED_LIMITS } from '../feed/schema.ts';
import { z } from '../zod.ts';
import { type Settings, settingsSchema } from './settings.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-03-23');

/** The settings that policy may set; each may also be locked. */
export const SETTABLE = [
  'code',
  'role',
  'showAll',
  'pausedSites',
  'extraSites',
  'beforeSending',
  'ownDomains',
  'language',
] as const satisfies readonly (keyof Settings)[];

const settable = settingsSchema.pick({
  code: true,
  role: true,
  showAll: true,
  pausedSites: true,
  extraSites: true,
  beforeSending: true,
  ownDomains: true,
  language: true,
});

export const policySchema = z.strictObject({
  /** Shown to people where something is locked: "Warwickshire OPCC IT". */
  managedBy: z.string().min(1).max(120).optional(),
  settings: settable.partial().optional(),
  /** Settings that people cannot change; `pausedUntil` forbids pausing. */
  locked: z
    .array(z.enum([...SETTABLE, 'pausedUntil']))
    .max(20)
    .optional(),
  preElection: z
    .array(z.strictObject({ from: day, until: day }))
    .max(50)
    .optional(),
  switchedOffRules: z.array(z.string().max(120)).max(FEED_LIMITS.switchedOff).optional(),
  feed: feedPolicySchema.optional(),
});
export type Policy = z.infer<typeof policySchema>;

export interface ReadPolicy {
  readonly policy: Policy;
  /** What could not be used, each with its place. The rest stands. */
  readonly problems: readonly string[];
}

/**
 * Parses a managed value part by part: a bad part is left out and named, the others count. An absent or empty value is an empty policy.
 */
export function readPolicy(value: unknown): ReadPolicy {
  if (value === undefined || value === null) return { policy: {}, problems: [] };
  if (typeof value !== 'object' || Array.isArray(value))
    return { policy: {}, problems: ['the policy is not an object; see probity policy --help'] };
  const problems: string[] = [];
  const given = { ...value } as Record<string, unknown>;
  // A setting that this version does not know must not take the others with it.
  if (isRecord(given.settings)) given.settings = soundParts(settable.shape, given.settings, 'settings.', 'setting', problems);
  // Every part has just passed its own schema.
  return { policy: soundParts(policySchema.shape, given, '', 'policy', problems) as Policy, problems };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of a value that pass their schema; the others are named in `problems`. */
function soundParts(
  shape: Readonly<Record<string, z.ZodType>>,
  value: Readonly<Record<string, unknown>>,
  place: string,
  kind: string,
  problems: string[],
): Record<string, unknown> {
  const sound: Record<string, unknown> = {};
  const given = new Map(Object.entries(value));
  for (const [key, schema] of Object.entries(shape)) {
    const part = given.get(key);
    given.delete(key);
    if (part === undefined) continue;
    const parsed = schema.safeParse(part);
    if (parsed.success) sound[key] = parsed.data;
    else problems.push(...parsed.error.issues.map((issue) => `${place}${[key, ...issue.path].join('.')}: ${issue.message}`));
  }
  for (const unknown of given.keys()) problems.push(`${place}${unknown}: no such ${kind}; known are ${Object.keys(shape).join(', ')}`);
  return sound;
}
