// When the background looks at the feed, and what it says of the rules in force.
import { beforeEach, describe, expect, it } from 'vitest';
import { createRulesInForce, type RulesInForce } from '../../src/background/rules-in-force.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { putFeed, putPack, type Setting, setting } from '../feed/publisher.ts';

const MINUTE = 60_000;
const pack = (version: string): Pack => ({ version, issued: '2026-11-25', rules: [], lists: [], codes: [], topics: [] }) as unknown as Pack;

describe('the rules in force', () => {
  let made: Setting;
  let policy: Policy;
  let problems: string[];
  let alarm: number | undefined;
  let changes: number;
  let rules: RulesInForce;

  beforeEach(async () => {
    made = await setting();
    policy = { feed: made.policy };
    problems = [];
    alarm = undefined;
    changes = 0;
    await putFeed(made.host, { sequence: 1, packs: [await putPack(made.host, JSON.stringify(pack('2.0.0')))], signers: [made.key] });
    rules = createRulesInForce({
      bundled: async () => pack('1.0.0'),
      client: made.client(),
      policy: async () => ({ policy, problems }),
      now: () => made.clock.now,
      random: () => 0.5,
      setAlarm: async (wait) => {
        alarm = wait;
      },
      nextAlarm: async () => (alarm === undefined ? undefined : made.clock.now + alarm),
      changed: async () => {
        changes++;
      },
    });
  });

  it('24: are looked for within five minutes of a start at which the alarm is gone', async () => {
    await rules.start();
    expect(alarm).toBe(2.5 * MINUTE);
  });

  it('24: leave an alarm that is there as it is', async () => {
    alarm = 17 * MINUTE;
    await rules.start();
    expect(alarm).toBe(17 * MINUTE);
  });

  it('set no alarm where no feed is named, which would wake the background again and again', async () => {
    policy = {};
    await rules.start();
    await rules.look();
    expect(alarm).toBeUndefined();
    expect(made.host.requests).toEqual([]);
  });

  it('are looked for when the alarm rings, and again in an hour', async () => {
    await rules.alarm(made.clock.now);
    expect(made.host.requests).toContain('feed.json');
    expect(alarm).toBe(60 * MINUTE);
    expect(changes).toBe(1);
    expect((await rules.current()).pack.version).toBe('2.0.0');
  });

  it('23: wait up to five minutes when the alarm rings late, as at nine in the morning everywhere', async () => {
    await rules.alarm(made.clock.now - 14 * 60 * MINUTE);
    expect(made.host.requests).toEqual([]);
    expect(alarm).toBe(2.5 * MINUTE);
  });

  it('say which they are, of which release, until when, and when the next look is', async () => {
    expect(await rules.state()).toMatchObject({ source: 'bundled', version: '1.0.0', feed: made.policy.url, failures: 0 });
    await rules.look();
    const state = await rules.state();
    expect(state).toMatchObject({ source: 'feed', version: '2.0.0', release: '0.1', nextLook: made.clock.now + 60 * MINUTE });
    expect(state.refusal).toBeUndefined();
  });

  it('say why an update was refused, in a code and in words, and stay in force', async () => {
    await rules.look();
    await putFeed(made.host, { sequence: 2, packs: [await putPack(made.host, 'bad')], signers: [made.key] });
    await rules.look();
    expect(await rules.state()).toMatchObject({
      version: '2.0.0',
      failures: 1,
      refusal: { code: 'bad-pack', detail: 'rule x: its example under flags is not flagged' },
      problem: 'The pack was refused: rule x: its example under flags is not flagged',
    });
  });

  it('leave out what policy or the feed switches off, whichever pack is in force', async () => {
    await putFeed(made.host, {
      sequence: 2,
      packs: [await putPack(made.host, JSON.stringify(pack('2.0.0')))],
      signers: [made.key],
      switchedOff: ['disrespect/from-feed'],
    });
    await rules.look();
    policy = { feed: made.policy, switchedOffRules: ['disrespect/from-policy'] };
    expect([...(await rules.current()).switchedOff].sort()).toEqual(['disrespect/from-feed', 'disrespect/from-policy']);
    expect((await rules.state()).switchedOff).toEqual(['disrespect/from-feed', 'disrespect/from-policy']);
    policy = { switchedOffRules: ['disrespect/from-policy'] };
    expect(await rules.state()).toMatchObject({ source: 'bundled', switchedOff: ['disrespect/from-policy'] });
  });

  it('name what in the policy cannot be used', async () => {
    problems = ['settings.role: no such role'];
    expect(await rules.state()).toMatchObject({ policyProblems: problems, problem: 'Policy: settings.role: no such role' });
  });
});
