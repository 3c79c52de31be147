// The feed client: one look at the feed, from the request to the pointer that is moved last. Every fault leaves the last good rules in force.
import { download, type NoteRequest } from './download.ts';
import { countSigners, fromBase64, sha256, toBase64 } from './keys.ts';
import { anchors, type FeedPolicy } from './policy.ts';
import { type Refusal, type RefusalCode, refuse } from './refusal.ts';
import { packFor } from './roll-out.ts';
import { nextLook } from './schedule.ts';
import { FEED_LIMITS, type Feed, feedSchema, type PackEntry, parseBytes, type Signatures, signaturesSchema } from './schema.ts';
import { type FeedState, type FeedStore, NEW_STATE } from './state.ts';
import { openTrust, type Trusted, type TrustKeys, verifyTrust } from './trust.ts';

export interface FeedClientInput {
  readonly store: FeedStore;
  readonly fetch: typeof globalThis.fetch;
  readonly note: NoteRequest;
  /** Milliseconds since the epoch. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Version of the extension, dotted numbers. */
  readonly extension: string;
  /** Parses, compiles and tries a pack by its own examples; answers what is wrong with it. */
  prove(json: string): readonly string[];
}

export interface Look {
  /** A pack was put in force, or the list of switched-off rules changed. */
  readonly changed: boolean;
  readonly problem?: { readonly code: string; readonly reason: string };
  /** Milliseconds until the next look. */
  readonly next: number;
}

export interface FeedClient {
  /** Looks once. Two looks at the same time are one. */
  look(policy: FeedPolicy): Promise<Look>;
  /** The feed in force, whether its pack could be had or not. */
  feed(): Promise<Feed | undefined>;
  state(): Promise<FeedState>;
  /** The stored pack in force; a damaged one is passed over for the one before it. Undefined: the bundled one is in force. */
  pack(): Promise<string | undefined>;
}

/** After these, the browser's cache may hold false bytes, and under a name that says that they never change. */
const SPOILT: ReadonlySet<string | undefined> = new Set<RefusalCode>(['wrong-hash', 'not-signed', 'bad-signature', 'too-large']);
const pastTheCache = (input: FeedClientInput): FeedClientInput => ({
  ...input,
  fetch: (url, init) => input.fetch(url, { ...init, cache: 'reload' }),
});

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const hashOf = (json: string): Promise<string> => sha256(encode(json));

export function createFeedClient(input: FeedClientInput): FeedClient {
  const { store } = input;
  let looking: Promise<Look> | undefined;

  const openFeed = (state: FeedState): Feed | undefined => {
    const bytes = state.feed === undefined ? undefined : fromBase64(state.feed.bytes);
    return bytes === undefined ? undefined : parseBytes(bytes, feedSchema);
  };
  const look = async (policy: FeedPolicy): Promise<Look> => {
    const state = await stateFor(policy, input);
    const before = { active: state.active, switchedOff: openFeed(state)?.switchedOff.join() };
    let after: FeedState = state;
    const outcome = await steps(policy, state, SPOILT.has(state.problem?.code) ? pastTheCache(input) : input, (next) => {
      after = next;
    }).catch((error: unknown) => refuse('no-room', error instanceof Error ? error.message : undefined));
    const failed = outcome.ok ? undefined : { code: outcome.code, reason: outcome.reason };
    const { problem: _, ...rest } = after;
    after = {
      ...rest,
      lastLook: input.now(),
      failures: failed === undefined ? 0 : after.failures + 1,
      ...(failed === undefined ? {} : { problem: failed }),
    };
    await store.writeState(after).catch(() => undefined);
    const changed = after.active !== before.active || openFeed(after)?.switchedOff.join() !== before.switchedOff;
    const minutes = policy.lookEvery === undefined ? {} : { minutes: policy.lookEvery };
    const next = nextLook({
      random: input.random(),
      failures: after.failures,
      retryAfter: outcome.ok ? 0 : (outcome.retryAfter ?? 0),
      ...minutes,
    });
    return { changed, next, ...(failed === undefined ? {} : { problem: failed }) };
  };

  return {
    look: (policy) => {
      looking ??= look(policy).finally(() => {
        looking = undefined;
      });
      return looking;
    },
    state: () => store.readState(),
    feed: async () => openFeed(await store.readState()),
    pack: async () => {
      const state = await store.readState();
      for (const hash of [state.active, state.previous]) {
        if (hash === undefined) continue;
        const json = await store.readPack(hash);
        if (json !== undefined && (await hashOf(json)) === hash) return json;
      }
      return undefined;
    },
  };
}

/** The state for a policy: what is stored, or a new one where the policy now names another feed or other roots. */
async function stateFor(policy: FeedPolicy, { store, random }: FeedClientInput): Promise<FeedState> {
  const anchor = await sha256(
    encode(JSON.stringify([policy.url, policy.office, policy.feed, [...policy.rootKeys].sort(), policy.rootThreshold])),
  );
  const stored = await store.readState();
  const state = stored.anchor === anchor ? stored : { ...NEW_STATE, random: stored.random, anchor };
  return state.random === '' ? { ...state, random: String(random()).slice(2) || '0' } : state;
}

type Step = { readonly ok: true } | Refusal;

async function steps(policy: FeedPolicy, start: FeedState, input: FeedClientInput, keep: (state: FeedState) => void): Promise<Step> {
  let state = start;
  const save = async (change: Partial<FeedState>): Promise<void> => {
    state = { ...state, ...change };
    await input.store.writeState(state);
    keep(state);
  };
  const base = policy.url.endsWith('/') ? policy.url : `${policy.url}/`;
  const pinned = await anchors(policy);
  if (!pinned.ok) return pinned;

  const got = await download(`${base}feed.json`, FEED_LIMITS.feedBytes, { ...input, immutable: false });
  if (!got.ok) return got;
  const hash = await sha256(got.bytes);
  let feed: Feed | undefined;
  if (hash === state.feed?.sha256) feed = parseBytes(got.bytes, feedSchema);
  else {
    const signed = await signaturesOf(base, hash, input);
    if (!signed.ok) return signed;
    const trusted = await walkTrust(
      base,
      policy,
      { keys: pinned.keys, threshold: policy.rootThreshold },
      state,
      signed.file.trust ?? 1,
      input,
      save,
    );
    if (!trusted.ok) return trusted;
    const signers = await countSigners('probity-feed-v1', got.bytes, signed.file.signatures, trusted.feed.keys);
    if (signers < trusted.feed.threshold) return refuse('bad-signature', `${signers} of ${trusted.feed.threshold} keys`);
    feed = parseBytes(got.bytes, feedSchema);
    if (feed === undefined) return refuse('not-understood');
    const judged = judgeFeed(feed, hash, policy, trusted, state, input);
    if (!judged.ok) return judged;
    const issued = Date.parse(feed.issued);
    await save({
      feed: {
        bytes: toBase64(got.bytes),
        sha256: hash,
        epoch: feed.epoch,
        sequence: feed.sequence,
        issued,
        expires: Date.parse(feed.expires),
      },
      newestIssued: Math.max(state.newestIssued, issued),
    });
  }
  if (feed === undefined) return refuse('not-understood');
  return switchTo(base, packFor(feed, { ring: policy.ring, random: state.random }), state, input, save);
}

/** What a verified feed may not be: another office's, older than what was seen, run out, for a newer extension. */
function judgeFeed(feed: Feed, hash: string, policy: FeedPolicy, { trust }: Trusted, state: FeedState, input: FeedClientInput): Step {
  if (feed.office !== policy.office || feed.feed !== policy.feed) return refuse('other-office', `"${feed.office}/${feed.feed}"`);
  if (feed.epoch !== trust.epoch) return refuse('wrong-epoch', `${feed.epoch}, not ${trust.epoch}`);
  const number = `${feed.epoch}.${feed.sequence}`;
  const compare = (epoch: number, sequence: number): number => feed.epoch - epoch || feed.sequence - sequence;
  if (compare(policy.minimumEpoch ?? 0, policy.minimumSequence ?? 0) < 0) return refuse('below-minimum', number);
  if (state.feed !== undefined) {
    const order = compare(state.feed.epoch, state.feed.sequence);
    if (order < 0) return refuse('rollback', `${number}, seen ${state.feed.epoch}.${state.feed.sequence}`);
    if (order === 0 && hash !== state.feed.sha256) return refuse('same-number', number);
  }
  if (Date.parse(feed.expires) <= Math.max(input.now(), state.newestIssued)) return refuse('expired', feed.expires);
  if (olderVersion(input.extension, feed.minimumExtension)) return refuse('extension-too-old', feed.minimumExtension);
  return { ok: true };
}

async function signaturesOf(
  base: string,
  hash: string,
  input: FeedClientInput,
): Promise<{ readonly ok: true; readonly file: Signatures } | Refusal> {
  const got = await download(`${base}signatures/${hash}.json`, FEED_LIMITS.signatureBytes, { ...input, immutable: true });
  // Bytes without signatures beside them are no feed, whatever the status said.
  if (!got.ok) return got.code === 'not-found' ? refuse('not-signed') : got;
  const file = parseBytes(got.bytes, signaturesSchema);
  return file === undefined ? refuse('not-signed') : { ok: true, file };
}

/** Walks the chain from the trust file in force to number `target`, keeping each step. */
async function walkTrust(
  base: string,
  policy: FeedPolicy,
  roots: TrustKeys,
  state: FeedState,
  target: number,
  input: FeedClientInput,
  save: (change: Partial<FeedState>) => Promise<void>,
): Promise<Trusted | Refusal> {
  const stored = state.trust === undefined ? undefined : fromBase64(state.trust);
  const opened = stored === undefined ? undefined : await openTrust(stored);
  let current = opened?.ok === true ? opened : undefined;
  const from = current?.trust.version ?? 0;
  for (let version = from + 1; version <= Math.min(target, from + FEED_LIMITS.trustSteps); version++) {
    const got = await download(`${base}trust/${version}.json`, FEED_LIMITS.trustBytes, { ...input, immutable: true });
    if (!got.ok) return got;
    const signed = await signaturesOf(base, await sha256(got.bytes), input);
    if (!signed.ok) return signed;
    const next = await verifyTrust(got.bytes, signed.file.signatures, current?.root ?? roots, {
      version,
      office: policy.office,
      epoch: current?.trust.epoch ?? 0,
    });
    if (!next.ok) return next;
    current = next;
    await save({ trust: toBase64(got.bytes) });
  }
  return current ?? refuse('bad-signature', 'no trust file');
}

/** Puts a pack in force: hash, then its own proof, then stored, and the pointer last. Two generations are kept. */
async function switchTo(
  base: string,
  wanted: PackEntry | undefined,
  state: FeedState,
  input: FeedClientInput,
  save: (change: Partial<FeedState>) => Promise<void>,
): Promise<Step> {
  if (wanted === undefined) return { ok: true };
  const stored = await input.store.readPack(wanted.sha256);
  const sound = stored !== undefined && (await hashOf(stored)) === wanted.sha256;
  if (sound && state.active === wanted.sha256) return { ok: true };
  let json = stored;
  if (!sound) {
    const got = await download(new URL(wanted.url, base).href, Math.min(wanted.bytes, FEED_LIMITS.packBytes), {
      ...input,
      immutable: true,
    });
    if (!got.ok) return got;
    if ((await sha256(got.bytes)) !== wanted.sha256) return refuse('wrong-hash');
    json = new TextDecoder().decode(got.bytes);
  }
  if (json === undefined) return refuse('wrong-hash');
  const [wrong] = input.prove(json);
  if (wrong !== undefined) return refuse('bad-pack', wrong);
  try {
    await input.store.writePack(wanted.sha256, json);
  } catch {
    return refuse('no-room');
  }
  const previous = state.active === wanted.sha256 ? state.previous : state.active;
  await save({ active: wanted.sha256, previous });
  await input.store.keepOnly([wanted.sha256, ...(previous === undefined ? [] : [previous])]);
  return { ok: true };
}

/** Whether dotted version `a` is older than `b`. */
export function olderVersion(a: string, b: string): boolean {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
