// How Probity's own pages speak: a typed question to the background or to the content script of a tab, and its answer or a readable error.
import { browser } from 'wxt/browser';
import type { Answer, BackgroundMessages, PageMessages } from './protocol.ts';

/** Why a question was not answered: `message` is plain enough to show. */
export class AskError extends Error {
  override readonly name = 'AskError';
}

/**
 * Ask the background.
 * @throws AskError when it refuses (with its reason) or does not answer.
 */
export async function ask<N extends keyof BackgroundMessages>(
  name: N,
  body: BackgroundMessages[N]['carries'],
): Promise<BackgroundMessages[N]['answers']> {
  return unwrap<BackgroundMessages[N]['answers']>(name, () => browser.runtime.sendMessage({ name, body }));
}

/**
 * Ask the content script of a tab.
 * @throws AskError when no content script runs there, or it refuses.
 */
export async function askTab<N extends keyof PageMessages>(
  tab: number,
  name: N,
  body: PageMessages[N]['carries'],
): Promise<PageMessages[N]['answers']> {
  return unwrap<PageMessages[N]['answers']>(name, () => browser.tabs.sendMessage(tab, { name, body }));
}

async function unwrap<T>(name: string, send: () => Promise<unknown>): Promise<T> {
  let answer: unknown;
  try {
    answer = await send();
  } catch (cause) {
    throw new AskError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  // Both ends are ours and the sender is the browser itself, so the shape is trusted once the envelope is there.
  if (!isAnswer<T>(answer)) throw new AskError(`no answer to ${name}`);
  if (!answer.ok) throw new AskError(answer.error);
  return answer.value;
}

function isAnswer<T>(value: unknown): value is Answer<T> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
