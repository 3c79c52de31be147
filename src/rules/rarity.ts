// How rare a phrase is in ordinary text, as far as its words tell: what is rarest is looked for first.
import { FUNCTION_WORDS } from './inflect.ts';
import type { Alternative, Slot } from './phrase.ts';
import type { List } from './schema.ts';

/** The place of a phrase that is rarest in ordinary text: not a word of grammar, and the longest word of those left. */
export function anchorOf(slots: readonly Slot[]): number {
  let best = 0;
  let bestScore = -1;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at];
    if (slot?.kind !== 'choice' || slot.optional) continue;
    let score = Infinity;
    for (const option of slot.alternatives) score = Math.min(score, rarityOf(option));
    if (score > bestScore) {
      bestScore = score;
      best = at;
    }
  }
  return best;
}

function rarityOf(option: Alternative): number {
  if (option.kind === 'entity') return 40;
  if (option.kind === 'list') return 4;
  let longest = 0;
  for (const { text } of option.words) if (text.length > longest && !FUNCTION_WORDS.has(text)) longest = text.length;
  return longest === 0 ? 0 : option.words.length * 4 + longest;
}

/**
 * About how often a slot is met in ordinary text, to compare slots by: words of grammar everywhere, short words often, long ones and
 * those of several words seldom. `ofList` tells a list's share.
 */
export function commonnessOf(slot: Slot | undefined, ofList: (name: string) => number): number {
  if (slot?.kind !== 'choice') return Infinity;
  let sum = 0;
  for (const option of slot.alternatives) {
    if (option.kind === 'entity') sum += 5;
    else sum += option.kind === 'list' ? ofList(option.name) : commonnessOfWords(option.words.map(({ text }) => text));
  }
  return sum;
}

/** Share of a list, by its entries. */
export const commonnessOfList = (list: List): number =>
  list.entries.reduce((sum, item) => sum + commonnessOfWords((typeof item === 'string' ? item : item.text).split(' ')), 0);

const commonnessOfWords = (words: readonly string[]): number => Math.min(...words.map(commonnessOfWord)) / words.length ** 2;

const commonnessOfWord = (word: string): number => (FUNCTION_WORDS.has(word.toLowerCase()) ? 50 : word.length > 6 ? 0.5 : 8 / word.length);
