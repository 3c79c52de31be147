// The rules in force: the bundled pack or one from the feed, what is switched off in it, how old it is, and when to look again.
import type { FeedClient, Look } from '../feed/client.ts';
import { firstLook } from '../feed/schedule.ts';
import type { RulesState } from '../messaging/protocol.ts';
import type { ReadPolicy } from '../policy/policy.ts';
import type { Pack } from '../rules/pack.ts';

export interface RulesInForceInput {
  bundled(): Promise<Pack>;
  readonly client: FeedClient;
  policy(): Promise<ReadPolicy>;
  /** Milliseconds since the epoch. */
  now(): number;
  random(): number;
  /** Sets the one alarm for the next look, that many milliseconds from now. */
  setAlarm(milliseconds: number): Promise<void>;
  hasAlarm(): Promise<boolean>;
  /** Called when other rules are in force than before. */
  changed(): Promise<void>;
}

export interface RulesInForce {
  current(): Promise<{ readonly pack: Pack; readonly switchedOff: ReadonlySet<string>; readonly outOfDate: boolean }>;
  state(): Promise<RulesState>;
  /** Looks at the feed now, if policy names one. */
  look(): Promise<void>;
  /** Sees that a look is due: an alarm can get lost. */
  start(): Promise<void>;
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
    const [{ policy }, feed, pack, bundled] = await Promise.all([input.policy(), input.client.feed(), stored(), input.bundled()]);
    const listed = policy.feed === undefined ? [] : (feed?.switchedOff ?? []);
    const outOfDate = policy.feed !== undefined && feed !== undefined && Date.parse(feed.expires) <= input.now();
    return { pack: pack ?? bundled, switchedOff: new Set([...(policy.switchedOffRules ?? []), ...listed]), outOfDate };
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
      if (!(await input.hasAlarm())) await input.setAlarm(firstLook(input.random()));
    },
    state: async () => {
      const [{ policy, problems }, state, { pack, switchedOff, outOfDate }] = await Promise.all([
        input.policy(),
        input.client.state(),
        current(),
      ]);
      const problem = problems[0] === undefined ? state.problem?.reason : `Policy: ${problems[0]}`;
      const fromFeed = policy.feed !== undefined && (await input.client.pack()) !== undefined;
      return {
        version: pack.version,
        source: fromFeed ? 'feed' : 'bundled',
        issued: pack.issued,
        outOfDate,
        rules: pack.rules.length,
        switchedOff: [...switchedOff].sort(),
        ...(policy.feed === undefined ? {} : { feed: policy.feed.url }),
        ...(state.lastLook === undefined ? {} : { lastLook: state.lastLook }),
        ...(problem === undefined ? {} : { problem }),
      };
    },
  };
}
