// Words for pages in a language that is not the browser's: content scripts cannot read the extension's files, so the background does.

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** What is drawn in pages: card, indicator, pause. */
const IN_PAGES = /^(card|indicator|pause)_/;

/** Reads each language once. `read` answers the JSON of a file of the extension. */
export function createPageTexts(read: (path: string) => Promise<unknown>): (language: string) => Promise<Readonly<Record<string, string>>> {
  const known = new Map<string, Promise<Readonly<Record<string, string>>>>();
  const load = async (language: string): Promise<Readonly<Record<string, string>>> => {
    const messages = (await read(`/_locales/${language}/messages.json`)) as Messages;
    return Object.fromEntries(Object.entries(messages).flatMap(([key, { message }]) => (IN_PAGES.test(key) ? [[key, message]] : [])));
  };
  return (language) => {
    const texts = known.get(language) ?? load(language);
    known.set(language, texts);
    return texts;
  };
}
