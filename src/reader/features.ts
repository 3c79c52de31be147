// What the reader sees of a sentence: hashed words, word pairs near and apart, pieces of words, word classes and concepts, alone and together.
// The same for training and use.
import type { Audience, Channel, Role } from '../engine/types.ts';
import { hashText, mix } from './hash.ts';
import { type ReaderToken, readerTokens } from './tokens.ts';
import type { WordClasses } from './word-classes.ts';

/** Kinds of features. Each kind is brought to length one by itself, so that none drowns the others; `scale` is its share. */
export const GROUPS = [
  { name: 'words', scale: 1 },
  { name: 'pieces', scale: 1 },
  { name: 'context', scale: 0.5 },
  { name: 'classes', scale: 1 },
  { name: 'concepts', scale: 0.7 },
  { name: 'neighbours', scale: 1 },
  { name: 'apart', scale: 1 },
] as const;

const WORDS = 0;
const PIECES = 1;
const CONTEXT = 2;
const CLASSES = 3;
const CONCEPTS = 4;
const NEIGHBOURS = 5;
const APART = 6;

const START = hashText('^');
const END = hashText('$');

/** Takes one occurrence of a feature; `token` tells which token it starts at (-1: none). */
export type Sink = (feature: number, group: number, token: number) => void;

/** Hashes of a word's pieces of three to five letters, its ends marked. */
function* piecesOf(word: string): Generator<number> {
  const marked = `_${word}_`;
  for (let length = 3; length <= 5; length++)
    for (let at = 0; at + length <= marked.length; at++) yield mix(0x0c + length, hashText(marked, at, at + length));
}

/** Tells what a word says by itself: the word, its class and its pieces. `hash` is the word's, `kind` its class or, where it has none, its hash. */
export function wordFeatures(word: string, hash: number, kind: number, sink: (feature: number, group: number) => void): void {
  sink(mix(1, hash), WORDS);
  sink(mix(3, kind), CLASSES);
  if (!word.startsWith('<')) for (const piece of piecesOf(word)) sink(piece, PIECES);
}

/** Takes what a word says by itself; a reader that remembers words need not ask for it again. */
export type WordSink = (word: string, hash: number, kind: number, token: number) => void;

/** Tells `sink` every feature of one sentence, and `wordSink` its words. */
export function sentenceFeatures(
  tokens: readonly ReaderToken[],
  classes: WordClasses,
  sink: Sink,
  wordSink: WordSink = (word, hash, kind, token) => wordFeatures(word, hash, kind, (feature, group) => sink(feature, group, token)),
): void {
  const words = tokens.map((token) => token.word);
  const hashes = words.map((word) => hashText(word));
  const kinds = words.map((word, at) => {
    const found = classes.classOf(word);
    return found < 0 ? (hashes[at] ?? 0) : found;
  });
  const concepts = words.map((_, at) => classes.conceptsAt(words, at));
  let before = START;
  let kindBefore = START;
  words.forEach((word, at) => {
    const hash = hashes[at] ?? 0;
    const kind = kinds[at] ?? 0;
    wordSink(word, hash, kind, at);
    sink(mix(mix(2, before), hash), WORDS, Math.max(0, at - 1));
    sink(mix(mix(4, kindBefore), kind), CLASSES, Math.max(0, at - 1));
    const after = at + 1 < words.length ? (hashes[at + 1] ?? 0) : END;
    for (const concept of concepts[at] ?? []) {
      sink(mix(5, concept), CONCEPTS, at);
      sink(mix(mix(6, concept), after), NEIGHBOURS, at);
      sink(mix(mix(7, before), concept), NEIGHBOURS, at);
      for (const next of concepts[at + 1] ?? []) sink(mix(mix(8, concept), next), NEIGHBOURS, at);
    }
    // Pairs with one word or two between them: "tell … it", "not … till".
    for (let gap = 2; gap <= 3; gap++) if (at + gap < words.length) sink(mix(mix(20 + gap, hash), hashes[at + gap] ?? 0), APART, at);
    before = hash;
    kindBefore = kind;
  });
  togetherFeatures(concepts, sink);
  if (words.length > 0) {
    sink(mix(mix(2, before), END), WORDS, words.length - 1);
    sink(mix(mix(4, kindBefore), END), CLASSES, words.length - 1);
  }
}

/** Every two concepts that meet in one sentence, wherever they stand. */
function togetherFeatures(concepts: readonly (readonly number[])[], sink: Sink): void {
  const firstAt = new Map<number, number>();
  concepts.forEach((here, at) => {
    for (const concept of here) if (!firstAt.has(concept)) firstAt.set(concept, at);
  });
  const met = [...firstAt].sort(([a], [b]) => a - b);
  met.forEach(([one, at], number) => {
    for (let other = number + 1; other < met.length; other++) sink(mix(mix(40, one), met[other]?.[0] ?? 0), APART, at);
  });
}

export interface Setting {
  readonly channel?: Channel | undefined;
  readonly audience?: Audience | undefined;
  readonly role?: Role | undefined;
}

/** Tells `sink` what is known around the draft. */
export function settingFeatures({ channel, audience, role }: Setting, sink: Sink): void {
  for (const known of [channel, audience, role ?? 'staff']) if (known !== undefined) sink(mix(9, hashText(known)), CONTEXT, -1);
  if (channel !== undefined && audience !== undefined) sink(mix(mix(10, hashText(channel)), hashText(audience)), CONTEXT, -1);
}

export { type ReaderToken, readerTokens };
