// The person's own settings, what an administrator may pin, and the one effective object that both make.
import { RISKS, ROLES } from '../engine/types.ts';
import { z } from '../zod.ts';

export const BEFORE_SENDING = ['mark', 'pause', 'reason'] as const;
export type BeforeSending = (typeof BEFORE_SENDING)[number];

const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9.-]+$/, 'a host name such as "mail.example.org"');

export const settingsSchema = z.strictObject({
  /** Id of the office's code of conduct. */
  code: z
    .string()
    .max(64)
    .regex(/^[a-z0-9-]+$/),
  role: z.enum(ROLES),
  /** `false`: what a fair officer would mind; `true`: everything that a rule noticed. */
  showAll: z.boolean(),
  /** Milliseconds since the epoch; 0 when not paused. */
  pausedUntil: z.number().int().min(0),
  /** Hosts on which nothing is read. */
  pausedSites: z.array(host).max(500),
  /** Hosts that the person added. */
  extraSites: z.array(host).max(500),
  beforeSending: z.partialRecord(z.enum(RISKS), z.enum(BEFORE_SENDING)),
  /** Office domains: recipients there are colleagues. */
  ownDomains: z.array(host).max(100),
  language: z.enum(['auto', 'en', 'cy']),
  firstRunDone: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  code: 'west-midlands-opcc',
  role: 'staff',
  showAll: false,
  pausedUntil: 0,
  pausedSites: [],
  extraSites: [],
  beforeSending: {},
  ownDomains: [],
  language: 'auto',
  firstRunDone: false,
};

/** The settings in force, and which of them the office has locked. */
export interface EffectiveSettings extends Settings {
  readonly locked: readonly (keyof Settings)[];
  /** Name of the office's policy for the person to see, when one is in force. */
  readonly managedBy?: string;
}
