// Switching over to a pack: hash, then its own proof, then stored, and the pointer last. Two generations are kept.
import { download } from './download.ts';
import { sha256 } from './keys.ts';
import type { Looking, Step } from './looking.ts';
import { type Refusal, refuse } from './refusal.ts';
import { FEED_LIMITS, type PackEntry } from './schema.ts';

/** SHA-256 of a pack as it is stored. */
export const hashOf = (json: string): Promise<string> => sha256(new TextEncoder().encode(json));

/** Puts a pack in force. Without one meant for this client there is nothing to do. */
export async function switchTo(wanted: PackEntry | undefined, look: Looking): Promise<Step> {
  if (wanted === undefined) return { ok: true };
  const { store, prove } = look.input;
  const stored = await store.readPack(wanted.sha256);
  const sound = stored !== undefined && (await hashOf(stored)) === wanted.sha256;
  const { active, previous: before } = look.state();
  if (sound && active === wanted.sha256) return { ok: true };
  const got = sound ? { ok: true as const, json: stored } : await fetchPack(wanted, look);
  if (!got.ok) return got;
  const [wrong] = prove(got.json);
  if (wrong !== undefined) return refuse('bad-pack', wrong);
  try {
    await store.writePack(wanted.sha256, got.json);
  } catch {
    return refuse('no-room');
  }
  const previous = active === wanted.sha256 ? before : active;
  await look.save({ active: wanted.sha256, previous });
  await store.keepOnly([wanted.sha256, ...(previous === undefined ? [] : [previous])]);
  return { ok: true };
}

async function fetchPack(
  { bytes, sha256: wanted, url }: PackEntry,
  { base, input }: Looking,
): Promise<{ readonly ok: true; readonly json: string } | Refusal> {
  const cap = Math.min(bytes, FEED_LIMITS.packBytes);
  const got = await download(new URL(url, base).href, cap, { ...input, immutable: true });
  if (!got.ok) return got;
  // The text is hashed, since that is what is stored: bytes that are no clean UTF-8 would come back from storage as others.
  const json = new TextDecoder().decode(got.bytes);
  return (await hashOf(json)) === wanted ? { ok: true, json } : refuse('wrong-hash');
}
