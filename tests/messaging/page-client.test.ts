import { describe, expect, test, vi } from 'vitest';
import { createPageClient, listenToExtension, ORPHANED, type PageHandlers, type PageRuntime } from '../../src/messaging/page-client.ts';

type Listener = Parameters<PageRuntime['onMessage']['addListener']>[0];

function runtimeThat(answer: () => Promise<unknown>, id: string | undefined = 'probity') {
  const listeners = new Set<Listener>();
  const runtime: PageRuntime = {
    ...(id === undefined ? {} : { id }),
    sendMessage: vi.fn(answer),
    onMessage: { addListener: (listener) => void listeners.add(listener), removeListener: (listener) => void listeners.delete(listener) },
  };
  return { runtime, listeners };
}

describe('sending', () => {
  test('a message travels in its envelope and the answer comes back', async () => {
    const { runtime } = runtimeThat(async () => ({ ok: true, value: null }));
    expect(await createPageClient(runtime)('page.count', { count: 2, grave: true })).toEqual({ ok: true, value: null });
    expect(runtime.sendMessage).toHaveBeenCalledWith({ name: 'page.count', body: { count: 2, grave: true } });
  });

  test('a failure is an answer with its reason', async () => {
    const { runtime } = runtimeThat(() => Promise.reject(new Error('Receiving end does not exist')));
    expect(await createPageClient(runtime)('page.count', { count: 0, grave: false })).toMatchObject({ ok: false, error: /Receiving end/ });
  });

  test('an extension that is gone is told apart from one that fails', async () => {
    const { runtime } = runtimeThat(() => Promise.reject(new Error('Extension context invalidated.')));
    expect(await createPageClient(runtime)('page.settings', { host: 'x.com' })).toEqual({ ok: false, error: ORPHANED });
    const gone: PageRuntime = { ...runtimeThat(async () => null).runtime, id: undefined as never };
    expect(await createPageClient(gone)('page.settings', { host: 'x.com' })).toEqual({ ok: false, error: ORPHANED });
  });
});

describe('listening', () => {
  const handlers: PageHandlers = {
    'background.settings-changed': () => null,
    'background.rules-changed': () => null,
    'ui.page-report': () => undefined,
    'ui.reveal-finding': () => undefined,
  };

  test('answers the extension, leaves what is for another frame, and is deaf to anybody else', async () => {
    const { runtime, listeners } = runtimeThat(async () => null);
    listenToExtension(runtime, handlers, new AbortController().signal);
    const [listener] = [...listeners];
    const reply = vi.fn();
    expect(listener?.({ name: 'background.settings-changed', body: {} }, { id: 'probity' }, reply)).toBe(true);
    await Promise.resolve();
    expect(reply).toHaveBeenCalledWith({ ok: true, value: null });
    reply.mockClear();
    expect(listener?.({ name: 'ui.page-report', body: {} }, { id: 'probity' }, reply)).toBeUndefined();
    expect(listener?.({ name: 'background.settings-changed', body: {} }, { id: 'another' }, reply)).toBeUndefined();
    expect(listener?.({ name: 'constructor', body: {} }, { id: 'probity' }, reply)).toBeUndefined();
    await Promise.resolve();
    expect(reply).not.toHaveBeenCalled();
  });

  test('stops when it is told to', () => {
    const { runtime, listeners } = runtimeThat(async () => null);
    const life = new AbortController();
    listenToExtension(runtime, handlers, life.signal);
    life.abort();
    expect(listeners.size).toBe(0);
  });
});
