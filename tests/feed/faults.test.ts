// The faults that the feed must survive, numbered as in the feed's protocol: the last good rules stay in force and the reason is told.
import { describe, expect, it } from 'vitest';
import { readKey, sha256, toBase64 } from '../../src/feed/keys.ts';
import { DAY, encode, keyPair, putFeed, putPack, putTrust, type Setting, START, setting } from './publisher.ts';

/** A setting in which the pack "good" is in force from sequence 5. */
async function inForce(): Promise<Setting> {
  const made = await setting();
  await putFeed(made.host, { sequence: 5, packs: [await putPack(made.host, 'good')], signers: [made.key] });
  const look = await made.client().look(made.policy);
  expect(look.problem).toBeUndefined();
  expect(await made.client().pack()).toBe('good');
  return made;
}

/** Looks, expects a refusal with this code, and that "good" is still in force. */
async function refused(made: Setting, code: string): Promise<string> {
  const look = await made.client().look(made.policy);
  expect(look.problem?.code).toBe(code);
  expect(look.changed).toBe(false);
  expect(await made.client().pack()).toBe('good');
  expect((await made.client().state()).problem?.reason).toBe(look.problem?.reason);
  return look.problem?.reason ?? '';
}

async function next(made: Setting, text = 'newer', wish: Partial<Parameters<typeof putFeed>[1]> = {}): Promise<void> {
  await putFeed(made.host, { sequence: 6, packs: [await putPack(made.host, text)], signers: [made.key], ...wish });
}

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

  it('10 and 11: a body without end, and one that swells when it is unpacked', async () => {
    const made = await inForce();
    let sent = 0;
    made.host.files.set('feed.json', () => {
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          sent += 65_536;
          controller.enqueue(new Uint8Array(65_536));
        },
      });
      return new Response(body);
    });
    await refused(made, 'too-large');
    expect(sent).toBeLessThan(400_000);
  });

  it('11: a pack that is larger than the feed says', async () => {
    const made = await inForce();
    const entry = await putPack(made.host, 'newer');
    await putFeed(made.host, { sequence: 6, packs: [entry], signers: [made.key] });
    made.host.put(entry.url, 'newer'.repeat(1_000));
    await refused(made, 'too-large');
  });

  it('12: a login page with status 200', async () => {
    const made = await inForce();
    const page = '<!doctype html><title>Sign in to Wi-Fi</title>';
    made.host.put('feed.json', page);
    expect(await refused(made, 'not-signed')).toContain('login page');
    made.host.put(`signatures/${await sha256(encode(page))}.json`, page);
    await refused(made, 'not-signed');
  });

  it('13: a redirect or a missing CORS header, both of which the browser reports as a failed request', async () => {
    const made = await inForce();
    made.host.files.set('feed.json', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await refused(made, 'unreachable')).toContain('CORS');
  });

  it('14: the worker killed between storing the pack and switching to it', async () => {
    const made = await inForce();
    await next(made);
    made.memory.halt = (items) =>
      (items.feed as { active?: string } | undefined)?.active !== undefined &&
      made.memory.items.size > 2 &&
      [...made.memory.items].some(([key, value]) => key.startsWith('pack:') && value === 'newer');
    void made.client().look(made.policy);
    await new Promise((resolve) => setTimeout(resolve, 50));
    made.memory.halt = undefined;
    expect(await made.client().pack()).toBe('good');
    const look = await made.client().look(made.policy);
    expect(look).toMatchObject({ changed: true });
    expect(await made.client().pack()).toBe('newer');
  });

  it('15: no room left', async () => {
    const made = await inForce();
    await next(made);
    made.memory.full = true;
    await refused(made, 'no-room');
    made.memory.full = false;
    expect((await made.client().look(made.policy)).changed).toBe(true);
  });

  it('16: the stored pack corrupted: the one before it is used, and the damaged one is fetched again', async () => {
    const made = await inForce();
    await next(made);
    await made.client().look(made.policy);
    const active = (await made.client().state()).active;
    made.memory.items.set(`pack:${active}`, 'newer?');
    expect(await made.client().pack()).toBe('good');
    await made.client().look(made.policy);
    expect(await made.client().pack()).toBe('newer');
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

  it('21: a rule switched off while its pack cannot be had', async () => {
    const made = await inForce();
    const entry = await putPack(made.host, 'newer');
    await putFeed(made.host, { sequence: 6, packs: [entry], signers: [made.key], switchedOff: ['disrespect/insult'] });
    made.host.files.delete(entry.url);
    const look = await made.client().look(made.policy);
    expect(look).toMatchObject({ changed: true, problem: { code: 'not-found' } });
    expect((await made.client().feed())?.switchedOff).toEqual(['disrespect/insult']);
    expect(await made.client().pack()).toBe('good');
  });

  it('22: a pack that fails its own proof', async () => {
    const made = await inForce();
    await next(made, 'bad');
    expect(await refused(made, 'bad-pack')).toContain('its example under flags');
  });

  it('24: two triggers at once make one request', async () => {
    const made = await inForce();
    const client = made.client();
    const before = made.host.requests.length;
    await Promise.all([client.look(made.policy), client.look(made.policy)]);
    expect(made.host.requests.length - before).toBe(1);
  });
});

describe('the feed', () => {
  it('rolls back by a higher sequence that names the old pack, and keeps two generations', async () => {
    const made = await inForce();
    const old = await putPack(made.host, 'good');
    await next(made, 'newer');
    await made.client().look(made.policy);
    await putFeed(made.host, { sequence: 7, packs: [old], signers: [made.key] });
    expect((await made.client().look(made.policy)).changed).toBe(true);
    expect(await made.client().pack()).toBe('good');
    expect([...made.memory.items.keys()].filter((key) => key.startsWith('pack:'))).toHaveLength(2);
  });

  it('costs one small request when nothing is new', async () => {
    const made = await inForce();
    made.host.requests.length = 0;
    await made.client().look(made.policy);
    expect(made.host.requests).toEqual(['feed.json']);
  });

  it('refuses what needs a newer extension, and what policy calls too old', async () => {
    const made = await inForce();
    await next(made, 'newer', { minimumExtension: '9.0' });
    await refused(made, 'extension-too-old');
    await next(made, 'newer');
    const look = await made.client().look({ ...made.policy, minimumSequence: 100 });
    expect(look.problem?.code).toBe('below-minimum');
  });

  it('begins anew when policy names another feed, and offers the bundled pack meanwhile', async () => {
    const made = await inForce();
    made.host.files.clear();
    await made.client().look({ ...made.policy, feed: 'other' });
    expect((await made.client().state()).active).toBeUndefined();
    expect(await made.client().pack()).toBeUndefined();
  });

  it('honours Retry-After', async () => {
    const made = await inForce();
    made.host.files.set('feed.json', new Response('', { status: 503, headers: { 'retry-after': '7200' } }));
    const look = await made.client().look(made.policy);
    expect(look.problem?.code).toBe('server-error');
    expect(look.next).toBeGreaterThanOrEqual(7_200_000);
  });
});
