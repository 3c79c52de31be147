// What the feed client does when nothing is wrong.
import { describe, expect, it } from 'vitest';
import { inForce, next, refused } from './in-force.ts';
import { putFeed, putPack } from './publisher.ts';

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

  it('answers a look that is asked for while another is under way with what is served by then, in one look for all who ask', async () => {
    const made = await inForce();
    const client = made.client();
    const old = made.host.bytes('feed.json');
    let answer = (_: Response): void => undefined;
    made.host.files.set('feed.json', () => new Promise<Response>((resolve) => (answer = resolve)));
    made.host.requests.length = 0;
    const first = client.look(made.policy);
    await expect.poll(() => made.host.requests).toEqual(['feed.json']);
    await next(made, 'newer');
    const asked = [client.look(made.policy), client.look(made.policy)];
    answer(new Response(old));
    expect((await first).changed).toBe(false);
    expect(await Promise.all(asked)).toMatchObject([{ changed: true }, { changed: true }]);
    expect(await client.pack()).toBe('newer');
    expect(made.host.requests.filter((path) => path === 'feed.json')).toHaveLength(2);
  });

  it('goes by the policy of whoever asked last while a look was under way', async () => {
    const made = await inForce();
    const client = made.client();
    let answer = (_: Response): void => undefined;
    made.host.files.set('feed.json', () => new Promise<Response>((resolve) => (answer = resolve)));
    made.host.requests.length = 0;
    const first = client.look(made.policy);
    await expect.poll(() => made.host.requests).toHaveLength(1);
    await next(made, 'newer');
    const asked = [client.look(made.policy), client.look({ ...made.policy, minimumSequence: 100 })];
    answer(new Response('', { status: 503 }));
    expect((await first).problem?.code).toBe('server-error');
    expect((await Promise.all(asked)).map(({ problem }) => problem?.code)).toEqual(['below-minimum', 'below-minimum']);
    expect((await client.look(made.policy)).changed).toBe(true);
  });

  it('honours Retry-After', async () => {
    const made = await inForce();
    made.host.files.set('feed.json', new Response('', { status: 503, headers: { 'retry-after': '7200' } }));
    const look = await made.client().look(made.policy);
    expect(look.problem?.code).toBe('server-error');
    expect(look.next).toBeGreaterThanOrEqual(7_200_000);
  });
});
