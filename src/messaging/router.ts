// Routes messages in the background: the sender is checked, the message parsed, one handler called, and every failure answered in words.
import type { Answer, BackgroundMessages } from './protocol.ts';
import { parseMessage } from './validate.ts';

/** Who sent a message, as far as handlers need to know. */
export interface Sender {
  readonly tab?: number;
  readonly frame?: number;
  /** The page is one of the extension's own. */
  readonly own: boolean;
  readonly url: string;
}

export type Handlers = {
  [Name in keyof BackgroundMessages]: (
    body: BackgroundMessages[Name]['carries'],
    sender: Sender,
  ) => BackgroundMessages[Name]['answers'] | Promise<BackgroundMessages[Name]['answers']>;
};

/** What the browser says of a sender. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/**
 * Makes the listener for `runtime.onMessage`. Messages of other extensions are not answered; `ui.` messages are taken only from
 * the extension's own pages, so that no web page's content script can read settings or change them.
 */
export function createRouter(handlers: Handlers, { id, origin }: { id: string; origin: string }) {
  return async (raw: unknown, from: RawSender): Promise<Answer<unknown>> => {
    if (from.id !== id) return { ok: false, error: 'not a message of this extension' };
    const parsed = parseMessage(raw);
    if (!parsed.ok) return parsed;
    const url = from.url ?? '';
    const own = url.startsWith(origin);
    const { name, body } = parsed.message;
    if (name.startsWith('ui.') && !own) return { ok: false, error: `${name} is only for the extension's own pages` };
    const sender: Sender = {
      own,
      url,
      ...(from.tab?.id === undefined ? {} : { tab: from.tab.id }),
      ...(from.frameId === undefined ? {} : { frame: from.frameId }),
    };
    try {
      // Name and body belong together: `parseMessage` has seen to that.
      const handle = handlers[name] as (body: unknown, sender: Sender) => unknown;
      return { ok: true, value: await handle(body, sender) };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  };
}
