// The texts of everything drawn in a page, from `_locales`, with plural forms.

interface Translator {
  getMessage(key: string, substitutions?: string | string[]): string;
}

const api = globalThis as unknown as { browser?: { i18n?: Translator }; chrome?: { i18n?: Translator } };
const i18n = api.browser?.i18n ?? api.chrome?.i18n;

/** Texts in the language that the person chose; absent where that is the browser's own. */
let chosen: { readonly language: string; readonly texts: Readonly<Record<string, string>> } | undefined;

/** Texts for the time when the extension is gone and its texts with it. */
const kept = new Map<string, string>();

/** Keeps texts for the last word to a page that stayed open while the extension was updated: then the browser gives none any more. */
export function keepForLast(...keys: readonly string[]): void {
  for (const key of ['@@ui_locale', '@@bidi_dir', ...keys]) kept.set(key, lookUp(key, []) ?? '');
}

function message(key: string, substitutions?: string[]): string | undefined {
  try {
    return i18n?.getMessage(key, substitutions) || kept.get(key);
  } catch {
    return kept.get(key);
  }
}

/** Puts the person's language in force, or the browser's again. */
export function speak(language: string, texts: Readonly<Record<string, string>> | undefined): void {
  chosen = texts && { language, texts };
}

/** The text of a key, with `$1`, `$2` filled in. A missing key shows itself rather than nothing. */
export function text(key: string, ...substitutions: readonly (string | number)[]): string {
  return lookUp(key, substitutions.map(String)) || key;
}

function lookUp(key: string, substitutions: string[]): string | undefined {
  if (!chosen) return message(key, substitutions);
  return chosen.texts[key]?.replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === '$' ? '$' : (substitutions[Number(mark) - 1] ?? '')));
}

/** The rules of the language last spoken: to make them takes longer than all else that is drawn. */
let plurals: { readonly of: string; readonly rules: Intl.PluralRules } | undefined;

function pluralForm(count: number): Intl.LDMLPluralRule {
  const of = language();
  if (plurals?.of !== of) plurals = { of, rules: new Intl.PluralRules(of) };
  return plurals.rules.select(count);
}

/** The text of a key in the plural form for `count`: `<key>_one`, `<key>_other` and, in Welsh, the forms between. */
export function plural(key: string, count: number, ...more: readonly (string | number)[]): string {
  const exact = lookUp(`${key}_${pluralForm(count)}`, [count, ...more].map(String));
  return exact || text(`${key}_other`, count, ...more);
}

/** Language of the texts, for `lang` and plural forms. */
export function language(): string {
  if (chosen) return chosen.language;
  return (message('@@ui_locale') || 'en-GB').replace('_', '-');
}

/** Reading direction of the texts. */
export function direction(): string {
  return message('@@bidi_dir') || 'ltr';
}
