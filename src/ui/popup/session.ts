// Where one was in the popup: kept in the browser's session storage, gone when the browser closes.
import { browser } from 'wxt/browser';

export type PopupTab = 'draft' | 'look-up' | 'who';
export type LookUpMode = 'search' | 'check';

/** What the popup opens with. */
export interface Place {
  readonly tab: PopupTab;
  readonly mode: LookUpMode;
  readonly query: string;
  /** A clause to open at once, from the address (`popup.html#clause=…`). */
  readonly clause?: string;
  /** Text to check, put there by the context menu. */
  readonly text?: string;
}

const KEY = 'popup-place';
const START: Place = { tab: 'draft', mode: 'search', query: '' };

/** Read where one was; a handed-over text or clause wins, and a handed-over text is taken out of storage at once. */
export async function openingPlace(hash: string): Promise<Place> {
  const stored = await browser.storage.session.get([KEY, 'check-text']);
  const handed = stored['check-text'];
  const clause = new URLSearchParams(hash.replace(/^#/, '')).get('clause');
  const last = { ...START, ...(isRecord(stored[KEY]) ? stored[KEY] : {}) };
  if (typeof handed === 'string' && handed !== '') {
    await browser.storage.session.remove('check-text');
    return { ...last, tab: 'look-up', mode: 'check', text: handed };
  }
  if (clause !== null && clause !== '') return { ...last, tab: 'look-up', mode: 'search', query: '', clause };
  return last;
}

/** Remember where one is. What is being checked is never kept. */
export async function rememberPlace({ tab, mode, query }: Pick<Place, 'tab' | 'mode' | 'query'>): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tab, mode, query } });
}

function isRecord(value: unknown): value is Record<string, never> {
  return typeof value === 'object' && value !== null;
}
