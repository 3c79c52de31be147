import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { build } from '../../../src/cli/rules/build.ts';
import type { Place } from '../../../src/cli/rules/place.ts';
import { feedSigners, openPublisher, release } from '../../../src/cli/rules/release.ts';
import { processTerminal } from '../../../src/cli/rules/terminal.ts';
import { NOW, PASSPHRASE, put, rule, run } from './fixture.ts';
import { FIB, feedOf, HAMPER, office } from './office.ts';

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

  it('publishes nothing when an example does not do what it says', async () => {
    const { base, feed, publish } = await office();
    put(base, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib', { examples: { flags: ['A bus.'], passes: ['A train.'] } }));
    expect((await publish()).err).toContain('dishonesty/fib: the example under flags is not flagged');
    expect(existsSync(feed)).toBe(false);
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
