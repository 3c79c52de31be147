// Words that mean much the same: hand-written concepts (rules/reader/concepts.txt) and classes found by their company (rules/reader/words.txt).
import { hashText } from './hash.ts';

export interface WordClasses {
  /** The concepts of the word at `at`, alone or with the one or two words behind it. */
  conceptsAt(words: readonly string[], at: number): readonly number[];
  /** Class of a word by the company it keeps, -1 where unknown. */
  classOf(word: string): number;
}

/** Classes of words by the words' keys (`wordKey`). */
export interface ClassesByKey {
  get(key: number): number | undefined;
}

const NONE: readonly number[] = [];

/**
 * Reads both tables. `concepts` holds a concept a line (`name: word word stem* two_words`); `classes` knows the class of a
 * word by its key.
 */
export function wordClasses(concepts: string, classes: ClassesByKey): WordClasses {
  const single = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  const several = new Map<string, number[]>();
  let concept = 0;
  for (const line of concepts.split('\n')) {
    const colon = line.indexOf(':');
    if (line.startsWith('#') || colon < 1) continue;
    for (const entry of line
      .slice(colon + 1)
      .trim()
      .split(/\s+/)) {
      if (entry.length > 2 && entry.endsWith('*')) add(stems, entry.slice(0, -1), concept);
      else add(entry.includes('_') ? several : single, entry, concept);
    }
    concept++;
  }
  const known = new Map<string, readonly number[]>();
  const alone = (word: string): readonly number[] => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    const found = new Set(single.get(word) ?? NONE);
    for (let length = 2; length <= word.length; length++) for (const each of stems.get(word.slice(0, length)) ?? NONE) found.add(each);
    const all = found.size === 0 ? NONE : [...found].sort((a, b) => a - b);
    if (known.size < 20_000) known.set(word, all);
    return all;
  };
  return {
    conceptsAt(words, at) {
      const here = alone(words[at] ?? '');
      if (at + 1 >= words.length) return here;
      const two = `${words[at]}_${words[at + 1]}`;
      const more = [...(several.get(two) ?? NONE), ...(at + 2 < words.length ? (several.get(`${two}_${words[at + 2]}`) ?? NONE) : NONE)];
      return more.length === 0 ? here : [...new Set([...here, ...more])].sort((a, b) => a - b);
    },
    classOf(word) {
      const found = classes.get(wordKey(word));
      if (found !== undefined) return found;
      const plain = word.replace(/^[#@]+/, '').split("'")[0] ?? '';
      return plain === word ? -1 : (classes.get(wordKey(plain)) ?? -1);
    },
  };
}

/** The key under which a word's class is kept: 24 bits of its hash. */
export const wordKey = (word: string): number => hashText(word) & 0xffffff;

function add(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
