// The trust chain: each trust file is signed by enough of the keys before it and of its own.
import { countSigners, type PublicKey, readKey, type Signature } from './keys.ts';
import { type Refusal, refuse } from './refusal.ts';
import { parseBytes, type Trust, trustSchema } from './schema.ts';

export interface TrustKeys {
  readonly keys: readonly PublicKey[];
  readonly threshold: number;
}

export interface Trusted {
  readonly ok: true;
  readonly trust: Trust;
  readonly root: TrustKeys;
  readonly feed: TrustKeys;
}

/** Reads the keys of one part of a trust file. */
async function keysOf({ keys, threshold }: Trust['root']): Promise<TrustKeys | Refusal> {
  const read: PublicKey[] = [];
  for (const base64 of keys) {
    const result = await readKey(base64);
    if (!result.ok) return refuse('not-understood', result.error);
    if (!read.some((key) => key.id === result.key.id)) read.push(result.key);
  }
  return threshold > read.length
    ? refuse('not-understood', `a threshold of ${threshold} with ${read.length} different keys`)
    : { keys: read, threshold };
}

/** Reads a trust file that is already in force, from storage. */
export async function openTrust(bytes: Uint8Array): Promise<Trusted | Refusal> {
  const trust = parseBytes(bytes, trustSchema);
  if (trust === undefined) return refuse('not-understood', 'trust file');
  const root = await keysOf(trust.root);
  if ('ok' in root) return root;
  const feed = await keysOf(trust.feed);
  if ('ok' in feed) return feed;
  return { ok: true, trust, root, feed };
}

/**
 * Verifies trust file number `version` against the root keys before it, then against its own. The first file's predecessors are the
 * keys that policy pins. Nothing is parsed before enough old keys are seen to have signed it.
 */
export async function verifyTrust(
  bytes: Uint8Array,
  signatures: readonly Signature[],
  before: TrustKeys,
  wanted: { version: number; office: string; epoch: number },
): Promise<Trusted | Refusal> {
  const old = await countSigners('probity-trust-v1', bytes, signatures, before.keys);
  if (old < before.threshold) return refuse('bad-signature', `trust file ${wanted.version}: ${old} of ${before.threshold} older keys`);
  const opened = await openTrust(bytes);
  if (!opened.ok) return opened;
  const { trust, root } = opened;
  const own = await countSigners('probity-trust-v1', bytes, signatures, root.keys);
  if (own < root.threshold) return refuse('bad-signature', `trust file ${wanted.version}: ${own} of ${root.threshold} of its own keys`);
  if (trust.version !== wanted.version) return refuse('rollback', `trust file ${wanted.version} says that it is ${trust.version}`);
  if (trust.office !== wanted.office) return refuse('other-office', `trust file of "${trust.office}"`);
  if (trust.epoch < wanted.epoch) return refuse('rollback', `trust file ${trust.version} goes back to epoch ${trust.epoch}`);
  return opened;
}
