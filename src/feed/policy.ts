// What policy pins about a feed, checked when it is loaded.
import { z } from '../zod.ts';
import { type PublicKey, readKey } from './keys.ts';
import { type Refusal, refuse } from './refusal.ts';

export const feedPolicySchema = z.strictObject({
  /** Folder of the feed, `https://…/`; `http:` only on this machine, for tests. */
  url: z
    .string()
    .max(500)
    .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/, 'an https address'),
  office: z.string().min(1).max(80),
  feed: z.string().min(1).max(80),
  rootKeys: z.array(z.string().max(64)).min(1).max(20),
  rootThreshold: z.number().int().min(1).max(20),
  ring: z.string().max(80).optional(),
  minimumEpoch: z.number().int().min(0).optional(),
  minimumSequence: z.number().int().min(0).optional(),
  /** Minutes between looks. */
  lookEvery: z.number().int().min(5).max(10_080).optional(),
});
export type FeedPolicy = z.infer<typeof feedPolicySchema>;

export interface Anchored {
  readonly ok: true;
  readonly keys: readonly PublicKey[];
}

/** Reads the pinned root keys. A key under which anybody can sign, or a threshold above their number, spoils the whole policy. */
export async function anchors(policy: FeedPolicy): Promise<Anchored | Refusal> {
  const keys: PublicKey[] = [];
  for (const base64 of policy.rootKeys) {
    const read = await readKey(base64);
    if (!read.ok) return refuse('bad-policy', read.error);
    if (!keys.some((key) => key.id === read.key.id)) keys.push(read.key);
  }
  if (policy.rootThreshold > keys.length)
    return refuse('bad-policy', `rootThreshold is ${policy.rootThreshold}, but only ${keys.length} different root keys are pinned`);
  return { ok: true, keys };
}
