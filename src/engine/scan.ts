// Scanning: one pass over the words of a sentence with the automaton of all leading phrases; the rest are looked for when a rule asks.
import { anchorClasses, type Compiled, type Pattern } from '../rules/compile.ts';
import { isContent } from '../rules/phrase.ts';
import { orMake, type TermNode, type WordEntry } from '../rules/vocabulary.ts';
import { expandContractions } from './contractions.ts';
import { joinSpelledOut, undisguise } from './disguise.ts';
import { splitHashtag } from './hashtag.ts';
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

/** Scans one sentence. `entities` are those that begin in it, with offsets from its start. */
export function scanSentence(sentence: string, entities: readonly EntitySpan[], compiled: Compiled): SentenceScan {
  const tokens = expandContractions(joinSpelledOut(tokenise(sentence)))
    .flatMap((token) => (token.tag === true && !compiled.words.has(token.text) ? splitHashtag(token, compiled.words) : [token]))
    .filter((token) => isContent(token.text, token.kind));
  const forms = tokens.map((token) => formsOf(token, compiled));
  const entries = forms.map((each) => entriesOf(each, compiled));
  const terms = new Map<number, Term[]>();
  const endings = new Map<number, Term[]>();
  const addTerm = (at: number, cls: number, length: number): void => {
    orMake(terms, at, (): Term[] => []).push({ cls, length });
    orMake(endings, at + length - 1, (): Term[] => []).push({ cls, length });
  };
  for (let at = 0; at < entries.length; at++) {
    for (const { next } of entries[at] ?? NONE)
      if (next !== undefined) followTerms(next, forms, at + 1, (cls, end) => addTerm(at, cls, end - at));
  }
  for (const entity of entities) {
    const cls = compiled.entityClasses.get(entity.type);
    if (cls === undefined) continue;
    const first = tokens.findIndex((token) => token.end > entity.start);
    let last = first;
    while (last + 1 < tokens.length && (tokens[last + 1]?.start ?? Infinity) < entity.end) last++;
    if (first >= 0 && (tokens[first]?.start ?? Infinity) < entity.end) addTerm(first, cls, last - first + 1);
  }

  const has = (at: number, cls: number): boolean => {
    for (const entry of entries[at] ?? NONE) if (entry.isIn(cls)) return true;
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
    hits.push({ pattern: pattern.id, firstWord, lastWord, start: tokens[firstWord]?.start ?? 0, end: tokens[lastWord]?.end ?? 0 });
  };
  /** Follows a pattern's slots from its anchor outwards; answers the position just beyond the last word taken, or undefined. */
  const extend = (pattern: Pattern, slotAt: number, at: number, step: 1 | -1): number | undefined => {
    const slot = pattern.slots[slotAt];
    if (slot === undefined) return at;
    if (slot.kind === 'gap') {
      for (let width = slot.least; width <= slot.most; width++) {
        const beyond = at + step * width;
        if (beyond < -1 || beyond > tokens.length) return undefined;
        const reached = extend(pattern, slotAt + step, beyond, step);
        if (reached !== undefined) return reached;
      }
      return undefined;
    }
    for (const cls of slot.classes) {
      if (has(at, cls)) {
        const reached = extend(pattern, slotAt + step, at + step, step);
        if (reached !== undefined) return reached;
      }
      for (const term of (step === 1 ? terms : endings).get(at) ?? NO_TERMS) {
        if (term.cls !== cls) continue;
        const reached = extend(pattern, slotAt + step, at + step * term.length, step);
        if (reached !== undefined) return reached;
      }
    }
    return slot.optional ? extend(pattern, slotAt + step, at, step) : undefined;
  };
  const leading: Hit[] = [];
  const tryLeaders = (cls: number, at: number, length: number): void => {
    for (const pattern of compiled.anchored[cls] ?? []) tryAnchor(pattern, at, length, leading);
  };
  const inOrder = (hits: Hit[]): readonly Hit[] => hits.sort((a, b) => a.firstWord - b.firstWord);
  for (let at = 0; at < tokens.length; at++) {
    for (const { anchors } of entries[at] ?? NONE) for (const cls of anchors) tryLeaders(cls, at, 1);
    for (const term of terms.get(at) ?? NO_TERMS) tryLeaders(term.cls, at, term.length);
  }
  const search = (id: number): readonly Hit[] => {
    const pattern = compiled.patterns[id];
    if (pattern === undefined) return NO_HITS;
    const hits: Hit[] = [];
    for (const cls of anchorClasses(pattern)) {
      for (let at = 0; at < tokens.length; at++) {
        if (has(at, cls)) tryAnchor(pattern, at, 1, hits);
        for (const term of terms.get(at) ?? NO_TERMS) if (term.cls === cls) tryAnchor(pattern, at, term.length, hits);
      }
    }
    return hits.length === 0 ? NO_HITS : inOrder(hits);
  };
  const searched = new Map<number, readonly Hit[]>();
  return { words: tokens.length, leading: inOrder(leading), hitsOf: (pattern) => orMake(searched, pattern, () => search(pattern)) };
}

const NO_HITS: readonly Hit[] = [];
const NONE: readonly WordEntry[] = [];
const NO_TERMS: readonly Term[] = [];

/** The forms under which a token is looked up: itself, without 's, and what it may disguise. */
function formsOf(token: Token, compiled: Compiled): readonly string[] {
  const { text } = token;
  const more: string[] = token.forms === undefined ? [] : [...token.forms];
  if (token.kind === 'word') {
    if (text.endsWith("'s")) more.push(text.slice(0, -2));
    else if (text.endsWith("s'")) more.push(text.slice(0, -1));
  }
  if (compiled.disguised.size > 0 && !compiled.words.has(text)) more.push(...undisguise(text, compiled.disguised));
  return more.length === 0 ? [text] : [text, ...more];
}

function entriesOf(forms: readonly string[], compiled: Compiled): readonly WordEntry[] {
  if (forms.length === 1) {
    const only = compiled.words.get(forms[0] ?? '');
    return only === undefined ? NONE : [only];
  }
  return forms.map((form) => compiled.words.get(form)).filter((entry) => entry !== undefined);
}

function followTerms(node: TermNode, forms: readonly (readonly string[])[], at: number, found: (cls: number, end: number) => void): void {
  for (const cls of node.classes) found(cls, at);
  for (const form of forms[at] ?? []) {
    const next = node.next?.get(form);
    if (next !== undefined) followTerms(next, forms, at + 1, found);
  }
}
