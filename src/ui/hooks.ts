// Small hooks that the pages share: an answer that is on its way, a language that may change.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../policy/settings.ts';
import { locale, useLanguage as putInForce, t } from './i18n.ts';
import { rememberLanguage } from './last-language.ts';

export type Loaded<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: string };

/**
 * Ask when the page opens, when `about` changes and whenever `again` is called; a newer answer always wins over an older one.
 * While a repeat is on its way the last answer stays.
 */
export function useAnswer<T>(question: () => Promise<T>, about = ''): [Loaded<T>, () => void, (value: T) => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'waiting' });
  const turn = useRef(0);
  const latest = useRef(question);
  latest.current = question;
  const again = useCallback(() => {
    const mine = ++turn.current;
    latest.current().then(
      (value) => mine === turn.current && setLoaded({ state: 'ready', value }),
      (cause: unknown) =>
        mine === turn.current && setLoaded({ state: 'failed', error: cause instanceof Error ? cause.message : String(cause) }),
    );
  }, []);
  const asked = useRef(about);
  useEffect(() => {
    asked.current = about;
    again();
  }, [again, about]);
  const put = useCallback((value: T) => {
    turn.current += 1;
    setLoaded({ state: 'ready', value });
  }, []);
  return [loaded, again, put];
}

/** Put the chosen language in force, name it on the document, and draw again when the words changed. */
export function useChosenLanguage(wanted: Settings['language'] | undefined, title: Parameters<typeof t>[0]): void {
  const [, draw] = useState(0);
  useEffect(() => {
    const name = () => {
      document.documentElement.lang = locale();
      document.title = t(title);
    };
    // Until the settings are there the language stays as the page began.
    if (wanted === undefined) return name();
    void rememberLanguage(wanted);
    putInForce(wanted).then((changed) => {
      name();
      if (changed) draw((count) => count + 1);
    }, name);
  }, [wanted, title]);
}

/** Call `again` when one comes back to the page: what is shown may have been changed elsewhere. */
export function useWhenBack(again: () => void): void {
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [again]);
}
