// What the rules know of a word: the forms under which it is looked up, and what they lead to. Kept for the words met last:
// a draft uses the same few again and again, and to see through disguises costs more than to look up.
import type { Compiled } from '../rules/compile.ts';
import type { WordEntry } from '../rules/vocabulary.ts';
import { undisguise } from './disguise.ts';
import type { Token } from './tokens.ts';

export interface KnownWord {
  /** The token itself, without 's, and what it may disguise. */
  readonly forms: readonly string[];
  readonly entries: readonly WordEntry[];
}

const CACHED = 4_000;

/** Makes a look-up for one compiled pack. */
export function createKnownWords(compiled: Compiled): (token: Token) => KnownWord {
  const cache = new Map<string, KnownWord>();
  return (token) => {
    // Numbers, signs and words with forms of their own are few and cheap.
    if (token.kind !== 'word' || token.forms !== undefined) return look(token, compiled);
    const { text } = token;
    let known = cache.get(text);
    if (known === undefined) {
      known = look(token, compiled);
      if (cache.size >= CACHED) cache.clear();
      cache.set(text, known);
    }
    return known;
  };
}

function look(token: Token, { words, disguised }: Compiled): KnownWord {
  const { text } = token;
  const forms = [text, ...(token.forms ?? [])];
  if (token.kind === 'word') {
    if (text.endsWith("'s")) forms.push(text.slice(0, -2));
    else if (text.endsWith("s'")) forms.push(text.slice(0, -1));
  }
  if (disguised.size > 0 && !words.has(text)) forms.push(...undisguise(text, disguised));
  const entries: WordEntry[] = [];
  for (const form of forms) {
    const entry = words.get(form);
    if (entry !== undefined) entries.push(entry);
  }
  return { forms, entries };
}
