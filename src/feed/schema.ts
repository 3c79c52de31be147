// The files of a feed as schemas. They are parsed only after their signature was checked.
import { z } from '../zod.ts';

export const FEED_LIMITS = {
  trustBytes: 32_768,
  feedBytes: 65_536,
  signatureBytes: 16_384,
  packBytes: 4_000_000,
  keys: 20,
  packs: 20,
  switchedOff: 2_000,
  /** Steps of a trust chain that one look walks. */
  trustSteps: 32,
} as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime({ offset: true });
const name = z.string().min(1).max(80);
const keySet = z.strictObject({
  keys: z.array(z.string().max(64)).min(1).max(FEED_LIMITS.keys),
  threshold: z.number().int().min(1).max(FEED_LIMITS.keys),
});
const counter = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** `trust/<version>.json`: who may sign what. */
export const trustSchema = z.strictObject({
  format: z.literal(1),
  office: name,
  version: counter,
  epoch: counter,
  root: keySet,
  feed: keySet,
});
export type Trust = z.infer<typeof trustSchema>;

/** Who gets a pack before everybody does: those in the rings, and so many of a hundred of the others. */
const rollOutSchema = z.strictObject({ percent: z.number().min(0).max(100), rings: z.array(name).max(20).default([]) });
export type RollOut = z.infer<typeof rollOutSchema>;

export const packEntrySchema = z.strictObject({
  version: z.string().max(40),
  sha256: hash,
  bytes: z.number().int().min(1).max(FEED_LIMITS.packBytes),
  /** Relative to the feed's folder. */
  url: z
    .string()
    .min(1)
    .max(300)
    .regex(/^(?![a-z+.-]+:|\/)[A-Za-z0-9/._-]+$/i, 'a path below the feed, such as packs/<sha256>.json'),
  rollOut: rollOutSchema.optional(),
});
export type PackEntry = z.infer<typeof packEntrySchema>;

/** `feed.json`: what is in force now, all of it in one signed list. Packs stand newest first; a client takes the first that is meant for it. */
export const feedSchema = z.strictObject({
  format: z.literal(1),
  office: name,
  feed: name,
  epoch: counter,
  sequence: counter,
  issued: moment,
  expires: moment,
  /** The oldest extension that can read these packs. */
  minimumExtension: z.string().regex(/^\d+(\.\d+){0,3}$/),
  packs: z.array(packEntrySchema).min(1).max(FEED_LIMITS.packs),
  switchedOff: z.array(z.string().max(120)).max(FEED_LIMITS.switchedOff),
});
export type Feed = z.infer<typeof feedSchema>;

/** `signatures/<sha256>.json` beside the file of that hash. `trust` is a hint which trust file its signers are of; it decides nothing. */
export const signaturesSchema = z.strictObject({
  trust: counter.optional(),
  signatures: z.array(z.strictObject({ key: z.string().max(64), value: z.string().max(120) })).max(2 * FEED_LIMITS.keys),
});
export type Signatures = z.infer<typeof signaturesSchema>;

/** Parses JSON bytes against a schema; undefined when they do not fit. */
export function parseBytes<T>(bytes: Uint8Array, schema: z.ZodType<T>): T | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
