// Messages on arrival: the sender is checked, the message parsed, and every failure answered in words.
import { describe, expect, it, vi } from 'vitest';
import { createRouter, type Handlers } from '../../src/messaging/router.ts';
import { MESSAGE_SCHEMAS, parseMessage } from '../../src/messaging/validate.ts';

const ORIGIN = 'chrome-extension://probity/';

function router(change: Partial<Handlers> = {}) {
  const answer = vi.fn(async () => null);
  const all = Object.fromEntries(Object.keys(MESSAGE_SCHEMAS).map((name) => [name, answer])) as unknown as Handlers;
  return { route: createRouter({ ...all, ...change }, { id: 'probity', origin: ORIGIN }), answer };
}
const page = { id: 'probity', url: 'https://x.com/home', tab: { id: 7 }, frameId: 0 };
const own = { id: 'probity', url: `${ORIGIN}popup.html` };
const draft = { text: 'Hello', channel: 'social', audience: 'public' };

describe('the router', () => {
  it('hands a good message to its handler with what is known of the sender', async () => {
    const { route, answer } = router();
    expect(await route({ name: 'page.check-draft', body: { draft, version: 1, composer: 'c' } }, page)).toEqual({ ok: true, value: null });
    expect(answer).toHaveBeenCalledWith({ draft, version: 1, composer: 'c' }, { tab: 7, frame: 0, own: false, url: page.url });
  });

  it('answers no other extension', async () => {
    const { route, answer } = router();
    expect((await route({ name: 'ui.settings', body: {} }, { ...own, id: 'stranger' })).ok).toBe(false);
    expect(answer).not.toHaveBeenCalled();
  });

  it.each(Object.keys(MESSAGE_SCHEMAS).filter((name) => name.startsWith('ui.')))('takes %s only from its own pages', async (name) => {
    const { route, answer } = router();
    const refused = await route({ name, body: { draft, query: '', id: '', change: {} } }, page);
    expect(refused.ok).toBe(false);
    expect(answer).not.toHaveBeenCalled();
  });

  it('answers a handler’s failure in its words', async () => {
    const { route } = router({ 'ui.settings': () => Promise.reject(new Error('The shelf is full.')) });
    expect(await route({ name: 'ui.settings', body: {} }, own)).toEqual({ ok: false, error: 'The shelf is full.' });
  });
});

describe('parseMessage', () => {
  it.each([
    ['hello', 'not a message'],
    [{ name: 'page.steal', body: {} }, 'no message is called "page.steal"'],
    [{ name: 'constructor', body: {} }, 'no message is called'],
    [{ name: 'page.check-draft', body: { draft: { text: 7 }, version: 1, composer: 'c' } }, 'draft.text'],
    [{ name: 'ui.save-settings', body: { change: { role: 'emperor' } } }, 'change.role'],
    [{ name: 'ui.save-settings', body: { change: { colour: 'blue' } } }, 'change'],
    [{ name: 'ui.settings', body: {}, more: 1 }, 'not a message'],
  ])('refuses %j and says where', (message, reason) => {
    const parsed = parseMessage(message);
    expect(parsed.ok ? '' : parsed.error).toContain(reason);
  });
});
