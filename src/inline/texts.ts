// The texts of everything drawn in a page, from `_locales`, with plural forms.

interface Translator {
  getMessage(key: string, substitutions?: string | string[]): string;
  getUILanguage(): string;
}

const api = globalThis as unknown as { browser?: { i18n?: Translator }; chrome?: { i18n?: Translator } };
const i18n = api.browser?.i18n ?? api.chrome?.i18n;

/** The text of a key, with `$1`, `$2` filled in. A missing key shows itself rather than nothing. */
export function text(key: string, ...substitutions: readonly (string | number)[]): string {
  return i18n?.getMessage(key, substitutions.map(String)) || key;
}

/** The text of a key in the plural form for `count`: `<key>_one`, `<key>_other` and, in Welsh, the forms between. */
export function plural(key: string, count: number, ...more: readonly (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const exact = i18n?.getMessage(`${key}_${form}`, [count, ...more].map(String));
  return exact || text(`${key}_other`, count, ...more);
}

/** Language of the texts, for `lang` and plural forms. */
export function language(): string {
  const texts = i18n?.getMessage('@@ui_locale');
  return (texts || i18n?.getUILanguage() || 'en-GB').replace('_', '-');
}

/** Reading direction of the texts. */
export function direction(): string {
  return i18n?.getMessage('@@bidi_dir') || 'ltr';
}
