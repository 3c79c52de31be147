// Scanning: one pass over the words of a sentence with the automaton of all leading phrases; the rest are looked for when a rule asks.
import { anchorClasses, type Compiled, type Pattern } from '../rules/compile.ts';
import { isContent } from '../rules/phrase.ts';
import { orMake, type TermNode, type WordEntry } from '../rules/vocabulary.ts';
import { expandContractions } from './contractions.ts';
import { joinSpelledOut } from './disguise.ts';
import { splitHashtag } from './hashtag.ts';
import { createKnownWords, type KnownWord } from './known-words.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Range } from './types.ts';

/** One place where a pattern stands. Offsets and word numbers count from the start of the sentence. */
export interface Hit extends Range {
  readonly pattern: number;
  readonly firstWord: number;
  readonly lastWord: number;
}

export interface SentenceScan {
  readonly words: number;
  /** Hits of the patterns that lead rules, in the order of the text. */
  readonly leading: readonly Hit[];
  /** Hits of any pattern, in the order of the text; worked out when first asked for. */
  hitsOf(pattern: number): readonly Hit[];
}

export interface EntitySpan extends Range {
  readonly type: string;
}

interface Term {
  readonly cls: number;
  readonly length: number;
}

/** Scans one sentence; `entities` are those that begin in it, with offsets from its start. */
export type Scanner = (sentence: string, entities: readonly EntitySpan[]) => SentenceScan;

/** Makes a scanner for one compiled pack. */
export function createScanner(compiled: Compiled): Scanner {
  const knownWord = createKnownWords(compiled);
  return (sentence, entities) => scanSentence(sentence, entities, compiled, knownWord);
}

function scanSentence(
  sentence: string,
  entities: readonly EntitySpan[],
  compiled: Compiled,
  knownWord: (token: Token) => KnownWord,
): SentenceScan {
  const tokens = contentOf(sentence, compiled);
  const count = tokens.length;
  // A scan is kept for the next keystroke: the tokens go, what they led to and where they stood stays.
  const known = tokens.map(knownWord);
  const places = new Int32Array(2 * count);
  for (let at = 0; at < count; at++) {
    const { start, end } = tokens[at] as Token; // below the count
    places[2 * at] = start;
    places[2 * at + 1] = end;
  }
  const termsAt = termsOf(known, entities, places, compiled);
  let endingsAt: readonly (readonly Term[] | undefined)[] | undefined;

  const has = (at: number, cls: number): boolean => {
    const entries = known[at]?.entries ?? NONE;
    for (let each = 0; each < entries.length; each++) if (entries[each]?.isIn(cls)) return true;
    return false;
  };
  const tryAnchor = (pattern: Pattern, at: number, length: number, hits: Hit[]): void => {
    const left = extend(pattern, pattern.anchor - 1, at - 1, -1);
    if (left === undefined) return;
    const right = extend(pattern, pattern.anchor + 1, at + length, 1);
    if (right === undefined) return;
    const firstWord = left + 1;
    const lastWord = right - 1;
    if (hits.some((hit) => hit.pattern === pattern.id && hit.firstWord === firstWord && hit.lastWord === lastWord)) return;
    hits.push({ pattern: pattern.id, firstWord, lastWord, start: places[2 * firstWord] ?? 0, end: places[2 * lastWord + 1] ?? 0 });
  };
  /** Follows a pattern's slots from its anchor outwards; answers the position just beyond the last word taken, or undefined. */
  const extend = (pattern: Pattern, slotAt: number, at: number, step: 1 | -1): number | undefined => {
    const slot = pattern.slots[slotAt];
    if (slot === undefined) return at;
    if (slot.kind === 'gap') {
      for (let width = slot.least; width <= slot.most; width++) {
        const beyond = at + step * width;
        if (beyond < -1 || beyond > count) return undefined;
        const reached = extend(pattern, slotAt + step, beyond, step);
        if (reached !== undefined) return reached;
      }
      return undefined;
    }
    if (at >= 0 && at < count) {
      if (step === -1) endingsAt ??= endingsOf(termsAt);
      const terms = (step === 1 ? termsAt : endingsAt)?.[at];
      for (const cls of slot.classes) {
        if (has(at, cls)) {
          const reached = extend(pattern, slotAt + step, at + step, step);
          if (reached !== undefined) return reached;
        }
        if (terms === undefined) continue;
        for (const term of terms) {
          if (term.cls !== cls) continue;
          const reached = extend(pattern, slotAt + step, at + step * term.length, step);
          if (reached !== undefined) return reached;
        }
      }
    }
    return slot.optional ? extend(pattern, slotAt + step, at, step) : undefined;
  };
  const leading: Hit[] = [];
  const tryLeaders = (cls: number, at: number, length: number): void => {
    const patterns = compiled.anchored[cls];
    if (patterns !== undefined) for (const pattern of patterns) tryAnchor(pattern, at, length, leading);
  };
  for (let at = 0; at < count; at++) {
    for (const { anchors } of known[at]?.entries ?? NONE) for (const cls of anchors) tryLeaders(cls, at, 1);
    for (const term of termsAt[at] ?? NO_TERMS) tryLeaders(term.cls, at, term.length);
  }
  const search = (id: number): readonly Hit[] => {
    const pattern = compiled.patterns[id];
    if (pattern === undefined) return NO_HITS;
    const hits: Hit[] = [];
    for (const cls of anchorClasses(pattern)) {
      for (let at = 0; at < count; at++) {
        if (has(at, cls)) tryAnchor(pattern, at, 1, hits);
        const terms = termsAt[at];
        if (terms !== undefined) for (const term of terms) if (term.cls === cls) tryAnchor(pattern, at, term.length, hits);
      }
    }
    return hits.length === 0 ? NO_HITS : inOrder(hits);
  };
  let searched: Map<number, readonly Hit[]> | undefined;
  return {
    words: count,
    leading: inOrder(leading),
    hitsOf: (pattern) => {
      searched ??= new Map();
      return orMake(searched, pattern, () => search(pattern));
    },
  };
}

/** The tokens that phrases are matched against: contractions spelled out, hashtags split, signs left out. */
function contentOf(sentence: string, { words }: Compiled): Token[] {
  const content: Token[] = [];
  for (const token of expandContractions(joinSpelledOut(tokenise(sentence)))) {
    if (token.tag === true && !words.has(token.text)) content.push(...splitHashtag(token, words));
    else if (isContent(token.text, token.kind)) content.push(token);
  }
  return content;
}

const inOrder = (hits: Hit[]): readonly Hit[] => (hits.length < 2 ? hits : hits.sort((a, b) => a.firstWord - b.firstWord));

/** Terms of several words, and entities, by the word at which they begin. */
function termsOf(
  known: readonly KnownWord[],
  entities: readonly EntitySpan[],
  places: Int32Array,
  { entityClasses }: Compiled,
): (readonly Term[] | undefined)[] {
  const terms: (Term[] | undefined)[] = [];
  const add = (at: number, cls: number, length: number): void => {
    const here = terms[at];
    if (here === undefined) terms[at] = [{ cls, length }];
    else here.push({ cls, length });
  };
  const follow = (node: TermNode, first: number, at: number): void => {
    for (const cls of node.classes) add(first, cls, at - first);
    const forms = node.next && known[at]?.forms;
    if (forms === undefined) return;
    for (const form of forms) {
      const next = node.next?.get(form);
      if (next !== undefined) follow(next, first, at + 1);
    }
  };
  for (let at = 0; at < known.length; at++) {
    terms[at] = undefined;
    for (const { next } of known[at]?.entries ?? NONE) if (next !== undefined) follow(next, at, at + 1);
  }
  for (const entity of entities) {
    const cls = entityClasses.get(entity.type);
    if (cls === undefined) continue;
    let first = 0;
    while (first < known.length && (places[2 * first + 1] ?? 0) <= entity.start) first++;
    let last = first;
    while (last + 1 < known.length && (places[2 * last + 2] ?? Infinity) < entity.end) last++;
    if ((places[2 * first] ?? Infinity) < entity.end) add(first, cls, last - first + 1);
  }
  return terms;
}

/** The same terms by the word at which they end. */
function endingsOf(terms: readonly (readonly Term[] | undefined)[]): (readonly Term[] | undefined)[] {
  const endings: (Term[] | undefined)[] = new Array(terms.length).fill(undefined);
  terms.forEach((here, at) => {
    for (const term of here ?? NO_TERMS) {
      const end = at + term.length - 1;
      const there = endings[end];
      if (there === undefined) endings[end] = [term];
      else there.push(term);
    }
  });
  return endings;
}

const NO_HITS: readonly Hit[] = [];
const NONE: readonly WordEntry[] = [];
const NO_TERMS: readonly Term[] = [];
