// How rare a phrase is in ordinary text, as far as its words tell: what is rarest is looked for first.
import { FUNCTION_WORDS } from './inflect.ts';
import type { Slot } from './phrase.ts';
import type { List } from './schema.ts';

/** The place of a phrase that is rarest in ordinary text: not a word of grammar, and the longest word of those left. */
export function anchorOf(slots: readonly Slot[]): number {
  let best = 0;
  let bestScore = -1;
  slots.forEach((slot, at) => {
    if (slot.kind !== 'choice' || slot.optional) return;
    const score = Math.min(
      ...slot.alternatives.map((option) => {
        if (option.kind === 'entity') return 40;
        if (option.kind === 'list') return 4;
        const content = option.words.filter((word) => !FUNCTION_WORDS.has(word.text));
        return content.length === 0 ? 0 : option.words.length * 4 + Math.max(...content.map((word) => word.text.length));
      }),
    );
    if (score > bestScore) {
      bestScore = score;
      best = at;
    }
  });
  return best;
}

/**
 * About how often a slot is met in ordinary text, to compare slots by: words of grammar everywhere, short words often, long ones and
 * those of several words seldom.
 */
export function commonnessOf(slot: Slot | undefined, lists: ReadonlyMap<string, List>): number {
  if (slot?.kind !== 'choice') return Infinity;
  const ofWords = (words: readonly string[]): number => Math.min(...words.map(commonnessOfWord)) / words.length ** 2;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return sum(
    slot.alternatives.map((option) => {
      if (option.kind === 'entity') return 5;
      if (option.kind === 'words') return ofWords(option.words.map(({ text }) => text));
      return sum((lists.get(option.name)?.entries ?? []).map((item) => ofWords((typeof item === 'string' ? item : item.text).split(' '))));
    }),
  );
}

const commonnessOfWord = (word: string): number => (FUNCTION_WORDS.has(word.toLowerCase()) ? 50 : word.length > 6 ? 0.5 : 8 / word.length);
