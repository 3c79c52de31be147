// The rules in force: the bundled pack or one from the feed, what is switched off in it, how old it is, and when to look again.
import type { FeedClient, Look } from '../feed/client.ts';
import type { FeedPolicy } from '../feed/policy.ts';
import { firstLook } from '../feed/schedule.ts';
import type { FeedState } from '../feed/state.ts';
import type { RulesState } from '../messaging/protocol.ts';
import type { ReadPolicy } from '../policy/policy.ts';
import type { Pack } from '../rules/pack.ts';

/** Milliseconds after which an alarm counts as missed: the browser was closed or the machine asleep. */
const MISSED = 120_000;

export interface RulesInForceInput {
  bundled(): Promise<Pack>;
  readonly client: FeedClient;
  policy(): Promise<ReadPolicy>;
  /** Milliseconds since the epoch. */
  now(): number;
  random(): number;
  /** Sets the one alarm for the next look, that many milliseconds from now. */
  setAlarm(milliseconds: number): Promise<void>;
  /** When that alarm rings; undefined when there is none. */
  nextAlarm(): Promise<number | undefined>;
  /** Called when other rules are in force than before. */
  changed(): Promise<void>;
}

export interface RulesInForce {
  current(): Promise<{
    readonly pack: Pack;
    readonly fromFeed: boolean;
    readonly switchedOff: ReadonlySet<string>;
    readonly outOfDate: boolean;
  }>;
  state(): Promise<RulesState>;
  /** Looks at the feed now, if policy names one. */
  look(): Promise<void>;
  /** Sees that a look is due where policy names a feed: an alarm can get lost. */
  start(): Promise<void>;
  /** The alarm rang that was set for this moment. */
  alarm(scheduled: number): Promise<void>;
}

export function createRulesInForce(input: RulesInForceInput): RulesInForce {
  const stored = async (): Promise<Pack | undefined> => {
    const { policy } = await input.policy();
    if (policy.feed === undefined) return undefined;
    const json = await input.client.pack();
    // It was parsed, compiled and tried before it was stored under its hash, and the hash was checked just now.
    return json === undefined ? undefined : (JSON.parse(json) as Pack);
  };
  const current: RulesInForce['current'] = async () => {
    const [{ policy }, feed, own] = await Promise.all([input.policy(), input.client.feed(), stored()]);
    const listed = policy.feed === undefined ? [] : (feed?.switchedOff ?? []);
    const outOfDate = policy.feed !== undefined && feed !== undefined && Date.parse(feed.expires) <= input.now();
    // Two megabytes each: the bundled ones are read only where there are no others.
    return {
      pack: own ?? (await input.bundled()),
      fromFeed: own !== undefined,
      switchedOff: new Set([...(policy.switchedOffRules ?? []), ...listed]),
      outOfDate,
    };
  };
  const look = async (): Promise<void> => {
    const { policy } = await input.policy();
    if (policy.feed === undefined) return;
    const looked: Look = await input.client.look(policy.feed);
    await input.setAlarm(looked.next);
    if (looked.changed) await input.changed();
  };
  return {
    current,
    look,
    start: async () => {
      // Without a feed an alarm would only wake the background for nothing.
      if ((await input.policy()).policy.feed === undefined || (await input.nextAlarm()) !== undefined) return;
      await input.setAlarm(firstLook(input.random()));
    },
    // Browsers keep alarms over night and ring all that were missed at once: at nine, a whole country's would ring in the same minute.
    alarm: async (scheduled) => (input.now() - scheduled > MISSED ? input.setAlarm(firstLook(input.random())) : look()),
    state: async () => {
      const [{ policy, problems }, state, { pack, fromFeed, switchedOff, outOfDate }, nextLook] = await Promise.all([
        input.policy(),
        input.client.state(),
        current(),
        input.nextAlarm(),
      ]);
      const problem = problems[0] === undefined ? state.problem?.reason : `Policy: ${problems[0]}`;
      return {
        version: pack.version,
        source: fromFeed ? 'feed' : 'bundled',
        issued: pack.issued,
        outOfDate,
        rules: pack.rules.length,
        switchedOff: [...switchedOff].sort(),
        ...(policy.feed === undefined ? {} : feedState(policy.feed, state, nextLook)),
        ...(problem === undefined ? {} : { problem }),
        ...(problems.length === 0 ? {} : { policyProblems: problems }),
      };
    },
  };
}

/** What only concerns rules from a feed. */
function feedState({ url, ring }: FeedPolicy, { feed, lastLook, failures, problem }: FeedState, nextLook: number | undefined) {
  return {
    feed: url,
    failures,
    ...(ring === undefined ? {} : { ring }),
    ...(feed === undefined ? {} : { release: `${feed.epoch}.${feed.sequence}`, expires: feed.expires }),
    ...(lastLook === undefined ? {} : { lastLook }),
    ...(nextLook === undefined ? {} : { nextLook }),
    ...(problem === undefined
      ? {}
      : { refusal: { code: problem.code, ...(problem.detail === undefined ? {} : { detail: problem.detail }) } }),
  } satisfies Partial<RulesState>;
}
