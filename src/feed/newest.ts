// The newest feed: downloaded, its trust chain walked, its signatures counted, judged, and remembered.
import { download } from './download.ts';
import { judgeFeed } from './judge.ts';
import { countSigners, fromBase64, sha256, toBase64 } from './keys.ts';
import type { Looking } from './looking.ts';
import { anchors } from './policy.ts';
import { type Refusal, refuse } from './refusal.ts';
import { FEED_LIMITS, type Feed, feedSchema, parseBytes, type Signatures, signaturesSchema } from './schema.ts';
import { openTrust, type Trusted, type TrustKeys, verifyTrust } from './trust.ts';

export type Newest = { readonly ok: true; readonly feed: Feed } | Refusal;

/** Answers the feed that is served now. One whose bytes are those already seen was judged then, and is only read again. */
export async function newestFeed(look: Looking): Promise<Newest> {
  const { base, input, policy } = look;
  const pinned = await anchors(policy);
  if (!pinned.ok) return pinned;
  const got = await download(`${base}feed.json`, FEED_LIMITS.feedBytes, { ...input, immutable: false });
  if (!got.ok) return got;
  const hash = await sha256(got.bytes);
  const parsed = (): Newest => {
    const feed = parseBytes(got.bytes, feedSchema);
    return feed === undefined ? refuse('not-understood') : { ok: true, feed };
  };
  if (hash === look.state().feed?.sha256) return parsed();

  const signed = await signaturesOf(look, hash);
  if (!signed.ok) return signed;
  const { trust, signatures } = signed.file;
  const trusted = await walkTrust(look, { keys: pinned.keys, threshold: policy.rootThreshold }, trust ?? 1);
  if (!trusted.ok) return trusted;
  const signers = await countSigners('probity-feed-v1', got.bytes, signatures, trusted.feed.keys);
  if (signers < trusted.feed.threshold) return refuse('bad-signature', `${signers} of ${trusted.feed.threshold} keys`);
  const newest = parsed();
  if (!newest.ok) return newest;
  const judged = judgeFeed(newest.feed, hash, trusted, look);
  if (!judged.ok) return judged;
  await remember(look, newest.feed, got.bytes, hash);
  return newest;
}

async function remember(look: Looking, { epoch, sequence, ...feed }: Feed, bytes: Uint8Array, hash: string): Promise<void> {
  const issued = Date.parse(feed.issued);
  await look.save({
    feed: { bytes: toBase64(bytes), sha256: hash, epoch, sequence, issued, expires: Date.parse(feed.expires) },
    newestIssued: Math.max(look.state().newestIssued, issued),
  });
}

async function signaturesOf({ base, input }: Looking, hash: string): Promise<{ readonly ok: true; readonly file: Signatures } | Refusal> {
  const got = await download(`${base}signatures/${hash}.json`, FEED_LIMITS.signatureBytes, { ...input, immutable: true });
  // Bytes without signatures beside them are no feed, whatever the status said.
  if (!got.ok) return got.code === 'not-found' ? refuse('not-signed') : got;
  const file = parseBytes(got.bytes, signaturesSchema);
  return file === undefined ? refuse('not-signed') : { ok: true, file };
}

/** Walks the chain from the trust file in force to number `target`, keeping each step. */
async function walkTrust(look: Looking, roots: TrustKeys, target: number): Promise<Trusted | Refusal> {
  const { base, input, policy } = look;
  const { trust } = look.state();
  const stored = trust === undefined ? undefined : fromBase64(trust);
  const opened = stored === undefined ? undefined : await openTrust(stored);
  let current = opened?.ok === true ? opened : undefined;
  const from = current?.trust.version ?? 0;
  for (let version = from + 1; version <= Math.min(target, from + FEED_LIMITS.trustSteps); version++) {
    const got = await download(`${base}trust/${version}.json`, FEED_LIMITS.trustBytes, { ...input, immutable: true });
    if (!got.ok) return got;
    const signed = await signaturesOf(look, await sha256(got.bytes));
    if (!signed.ok) return signed;
    const next = await verifyTrust(got.bytes, signed.file.signatures, current?.root ?? roots, {
      version,
      office: policy.office,
      epoch: current?.trust.epoch ?? 0,
    });
    if (!next.ok) return next;
    current = next;
    await look.save({ trust: toBase64(got.bytes) });
  }
  return current ?? refuse('bad-signature', 'no trust file');
}
