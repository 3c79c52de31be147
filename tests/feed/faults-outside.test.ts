// The faults of hosts, networks and browsers that the feed must survive, numbered as in the feed's protocol.
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/feed/keys.ts';
import { inForce, next, refused } from './in-force.ts';
import { encode, putFeed, putPack } from './publisher.ts';

describe('the feed survives', () => {
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
