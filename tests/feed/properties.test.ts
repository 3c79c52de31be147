// Whatever a server answers, the client keeps the last good rules: no bytes, in any of the feed's files, take them away.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FeedClient } from '../../src/feed/client.ts';
import { sha256, signedBytes } from '../../src/feed/keys.ts';
import { createFeedStore } from '../../src/feed/state.ts';
import { DAY, encode, keyPair, Memory, putFeed, putPack, putTrust, type Setting, START, setting } from './publisher.ts';

const GOOD = '{"pack":"the last good one"}';
const NEXT = '{"pack":"the next one"}';

/** A client with good rules in force, and a server on which release 2 with trust file 2 is ready. */
async function inForce(): Promise<Setting & { readonly running: FeedClient; readonly next: Readonly<Record<Part, string>> }> {
  const set = await setting();
  await putFeed(set.host, { sequence: 1, packs: [await putPack(set.host, GOOD)], signers: [set.key] });
  const running = set.client();
  await running.look(set.policy);
  expect(await running.pack()).toBe(GOOD);
  const newKey = await keyPair();
  await putTrust(set.host, { version: 2, root: [set.root], feed: [newKey], signers: [set.root] });
  const pack = await putPack(set.host, NEXT, { version: '2.0' });
  await putFeed(set.host, { sequence: 2, packs: [pack], signers: [newKey], trust: 2, issued: START + 1 });
  const signature = async (path: string): Promise<string> => `signatures/${await sha256(set.host.bytes(path))}.json`;
  const next = {
    feed: 'feed.json',
    'feed signature': await signature('feed.json'),
    trust: 'trust/2.json',
    'trust signature': await signature('trust/2.json'),
    pack: pack.url,
  };
  return { ...set, running, next };
}

const PARTS = ['feed', 'feed signature', 'trust', 'trust signature', 'pack'] as const;
type Part = (typeof PARTS)[number];

/** Bytes of any kind: noise, text, JSON of any shape. */
const anything: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => encode(text)),
  fc.json({ maxDepth: 4 }).map((text) => encode(text)),
);

/** What can befall bytes on their way: one turned over, cut off, put in, taken out, doubled. */
const harm: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc
  .record({
    kind: fc.constantFrom('flip', 'cut', 'insert', 'remove', 'double', 'append'),
    at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
    byte: fc.integer({ min: 1, max: 255 }),
  })
  .map(({ kind, at, byte }) => (bytes) => {
    const index = Math.floor(at * bytes.length);
    const [before, after] = [bytes.slice(0, index), bytes.slice(index)];
    if (kind === 'flip') return Uint8Array.from(bytes, (value, place) => (place === index ? value ^ byte : value));
    if (kind === 'cut') return before;
    if (kind === 'insert') return Uint8Array.from([...before, byte, ...after]);
    if (kind === 'remove') return Uint8Array.from([...before, ...after.slice(1)]);
    if (kind === 'double') return Uint8Array.from([...bytes, ...bytes]);
    return Uint8Array.from([...bytes, byte]);
  });

const RUNS = { numRuns: 60 };

describe.each(PARTS)('whatever is served as the %s', (part) => {
  let set: Awaited<ReturnType<typeof inForce>>;
  beforeEach(async () => {
    set = await inForce();
  });

  it('leaves the last good rules in force, and the reason shown', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        set.host.put(set.next[part], Uint8Array.from(bytes));
        const look = await set.running.look(set.policy);
        expect(await set.running.pack()).toBe(GOOD);
        expect(look.problem?.reason).toMatch(/\w/);
        expect((await set.running.state()).problem?.code).toBe(look.problem?.code);
        // A browser that starts anew reads the same from its storage.
        expect(await set.client().pack()).toBe(GOOD);
      }),
      RUNS,
    );
  });

  it('when it is the true file, damaged, does so too', async () => {
    const sound = Uint8Array.from(set.host.bytes(set.next[part]));
    await fc.assert(
      fc.asyncProperty(harm, async (damage) => {
        const damaged = Uint8Array.from(damage(sound));
        set.host.put(set.next[part], damaged);
        await set.running.look(set.policy);
        // JSON has room for a byte that changes nothing: a space behind the signatures. Then the update is the true one.
        const pack = await set.running.pack();
        expect(pack === GOOD || (part.endsWith('signature') && pack === NEXT)).toBe(true);
      }),
      RUNS,
    );
  });

  it('never stands in the way of the sound release that comes after it', async () => {
    const sound = Uint8Array.from(set.host.bytes(set.next[part]));
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        // A browser with the good rules in force, from a copy of the storage.
        const memory = new Memory();
        for (const [key, value] of set.memory.items) memory.items.set(key, structuredClone(value));
        const client = set.client({ store: createFeedStore(memory) });
        set.host.put(set.next[part], Uint8Array.from(bytes));
        await client.look(set.policy);
        set.host.put(set.next[part], sound);
        await client.look(set.policy);
        expect(await client.pack()).toBe(NEXT);
      }),
      RUNS,
    );
  });
});

describe('whatever is served as everything at once', () => {
  it('leaves the last good rules in force, also when time passes', async () => {
    const set = await inForce();
    await fc.assert(
      fc.asyncProperty(fc.tuple(anything, anything, anything, anything, anything), fc.integer({ min: 0, max: 800 }), async (all, days) => {
        PARTS.forEach((part, at) => {
          set.host.put(set.next[part], Uint8Array.from(all[at] ?? []));
        });
        set.host.put(`signatures/${await sha256(set.host.bytes('feed.json'))}.json`, Uint8Array.from(all[1]));
        set.clock.now = START + days * DAY;
        await set.running.look(set.policy);
        expect(await set.running.pack()).toBe(GOOD);
      }),
      RUNS,
    );
  });
});

/** A feed that is well formed in all its parts, whatever it says. */
const wellFormed = fc.record({
  office: fc.constantFrom('opcc', 'other'),
  epoch: fc.nat({ max: 3 }),
  sequence: fc.oneof(fc.nat({ max: 5 }), fc.constant(Number.MAX_SAFE_INTEGER)),
  trust: fc.integer({ min: 1, max: 3 }),
  switchedOff: fc.array(fc.constantFrom('dishonesty/a', 'dishonesty/b'), { maxLength: 2 }),
  /** Who signs, and for what: never the feed's own key for a feed. */
  signers: fc.subarray(['stranger', 'root', 'old bytes', 'as trust'] as const),
});

describe('a feed that is well formed', () => {
  it('changes nothing, neither pack nor switched-off rules, unless the feed key has signed these very bytes', async () => {
    const set = await setting();
    const good = await putPack(set.host, GOOD);
    await putFeed(set.host, { sequence: 1, packs: [good], signers: [set.key] });
    const running = set.client();
    await running.look(set.policy);
    const forged = await putPack(set.host, NEXT);
    const stranger = await keyPair();
    const oldBytes = set.host.bytes('feed.json');
    // A trust file 2 that only a stranger signed, for feeds that say it counts.
    await putTrust(set.host, { version: 2, root: [stranger], feed: [stranger], signers: [stranger] });
    await fc.assert(
      fc.asyncProperty(wellFormed, async ({ signers, ...wish }) => {
        await putFeed(set.host, { ...wish, packs: [forged], signers: [] });
        const bytes = set.host.bytes('feed.json');
        const made = {
          stranger: async () => ({ key: stranger.id, value: await stranger.sign(signedBytes('probity-feed-v1', bytes)) }),
          root: async () => ({ key: set.root.id, value: await set.root.sign(signedBytes('probity-feed-v1', bytes)) }),
          'old bytes': async () => ({ key: set.key.id, value: await set.key.sign(signedBytes('probity-feed-v1', oldBytes)) }),
          'as trust': async () => ({ key: set.key.id, value: await set.key.sign(signedBytes('probity-trust-v1', bytes)) }),
        };
        const signatures = await Promise.all(signers.map((signer) => made[signer]()));
        set.host.put(`signatures/${await sha256(bytes)}.json`, JSON.stringify({ trust: wish.trust, signatures }));
        const look = await running.look(set.policy);
        expect(look.problem?.code).toMatch(/^(bad-signature|not-found)$/);
        expect(look.changed).toBe(false);
        expect(await running.pack()).toBe(GOOD);
        expect((await running.feed())?.switchedOff).toEqual([]);
      }),
      RUNS,
    );
  });
});
