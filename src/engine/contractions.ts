// Contractions: "she's", "dont" and "you're" count as the words that they stand for, in drafts and in phrases alike.
import type { Token } from './tokens.ts';

const WORDS = new Map<string, readonly string[]>();
const add = (starts: string, ending: string, second: string): void => {
  for (const start of starts.split(' ')) {
    WORDS.set(`${start}'${ending}`, [start, second]);
    WORDS.set(`${start}${ending}`, [start, second]);
  }
};
add('he she that there what who where how here', 's', 'is');
add('you they', 're', 'are');
add('i you they', 've', 'have');
add('you they it that', 'll', 'will');
add('i', 'm', 'am');
add('you they', 'd', 'would');
for (const [apart, words] of Object.entries({
  "it's": 'it is',
  "we're": 'we are',
  "we've": 'we have',
  "we'll": 'we will',
  "we'd": 'we would',
  "i'll": 'i will',
  "i'd": 'i would',
  "he'll": 'he will',
  "she'll": 'she will',
  "he'd": 'he would',
  "she'd": 'she would',
  "let's": 'let us',
  "ain't": 'is not',
  "can't": 'can not',
  cannot: 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  youre: 'you are',
  ur: 'your',
  u: 'you',
  r: 'are',
  ya: 'you',
}))
  WORDS.set(apart, words.split(' '));
for (const verb of 'do does did is are was were has have had would could should must need might'.split(' '))
  WORDS.set(`${verb}n't`, [verb, 'not']);
for (const verb of 'do does did is are was has have had would could should'.split(' ')) WORDS.set(`${verb}nt`, [verb, 'not']);
WORDS.set('cant', ['can', 'not']);
WORDS.set('wont', ['will', 'not']);
// Words of their own, whatever they might stand for without their apostrophe.
for (const word of ['thats', 'theres', 'whats', 'whos', 'heres']) WORDS.set(word, [word.slice(0, -1), 'is']);
for (const word of ['wheres', 'hows', 'youd', 'theyd', 'itll', 'thatll', 'hed', 'shed']) WORDS.delete(word);

/** The words that a folded word stands for; undefined for one that is no contraction. */
export const contraction = (word: string): readonly string[] | undefined => WORDS.get(word);

/** Puts the words that contractions stand for in their places; each keeps the range of the whole. */
export function expandContractions(tokens: readonly Token[]): Token[] {
  const expanded: Token[] = [];
  for (const token of tokens) {
    const words = token.kind === 'word' && token.tag !== true ? WORDS.get(token.text) : undefined;
    if (words === undefined) expanded.push(token);
    else for (const text of words) expanded.push({ text, start: token.start, end: token.end, kind: token.kind });
  }
  return expanded;
}
