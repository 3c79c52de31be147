// The feed client: one look at the feed, from the request to the pointer that is moved last. Every fault leaves the last good rules in force.
import { fromBase64 } from './keys.ts';
import { beginLook, type FeedClientInput, type Looking, type Step } from './looking.ts';
import { newestFeed } from './newest.ts';
import { oneAfterAnother } from './one-after-another.ts';
import type { FeedPolicy } from './policy.ts';
import { type Refusal, type RefusalCode, refuse } from './refusal.ts';
import { packFor } from './roll-out.ts';
import { nextLook } from './schedule.ts';
import { type Feed, feedSchema, parseBytes } from './schema.ts';
import { type FeedState, NEW_STATE } from './state.ts';
import { hashOf, switchTo } from './switch-over.ts';

export type { FeedClientInput } from './looking.ts';

export type Problem = Pick<Refusal, 'code' | 'reason' | 'detail'>;

export interface Look {
  /** A pack was put in force, or the list of switched-off rules changed. */
  readonly changed: boolean;
  readonly problem?: Problem;
  /** Milliseconds until the next look. */
  readonly next: number;
}

export interface FeedClient {
  /** Looks at the feed as it is now. Two looks at the same time are one, unless the first might not see what the second asks for. */
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

export function createFeedClient(input: FeedClientInput): FeedClient {
  const { store } = input;

  const openFeed = (state: FeedState): Feed | undefined => {
    const bytes = state.feed === undefined ? undefined : fromBase64(state.feed.bytes);
    return bytes === undefined ? undefined : parseBytes(bytes, feedSchema);
  };
  const look = async (policy: FeedPolicy, sent: () => void): Promise<Look> => {
    const state = await stateFor(policy, input);
    const noticed: FeedClientInput = {
      ...input,
      fetch: (url, init) => {
        sent();
        return input.fetch(url, init);
      },
    };
    const before = { active: state.active, switchedOff: openFeed(state)?.switchedOff.join() };
    const under = beginLook(SPOILT.has(state.problem?.code) ? pastTheCache(noticed) : noticed, policy, state);
    const outcome = await steps(under).catch((error: unknown) => refuse('no-room', error instanceof Error ? error.message : undefined));
    const failed = outcome.ok ? undefined : told(outcome);
    const { problem: _, ...rest } = under.state();
    const after: FeedState = {
      ...rest,
      lastLook: input.now(),
      failures: failed === undefined ? 0 : rest.failures + 1,
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
    look: oneAfterAnother(look),
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

const told = ({ code, reason, detail }: Refusal): Problem => ({ code, reason, ...(detail === undefined ? {} : { detail }) });

async function steps(look: Looking): Promise<Step> {
  const newest = await newestFeed(look);
  if (!newest.ok) return newest;
  return switchTo(packFor(newest.feed, { ring: look.policy.ring, random: look.state().random }), look);
}

/** The state for a policy: what is stored, or a new one where the policy now names another feed or other roots. */
async function stateFor(policy: FeedPolicy, { store, random }: FeedClientInput): Promise<FeedState> {
  const anchor = await hashOf(JSON.stringify([policy.url, policy.office, policy.feed, [...policy.rootKeys].sort(), policy.rootThreshold]));
  const stored = await store.readState();
  const state = stored.anchor === anchor ? stored : { ...NEW_STATE, random: stored.random, anchor };
  return state.random === '' ? { ...state, random: String(random()).slice(2) || '0' } : state;
}
