// How the pages ask: the envelope out, the value or a readable error back.
import { beforeEach, describe, expect, it, vi } from 'vitest';

const sendMessage = vi.fn();
const sendToTab = vi.fn();
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage }, tabs: { sendMessage: sendToTab } } }));
const { ask, AskError, askTab } = await import('../../src/messaging/ui-client.ts');

beforeEach(() => {
  sendMessage.mockReset();
  sendToTab.mockReset();
});

describe('asking the background', () => {
  it('sends name and body, and gives back the value', async () => {
    sendMessage.mockResolvedValue({ ok: true, value: ['a'] });
    expect(await ask('ui.lookup', { query: 'gift' })).toEqual(['a']);
    expect(sendMessage).toHaveBeenCalledWith({ name: 'ui.lookup', body: { query: 'gift' } });
  });
  it('throws the reason of a refusal', async () => {
    sendMessage.mockResolvedValue({ ok: false, error: 'code: set by the office' });
    await expect(ask('ui.save-settings', { change: {} })).rejects.toThrow(new AskError('code: set by the office'));
  });
  it('throws when nobody answers', async () => {
    sendMessage.mockResolvedValue(undefined);
    await expect(ask('ui.settings', {})).rejects.toThrow('no answer to ui.settings');
  });
  it('throws what the browser says when it cannot send', async () => {
    sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
    await expect(ask('ui.settings', {})).rejects.toThrow(AskError);
  });
});

describe('asking a tab', () => {
  it('names the tab', async () => {
    sendToTab.mockResolvedValue({ ok: true, value: null });
    await askTab(7, 'ui.reveal-finding', { composer: 'a', key: 'b' });
    expect(sendToTab).toHaveBeenCalledWith(7, { name: 'ui.reveal-finding', body: { composer: 'a', key: 'b' } });
  });
});
