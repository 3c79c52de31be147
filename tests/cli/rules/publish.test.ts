import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { build } from '../../../src/cli/rules/build.ts';
import { openPlace, type Place } from '../../../src/cli/rules/place.ts';
import { feedSigners, openPublisher, release } from '../../../src/cli/rules/release.ts';
import { processTerminal } from '../../../src/cli/rules/terminal.ts';
import { createFeedClient, type FeedClient } from '../../../src/feed/client.ts';
import type { FeedPolicy } from '../../../src/feed/policy.ts';
import type { Feed } from '../../../src/feed/schema.ts';
import { createFeedStore } from '../../../src/feed/state.ts';
import { provePack } from '../../../src/rules/prove.ts';
import { Memory } from '../../feed/publisher.ts';
import { NOW, PASSPHRASE, put, rule, run, smallRules, temporary } from './fixture.ts';

interface Office {
  readonly base: string;
  readonly keys: string;
  readonly feed: string;
  readonly client: FeedClient;
  readonly policy: FeedPolicy;
  publish(...more: string[]): ReturnType<typeof run>;
  /** One look; answers the ids of the rules then in force and the reason of a refusal. */
  look(): Promise<{ readonly rules: readonly string[]; readonly code?: string }>;
}

async function office(keyArgs: readonly string[] = [], publishArgs: readonly string[] = []): Promise<Office> {
  const [base, keys, feed] = [smallRules(), join(temporary(), 'keys'), join(temporary(), 'feed')];
  expect((await run(['keys', '--office', 'small-office', '--out', keys, ...keyArgs])).status).toBe(0);
  const place = openPlace(feed, processTerminal());
  const client = createFeedClient({
    store: createFeedStore(new Memory()),
    fetch: place.fetch,
    note: () => undefined,
    now: () => NOW,
    random: () => 0.5,
    extension: '1.0.0',
    prove: provePack,
  });
  const pinned = JSON.parse(readFileSync(join(keys, 'policy-feed.json'), 'utf8')) as { feed: FeedPolicy };
  const policy = { ...pinned.feed, url: place.url };
  return {
    base,
    keys,
    feed,
    client,
    policy,
    publish: (...more) => run(['publish', '--to', feed, '--keys', keys, '--rules', base, ...publishArgs, ...more]),
    look: async () => {
      const { problem } = await client.look(policy);
      const json = await client.pack();
      const rules = json === undefined ? [] : (JSON.parse(json) as { rules: { id: string }[] }).rules.map((each) => each.id);
      return { rules, ...(problem === undefined ? {} : { code: problem.code }) };
    },
  };
}

const feedOf = (folder: string): Feed => JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')) as Feed;
const HAMPER = 'gifts-hospitality/hamper';
const FIB = 'dishonesty/fib';

describe('publishing to a folder', () => {
  it('goes from keys to a feed that a client takes, then an update, then back', async () => {
    const { base, feed, keys, publish, look } = await office();
    expect(await publish()).toMatchObject({ status: 0 });
    expect(await look()).toEqual({ rules: [HAMPER] });

    put(base, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib'));
    expect((await publish()).out).toContain('Rules 1.0.0.2 for everybody');
    expect(await look()).toEqual({ rules: [FIB, HAMPER] });

    expect((await run(['rollback', '--to', feed, '--keys', keys])).out).toContain('release 0.3');
    expect(feedOf(feed)).toMatchObject({ sequence: 3, packs: [{ version: '1.0.0' }] });
    expect(await look()).toEqual({ rules: [HAMPER] });

    // Back again from there: the newest other rules are those of release 2.
    await run(['rollback', '--to', feed, '--keys', keys]);
    expect(await look()).toEqual({ rules: [FIB, HAMPER] });
  });

  it('says where there is nothing to go back to', async () => {
    const { feed, keys, publish } = await office();
    await publish();
    const { status, err } = await run(['rollback', '--to', feed, '--keys', keys]);
    expect(status).toBe(1);
    expect(err).toContain('keeps no earlier rules to go back to');
  });

  it('leaves a client and verify refusing a pack that was tampered with, the rules before in force', async () => {
    const { base, feed, keys, publish, look } = await office();
    await publish();
    await look();
    put(base, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib'));
    await publish();
    const path = join(feed, feedOf(feed).packs[0]?.url ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"fib"', '"fob"'));
    expect(await look()).toEqual({ rules: [HAMPER], code: 'wrong-hash' });
    const { status, out } = await run(['verify', feed, '--keys', keys]);
    expect(status).toBe(1);
    expect(out).toContain('The pack is not the one that the feed names');
  });

  it('does no harm when it is broken off at any file, since feed.json comes last', async () => {
    const { base, feed, keys, publish, look } = await office();
    await publish();
    await look();
    put(base, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib'));
    const publisher = await openPublisher(
      { to: feed, keys },
      { ...processTerminal(), now: () => NOW, env: { PROBITY_PASSPHRASE: PASSPHRASE } },
    );
    const { bytes, sha256 } = build({ rules: base });
    const wish = {
      packs: [{ version: '1.0.0', sha256, bytes: bytes.length, url: `packs/${sha256}.json` }],
      switchedOff: [],
      feed: 'main',
      expires: NOW + 1e9,
      minimumExtension: '0.1.0',
      files: new Map([[`packs/${sha256}.json`, bytes]]),
    };
    const signers = await feedSigners(publisher, []);
    for (let allowed = 0; ; allowed++) {
      let written = 0;
      const write: Place['write'] = async (path, content) => {
        if (written++ === allowed) throw new Error('cable pulled');
        await publisher.place.write(path, content);
      };
      const failed = await release({ ...publisher, place: { ...publisher.place, write } }, wish, signers).then(
        () => false,
        () => true,
      );
      expect(await look()).toEqual({ rules: failed ? [HAMPER] : [FIB, HAMPER] });
      if (!failed) {
        // The pack is there from an earlier try. Signatures of feed and trust file, the trust file, the feed before, and the feed itself:
        expect(written).toBe(5);
        break;
      }
    }
  });

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

  it('publishes nothing when an example does not do what it says', async () => {
    const { base, feed, publish } = await office();
    put(base, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib', { examples: { flags: ['A bus.'], passes: ['A train.'] } }));
    expect((await publish()).err).toContain('dishonesty/fib: the example under flags is not flagged');
    expect(existsSync(feed)).toBe(false);
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

describe('what the commands say of themselves', () => {
  it.each(['new', 'lint', 'test', 'diff', 'build', 'keys', 'publish', 'sign', 'verify', 'status', 'rollback'])(
    'explains %s',
    async (name) => {
      const { status, out } = await run([name, '--help']);
      expect(status).toBe(0);
      expect(out).toContain(`probity rules ${name}`);
      expect((await run([])).out).toMatch(new RegExp(`^  ${name} `, 'm'));
    },
  );

  it('answers 2 and the help where it does not understand', async () => {
    expect(await run(['publsih'])).toMatchObject({ status: 2, err: expect.stringContaining('there is no command "publsih"') });
    expect(await run(['build', '--colour'])).toMatchObject({ status: 2, err: expect.stringContaining('--out FILE') });
  });

  it('names the file that is not there instead of tracing', async () => {
    const { keys } = await office();
    const said = await run(['publish', '--to', temporary(), '--keys', keys, '--pack', 'nowhere.json']);
    expect(said).toMatchObject({ status: 1, err: expect.stringContaining("open 'nowhere.json'") });
  });
});

describe('the same input', () => {
  it('gives the same bytes, whatever the order in which files were written', async () => {
    const [a, b, out] = [smallRules(), smallRules(), temporary()];
    for (const id of [FIB, 'dishonesty/yarn']) put(a, `risks/${id}.yaml`, rule(id, id.slice(11)));
    for (const id of ['dishonesty/yarn', FIB]) put(b, `risks/${id}.yaml`, rule(id, id.slice(11)));
    await run(['build', '--rules', a, '--out', join(out, 'a')]);
    await run(['build', '--rules', b, '--out', join(out, 'b')], { now: () => NOW + 1e10 });
    expect(readFileSync(join(out, 'a')).equals(readFileSync(join(out, 'b')))).toBe(true);
  });
});

describe('publishing by HTTP PUT', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  it('writes packs first and feed.json last, with the header that the server wants', async () => {
    const { base, keys } = await office();
    const files = new Map<string, Buffer>();
    const order: string[] = [];
    server = createServer((request, response) => {
      const path = request.url ?? '';
      const body: Buffer[] = [];
      request.on('data', (chunk: Buffer) => body.push(chunk));
      request.on('end', () => {
        if (request.method === 'PUT') {
          if (request.headers.authorization !== 'Bearer token') return response.writeHead(401).end();
          files.set(path, Buffer.concat(body));
          order.push(path);
          return response.writeHead(201).end();
        }
        const file = files.get(path);
        return file === undefined ? response.writeHead(404).end() : response.writeHead(200).end(file);
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rules/`;
    const args = ['publish', '--to', url, '--keys', keys, '--rules', base];
    expect((await run(args)).err).toContain('set PROBITY_UPLOAD_AUTHORIZATION');
    const env = { PROBITY_PASSPHRASE: 'correct horse battery', PROBITY_UPLOAD_AUTHORIZATION: 'Bearer token' };
    expect((await run(args, { env })).out).toContain('Published to');
    expect(order[0]).toMatch(/^\/rules\/packs\//);
    expect(order.at(-1)).toBe('/rules/feed.json');
    expect(order.slice(1, -1).some((path) => path === '/rules/trust/1.json')).toBe(true);
    expect((await run(['verify', url, '--keys', keys])).out).toContain('A browser takes this feed');
  });

  it('takes no plain http address of another machine', async () => {
    const { base, keys } = await office();
    expect((await run(['publish', '--to', 'http://rules.example/', '--keys', keys, '--rules', base])).err).toContain(
      'http only on this machine',
    );
  });
});

describe('keys', () => {
  it('sign nothing under a wrong passphrase, and are not written over', async () => {
    const { keys, base } = await office();
    const wrong = await run(['publish', '--to', temporary(), '--keys', keys, '--rules', base], {
      env: { PROBITY_PASSPHRASE: 'wrong horse battery' },
    });
    expect(wrong.status).toBe(1);
    expect(wrong.err).toContain('the passphrase is not the right one, or the file was changed. Nothing was signed.');
    expect((await run(['keys', '--office', 'small-office', '--out', keys])).err).toContain('holds keys already');
  });

  it('hold no private byte in the clear, and cannot pass as another kind', async () => {
    const { keys, base } = await office();
    const path = join(keys, 'feed-1.key.json');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    expect(file.encryption).toMatchObject({ derive: 'PBKDF2-SHA256', iterations: 600_000, cipher: 'AES-256-GCM' });
    // PKCS #8 of an Ed25519 key begins with these bytes in base64.
    expect(file.private.startsWith('MC4CAQAwBQYDK2Vw')).toBe(false);
    writeFileSync(path, JSON.stringify({ ...file, kind: 'root' }));
    expect((await run(['publish', '--to', temporary(), '--keys', keys, '--rules', base])).err).toContain('or the file was changed');
  });

  it('want a passphrase of twelve characters, and leave nothing behind without one', async () => {
    const folder = join(temporary(), 'keys');
    const short = await run(['keys', '--office', 'x', '--out', folder], { env: { PROBITY_PASSPHRASE: 'short' } });
    expect(short.status).toBe(1);
    expect(short.err).toContain('at least 12 characters');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('probity rules test and diff', () => {
  const corpus = (): string => {
    const folder = temporary();
    const line = (id: string, text: string, risks: string[]): string => JSON.stringify({ id, text, risks });
    put(
      folder,
      'c.jsonl',
      [
        line('a', 'I got a hamper today.', ['gifts-hospitality']),
        line('b', 'I told a fib today.', ['dishonesty']),
        line('c', 'The bus is late.', []),
      ].join('\n'),
    );
    return join(folder, 'c.jsonl');
  };

  it('measure precision and recall of each risk', async () => {
    const { status, out } = await run(['test', '--rules', smallRules(), '--corpus', corpus()]);
    expect(status).toBe(0);
    expect(out).toMatch(/gifts-hospitality\s+100\.0%\s+100\.0%\s+1\s+0\s+0/);
    expect(out).toMatch(/dishonesty\s+–\s+0\.0%\s+0\s+0\s+1/);
    expect(out).toContain('3 labelled drafts; 0 of 1 harmless ones are marked.');
  });

  it('name the drafts that gain and lose findings, and whether for the better', async () => {
    const { feed, publish } = await office();
    await publish();
    const after = smallRules();
    put(after, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib'));
    put(after, 'risks/gifts-hospitality/hamper.yaml', rule(HAMPER, 'picnic hamper'));
    const { out } = await run(['diff', feed, after, '--corpus', corpus()]);
    expect(out).toContain('a\n  - gifts-hospitality/hamper: "hamper"');
    expect(out).toContain('b\n  + dishonesty/fib: "fib"');
    expect(out).toContain('2 of 3 drafts change: 1 findings more, 1 fewer; by the labels 1 for the better, 1 for the worse.');
  });

  it('name file and line of a draft that cannot be read', async () => {
    const folder = temporary();
    put(folder, 'bad.jsonl', '{"id": 1, "text": "x"}\nnot json');
    expect((await run(['test', '--rules', smallRules(), '--corpus', join(folder, 'bad.jsonl')])).err).toContain('bad.jsonl:2: is not JSON');
  });
});
