// The interface's words: looked up by key in `_locales`, in the browser's language or the one chosen in the options, with right plurals.
import { browser } from 'wxt/browser';

/** Every key there is; a mistyped one does not compile. */
export type MessageKey = keyof typeof import('../../public/_locales/en/messages.json');
/** The stem of keys that end in `_one`, `_other` and so on. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;
export type Language = 'en' | 'cy';
export type Substitution = string | number;

type Messages = Readonly<Record<string, { readonly message: string }>>;

let language: Language = 'en';
/** Set only when the chosen language is not the browser's own; else the browser looks keys up. */
let chosen: Map<string, string> | undefined;

/** The language in which the browser itself shows the extension. */
export function browserLanguage(): Language {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('cy') ? 'cy' : 'en';
}

/**
 * Put the wanted language in force. Reads at most one file of the extension's own.
 * @returns whether the words on the page changed.
 */
export async function useLanguage(wanted: 'auto' | Language): Promise<boolean> {
  const next = wanted === 'auto' ? browserLanguage() : wanted;
  if (next === language && (chosen !== undefined || next === browserLanguage())) return false;
  if (next === browserLanguage()) chosen = undefined;
  else {
    const answer = await fetch(browser.runtime.getURL(`/_locales/${next}/messages.json`));
    const messages = (await answer.json()) as Messages;
    chosen = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
  }
  language = next;
  return true;
}

/** The language in force, as a BCP 47 tag for `lang` and `Intl`. */
export function locale(): string {
  return language === 'cy' ? 'cy' : 'en-GB';
}

/** The words for `key`, with `$1` to `$9` filled in. */
export function t(key: MessageKey, ...substitutions: readonly Substitution[]): string {
  return lookUp(key, substitutions);
}

/** The words for a count: picks `_zero`, `_one`, `_two`, `_few`, `_many` or `_other`; `$1` is the count. */
export function plural(stem: PluralKey, count: number, ...substitutions: readonly Substitution[]): string {
  const category = new Intl.PluralRules(locale()).select(count);
  const all = [new Intl.NumberFormat('en-GB').format(count), ...substitutions];
  return lookUp(`${stem}_${category}`, all) || lookUp(`${stem}_other`, all);
}

function lookUp(key: string, substitutions: readonly Substitution[]): string {
  const texts = substitutions.map(String);
  if (chosen !== undefined) return fill(chosen.get(key) ?? '', texts);
  return browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], texts);
}

/** Fill `$1`…`$9` the way browsers do; `$$` is a dollar sign. */
export function fill(message: string, substitutions: readonly string[]): string {
  return message.replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === '$' ? '$' : (substitutions[Number(mark) - 1] ?? '')));
}
