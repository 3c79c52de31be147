// The faults that the feed must survive, numbered as in the feed's protocol: the last good rules stay in force and the reason is told.
// Here those of what is served: signatures, keys, numbers, dates. Those of hosts and browsers are in faults-outside.test.ts.
import { describe, expect, it } from 'vitest';
import { readKey, sha256, toBase64 } from '../../src/feed/keys.ts';
import { inForce, next, refused } from './in-force.ts';
import { DAY, encode, keyPair, putFeed, putPack, putTrust, START, setting } from './publisher.ts';

describe('the feed survives', () => {
  it('1: a flipped bit in the feed', async () => {
    const made = await inForce();
    await next(made);
    const bytes = Uint8Array.from(made.host.bytes('feed.json'));
    const before = await sha256(bytes);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    made.host.put('feed.json', bytes);
    // The signature file found is that of the untouched bytes.
    made.host.put(`signatures/${await sha256(bytes)}.json`, made.host.bytes(`signatures/${before}.json`));
    await refused(made, 'bad-signature');
  });

  it('1: a flipped bit in the pack', async () => {
    const made = await inForce();
    const entry = await putPack(made.host, 'newer');
    await putFeed(made.host, { sequence: 6, packs: [entry], signers: [made.key] });
    made.host.put(entry.url, 'newes');
    await refused(made, 'wrong-hash');
  });

  it('1: false bytes of a pack that the browser keeps for a year, once the host is put right', async () => {
    const made = await inForce();
    const entry = await putPack(made.host, 'newer');
    await putFeed(made.host, { sequence: 6, packs: [entry], signers: [made.key] });
    const cached: typeof fetch = async (url, init) =>
      init?.cache !== 'reload' && String(url).endsWith(entry.url) ? new Response('newes') : made.host.fetch(url, init);
    const client = made.client({ fetch: cached });
    expect((await client.look(made.policy)).problem?.code).toBe('wrong-hash');
    expect((await client.look(made.policy)).problem).toBeUndefined();
    expect(await client.pack()).toBe('newer');
  });

  it('1: a pack that the feed names but that is no clean text, which storage would give back as other bytes', async () => {
    const made = await inForce();
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...encode('newer')]);
    const hash = await sha256(bytes);
    made.host.put('packs/bom.json', bytes);
    await next(made, 'newer', { packs: [{ version: '2', sha256: hash, bytes: bytes.length, url: 'packs/bom.json' }] });
    await refused(made, 'wrong-hash');
  });

  it('2: an unknown key', async () => {
    const made = await inForce();
    await next(made, 'newer', { signers: [await keyPair()] });
    expect(await refused(made, 'bad-signature')).toContain('0 of 1');
  });

  it('3: one key that signs twice against a threshold of two', async () => {
    const made = await setting();
    const second = await keyPair();
    await putTrust(made.host, { root: [made.root], feed: [made.key, second], feedThreshold: 2, signers: [made.root] });
    await putFeed(made.host, { sequence: 1, packs: [await putPack(made.host, 'good')], signers: [made.key, made.key] });
    expect((await made.client().look(made.policy)).problem?.reason).toContain('1 of 2');
    await putFeed(made.host, { sequence: 1, packs: [await putPack(made.host, 'good')], signers: [made.key, second] });
    expect((await made.client().look(made.policy)).problem).toBeUndefined();
  });

  it('4: a lower sequence', async () => {
    const made = await inForce();
    await next(made, 'older', { sequence: 4 });
    expect(await refused(made, 'rollback')).toContain('0.4, seen 0.5');
  });

  it('5: the same sequence with other bytes', async () => {
    const made = await inForce();
    await next(made, 'other', { sequence: 5 });
    await refused(made, 'same-number');
  });

  it('6: a feed that had run out when it arrived; rules in force go on working past their end', async () => {
    const made = await inForce();
    await next(made, 'newer', { expires: made.clock.now - 1 });
    await refused(made, 'expired');
    made.clock.now += 60 * DAY;
    expect(await made.client().pack()).toBe('good');
  });

  it('7: the clock set back a year', async () => {
    const made = await inForce();
    made.clock.now -= 365 * DAY;
    // It expires before the newest issue date seen: a clock in the past must not make it look alive.
    await next(made, 'frozen', { issued: START - 300 * DAY, expires: START - 200 * DAY });
    await refused(made, 'expired');
    await next(made, 'newer', { sequence: 7 });
    expect((await made.client().look(made.policy)).problem).toBeUndefined();
    expect(await made.client().pack()).toBe('newer');
  });

  it('8: a pack of another manifest', async () => {
    const made = await inForce();
    const wanted = await putPack(made.host, 'newer');
    const other = await putPack(made.host, 'from another feed');
    await putFeed(made.host, { sequence: 6, packs: [{ ...wanted, url: other.url, bytes: other.bytes }], signers: [made.key] });
    await refused(made, 'wrong-hash');
  });

  it('9: a signature of another office or of another feed', async () => {
    const made = await inForce();
    await next(made, 'newer', { office: 'elsewhere' });
    await refused(made, 'other-office');
    await next(made, 'newer', { feed: 'test' });
    await refused(made, 'other-office');
  });

  it('9: a signature that was made for another purpose', async () => {
    const made = await inForce();
    await next(made);
    await made.host.signFile(made.host.bytes('feed.json'), 'probity-trust-v1', [made.key], 1);
    await refused(made, 'bad-signature');
  });

  it('17: a trust file that the old keys have not signed; and a chain n → n+2 that they have', async () => {
    const made = await inForce();
    const [thief, second, third, feedKey] = await Promise.all([keyPair(), keyPair(), keyPair(), keyPair()]);
    await putTrust(made.host, { version: 2, root: [thief], feed: [thief], signers: [thief] });
    await next(made, 'stolen', { signers: [thief], trust: 2 });
    await refused(made, 'bad-signature');
    // Signed by the old keys, but not by its own.
    await putTrust(made.host, { version: 2, root: [second], feed: [feedKey], signers: [made.root] });
    await next(made, 'half', { signers: [feedKey], trust: 2 });
    await refused(made, 'bad-signature');
    await putTrust(made.host, { version: 2, root: [second], feed: [made.key], signers: [made.root, second] });
    await putTrust(made.host, { version: 3, root: [third], feed: [feedKey], signers: [second, third] });
    await next(made, 'newer', { signers: [feedKey], trust: 3 });
    expect((await made.client().look(made.policy)).problem).toBeUndefined();
    expect(await made.client().pack()).toBe('newer');
  });

  it('18: a sequence driven to the maximum by a stolen key, then a new epoch', async () => {
    const made = await inForce();
    await next(made, 'thief', { sequence: Number.MAX_SAFE_INTEGER });
    await made.client().look(made.policy);
    const fresh = await keyPair();
    await putTrust(made.host, { version: 2, epoch: 1, root: [made.root], feed: [fresh], signers: [made.root] });
    await next(made, 'ours again', { epoch: 1, sequence: 1, signers: [fresh], trust: 2 });
    expect((await made.client().look(made.policy)).problem).toBeUndefined();
    expect(await made.client().pack()).toBe('ours again');
    await next(made, 'thief once more', { epoch: 0, sequence: Number.MAX_SAFE_INTEGER, trust: 2 });
    expect((await made.client().look(made.policy)).problem?.code).toBe('bad-signature');
  });

  it('20: an all-zero key pinned, or the identity, or one of small order with its sign bit set', async () => {
    const zero = new Uint8Array(32);
    const identity = Uint8Array.from(zero, (_, at) => (at === 0 ? 1 : 0));
    const signed = Uint8Array.from(identity, (byte, at) => (at === 31 ? 0x80 : byte));
    for (const raw of [zero, identity, signed]) {
      const made = await inForce();
      expect((await readKey(toBase64(raw))).ok).toBe(false);
      const look = await made.client().look({ ...made.policy, rootKeys: [toBase64(raw)] });
      expect(look.problem?.code).toBe('bad-policy');
    }
  });

  it('20: a threshold above the number of different keys', async () => {
    const made = await inForce();
    const look = await made.client().look({ ...made.policy, rootKeys: [made.root.base64, made.root.base64], rootThreshold: 2 });
    expect(look.problem?.reason).toContain('only 1 different');
  });
});
