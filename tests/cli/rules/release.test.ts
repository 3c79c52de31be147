import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedPolicy } from '../../../src/feed/policy.ts';
import { NOW, put, rule, run, temporary } from './fixture.ts';
import { FIB, feedOf, HAMPER, office } from './office.ts';

describe('a release', () => {
  it('widens a roll-out of the same pack, and keeps the pack before for everybody else', async () => {
    const { base, feed, publish } = await office();
    await publish();
    put(base, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib'));
    await publish('--percent', '10', '--ring', 'pilot');
    const first = feedOf(feed);
    expect(first.packs).toMatchObject([{ version: '1.0.0.2', rollOut: { percent: 10, rings: ['pilot'] } }, { version: '1.0.0' }]);
    await publish('--percent', '50');
    expect(feedOf(feed).packs).toMatchObject([{ sha256: first.packs[0]?.sha256, rollOut: { percent: 50 } }, { version: '1.0.0' }]);
    await publish('--same-pack', '--percent', '100');
    expect(feedOf(feed).packs).toEqual([{ ...first.packs[0], rollOut: undefined }]);
  });

  it('switches a rule off and on without changing the pack', async () => {
    const { feed, publish, look, client } = await office();
    await publish();
    await look();
    const pack = feedOf(feed).packs;
    await publish('--same-pack', '--switch-off', HAMPER);
    await look();
    expect((await client.feed())?.switchedOff).toEqual([HAMPER]);
    expect(feedOf(feed).packs).toEqual(pack);
    await publish('--same-pack', '--switch-on', HAMPER);
    expect(feedOf(feed).switchedOff).toEqual([]);
  });

  it('waits for the second of two signatures, and comes into force with it', async () => {
    const { feed, keys, publish, look } = await office(['--feeds', '2', '--feed-threshold', '2']);
    const { out } = await publish('--key', join(keys, 'feed-1.key.json'));
    expect(out).toContain('Not in force yet: 1 more signature is wanted');
    expect(existsSync(join(feed, 'feed.json'))).toBe(false);
    expect(await look()).toMatchObject({ rules: [], code: 'not-found' });
    const signed = await run(['sign', feed, '--keys', keys, '--key', join(keys, 'feed-2.key.json')]);
    expect(signed.out).toContain('You are about to sign:\nFeed "main" of small-office, release 0.1');
    expect(signed.out).toContain('Published to');
    expect(await look()).toEqual({ rules: [HAMPER] });
    expect(existsSync(join(feed, 'feed.waiting.json'))).toBe(false);
  });

  it('takes people along when the feed keys and the epoch change, and refuses the old key from then on', async () => {
    const { feed, keys, publish, look } = await office();
    await publish();
    await look();
    expect((await run(['keys', '--next', '--feeds', '1', '--new-epoch', '--out', keys])).out).toContain('Trust file 2, epoch 1');
    expect((await publish('--key', join(keys, 'feed-1.key.json'))).err).toContain('is not a feed key of trust file 2');
    await publish();
    expect(feedOf(feed)).toMatchObject({ epoch: 1, sequence: 1 });
    expect(await look()).toEqual({ rules: [HAMPER] });
  });

  it('builds on no feed that somebody else signed, and on none that is older than what it published', async () => {
    const [mine, other] = [await office(), await office()];
    await mine.publish();
    const old = readFileSync(join(mine.feed, 'feed.json'));
    await mine.publish('--same-pack');
    writeFileSync(join(mine.feed, 'feed.json'), old);
    expect((await mine.publish()).err).toContain('somebody put an old one back');
    expect((await mine.publish('--anyway')).status).toBe(0);
    expect(feedOf(mine.feed).sequence).toBe(3);
    await other.publish();
    expect((await run(['publish', '--to', other.feed, '--keys', mine.keys, '--rules', mine.base])).err).toContain('belongs to other keys');
    writeFileSync(join(mine.feed, 'feed.json'), old.toString().replace('"sequence":1', '"sequence":9'));
    expect((await mine.publish()).err).toContain('is not signed by these keys');
  });

  it('puts no feed of another name where people follow one', async () => {
    const { publish } = await office();
    await publish();
    expect((await publish('--feed', 'other')).err).toContain('people who follow it would refuse "other"');
  });

  it('says in status what is served, to whom, until when, and what is not in order', async () => {
    const { feed, keys, publish } = await office();
    await publish('--expires', '10', '--ring', 'pilot');
    const { out } = await run(['status', feed, '--keys', keys]);
    expect(out).toContain('Feed "main" of small-office, release 0.1');
    expect(out).toContain('In date until 2026-12-05 (10 days)');
    expect(out).toContain('Rules 1.0.0 for ring pilot');
    expect(out).toContain('Signed by your keys');
    const stranger = await office();
    const theirs = await run(['status', feed, '--keys', stranger.keys]);
    expect(theirs.status).toBe(1);
    expect(theirs.out).toContain('NOT in order');
  });
});

describe('probity rules verify', () => {
  it('takes a feed for the policy that pins its keys, written as YAML, and no other', async () => {
    const { feed, keys, publish } = await office();
    await publish();
    const pinned = JSON.parse(readFileSync(join(keys, 'policy-feed.json'), 'utf8')) as { feed: FeedPolicy };
    const folder = temporary();
    const policy = (change: Partial<FeedPolicy>): string => {
      const { office: name, rootKeys } = { ...pinned.feed, ...change };
      put(
        folder,
        'p.yaml',
        `# ours\nfeed:\n  url: https://x.example/\n  office: ${name}\n  feed: main\n  rootKeys: ["${rootKeys[0]}"]\n  rootThreshold: 1\n`,
      );
      return join(folder, 'p.yaml');
    };
    expect((await run(['verify', feed, '--policy', policy({})])).out).toContain('A browser takes this feed: 1 of 1 packs');
    expect((await run(['verify', feed, '--policy', policy({ office: 'other' })])).out).toContain('belongs to another office');
    const stranger = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
    expect((await run(['verify', feed, '--policy', policy({ rootKeys: [stranger] })])).out).toContain('The signatures do not add up');
  });

  it('says that a feed has run out', async () => {
    const { feed, keys, publish } = await office();
    await publish('--expires', '10');
    const late = { now: () => NOW + 11 * 86_400_000 };
    expect((await run(['verify', feed, '--keys', keys], late)).status).toBe(1);
    expect((await run(['status', feed, '--keys', keys], late)).out).toContain('Run out on 2026-12-05');
  });
});
