// How a page's script speaks to the background: a typed sender and a typed listener, nothing else. No zod here: the background
// validates what arrives, and what it answers is trusted. Chrome and Firefox both answer with promises, so no polyfill is needed.
import type { Answer, BackgroundMessages, PageMessages } from './protocol.ts';

/** Sends one message of the table; never rejects. `orphaned` as the error means that the extension was updated under this page. */
export type Send = <N extends keyof BackgroundMessages>(
  name: N,
  body: BackgroundMessages[N]['carries'],
) => Promise<Answer<BackgroundMessages[N]['answers']>>;

/** What answers each message that a page may get. */
export type PageHandlers = {
  readonly [N in keyof PageMessages]: (
    body: PageMessages[N]['carries'],
  ) => PageMessages[N]['answers'] | Promise<PageMessages[N]['answers']> | undefined;
};

type Reply = (answer: unknown) => void;
type Listener = (message: unknown, sender: { id?: string; tab?: unknown }, reply: Reply) => boolean | undefined;

/** The few parts of `browser.runtime` that a page's script uses. */
export interface PageRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** The error of an answer when the extension was updated or removed while the page stayed open. */
export const ORPHANED = 'orphaned';

/** Whether this script still belongs to a living extension. */
export function isOrphaned(runtime: PageRuntime): boolean {
  try {
    return runtime.id === undefined;
  } catch {
    return true;
  }
}

/** Makes the sender of a page. Failures are answers with a reason, so that a caller need not catch. */
export function createPageClient(runtime: PageRuntime): Send {
  return async <N extends keyof BackgroundMessages>(name: N, body: BackgroundMessages[N]['carries']) => {
    type Result = Answer<BackgroundMessages[N]['answers']>;
    if (isOrphaned(runtime)) return { ok: false, error: ORPHANED };
    try {
      const answer = (await runtime.sendMessage({ name, body })) as Result | undefined;
      return answer ?? { ok: false, error: 'no answer' };
    } catch (problem) {
      const error = isOrphaned(runtime) || /context invalidated/i.test(String(problem)) ? ORPHANED : String(problem);
      return { ok: false, error };
    }
  };
}

/**
 * Answers the messages that the background and the popup send to a tab, until `signal` aborts. A handler that returns
 * `undefined` leaves the answer to another frame of the tab.
 */
export function listenToExtension(runtime: PageRuntime, handlers: PageHandlers, signal: AbortSignal): void {
  const listener: Listener = (message, sender, reply) => {
    // Only the extension's own pages and background: a tab's script has `sender.tab` set unless it is an extension page in a tab.
    if (sender.id !== runtime.id) return undefined;
    const { name, body } = (message ?? {}) as { name?: keyof PageMessages; body?: unknown };
    const handler = name && Object.hasOwn(handlers, name) ? (handlers[name] as (body: unknown) => unknown) : undefined;
    const value = handler?.(body);
    if (value === undefined) return undefined;
    void Promise.resolve(value).then((answer) => reply({ ok: true, value: answer }));
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener));
}
