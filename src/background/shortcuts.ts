// Two ways in besides the popup: "Check against the code" on selected text, and the keyword `code` in the address bar.
import type { LookupHitView } from '../messaging/protocol.ts';

type Open = (what: 'options' | 'practice' | 'popup-clause', clause?: string) => Promise<void>;

/** The parts of the browser that the selection's menu needs. */
export interface MenuBrowser {
  readonly runtime: { readonly onInstalled: { addListener(listener: () => void): void }; getURL(path: string): string };
  readonly contextMenus: {
    create(item: { id: string; title: string; contexts: ['selection'] }): unknown;
    removeAll(): Promise<void>;
    readonly onClicked: { addListener(listener: (info: { menuItemId: string | number; selectionText?: string }) => void): void };
  };
  readonly storage: { readonly session: { set(items: Record<string, unknown>): Promise<void> } };
  readonly tabs: { create(tab: { url: string }): Promise<unknown> };
  readonly i18n: { getMessage(key: string): string };
}

const ITEM = 'check-selection';

/** Offers to check selected text. The text waits in session storage, which lives in memory only, until the page reads and removes it. */
export function registerSelectionMenu(browser: MenuBrowser): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus
      .removeAll()
      .then(() => browser.contextMenus.create({ id: ITEM, title: browser.i18n.getMessage('menu_check'), contexts: ['selection'] }));
  });
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId !== ITEM || info.selectionText === undefined) return;
    void browser.storage.session
      .set({ 'check-text': info.selectionText })
      .then(() => browser.tabs.create({ url: browser.runtime.getURL('/popup.html#check') }));
  });
}

/** The part of the browser that the address bar's keyword needs. */
export interface OmniboxBrowser {
  readonly omnibox?: {
    readonly onInputChanged: {
      addListener(listener: (text: string, suggest: (results: { content: string; description: string }[]) => void) => void): void;
    };
    readonly onInputEntered: { addListener(listener: (text: string) => void): void };
  };
}

/** Searches the clauses from the address bar: `code parcels`. */
export function registerOmnibox(
  browser: OmniboxBrowser,
  search: (query: string) => Promise<readonly LookupHitView[]> | readonly LookupHitView[],
  open: Open,
): void {
  const suggested = new Set<string>();
  browser.omnibox?.onInputChanged.addListener(async (text, suggest) => {
    const hits = await search(text);
    for (const hit of hits) suggested.add(hit.clauses[0]?.id ?? hit.id);
    suggest(
      hits.slice(0, 6).map((hit) => ({
        content: hit.clauses[0]?.id ?? hit.id,
        description: escapeXml(`${hit.clauses[0]?.reference ?? ''} ${hit.title}`.trim()),
      })),
    );
  });
  browser.omnibox?.onInputEntered.addListener(async (text) => {
    // A suggestion that was chosen comes back as its clause's id; anything else is what the person typed.
    const chosen = suggested.has(text) ? text : (await search(text))[0]?.clauses[0]?.id;
    await open('popup-clause', chosen ?? '');
  });
}

/** Chrome reads suggestions as XML. */
function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
