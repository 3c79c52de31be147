// The language last chosen, kept in the browser's session storage: a page begins in it, and does not change its words under a reader's eyes
// when the settings arrive.
import { browser } from 'wxt/browser';
import { type Language, useLanguage as putInForce } from './i18n.ts';

const KEY = 'language';

/** Puts the language in force that was last chosen, before anything is drawn. What goes wrong leaves the browser's own. */
export async function speakAsLast(): Promise<void> {
  try {
    const last = (await browser.storage.session.get(KEY))[KEY];
    await putInForce(last === 'en' || last === 'cy' ? last : 'auto');
  } catch {
    // The settings will say it again.
  }
}

/** Remembers what the settings say; the browser's own language needs no remembering. */
export async function rememberLanguage(chosen: 'auto' | Language): Promise<void> {
  if (chosen === 'auto') await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: chosen });
}
