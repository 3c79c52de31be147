// Tokens: a text cut into words, numbers, signs and emoji, each folded and each knowing where it stood in the text as typed.
import { foldCharacter } from './fold.ts';
import type { Range } from './types.ts';

export interface Token extends Range {
  /** Folded form: lower case, accents and look-alikes resolved. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'sign' | 'emoji';
  /** True for the words of a hashtag. */
  readonly tag?: boolean;
  /** Other forms under which the token may be known. */
  readonly forms?: readonly string[];
}

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const LETTER = /\p{L}/u;

const CLASS = { other: 0, letter: 1, digit: 2, inner: 3, space: 4 } as const;
type Class = (typeof CLASS)[keyof typeof CLASS];

function classify(folded: string): Class {
  const code = folded.charCodeAt(0);
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return CLASS.letter;
    if (code >= 48 && code <= 57) return CLASS.digit;
    if (code === 39 || code === 42 || code === 64 || code === 36 || code === 33) return CLASS.inner;
    return code === 32 || (code >= 9 && code <= 13) ? CLASS.space : CLASS.other;
  }
  if (LETTER.test(folded)) return CLASS.letter;
  return folded.trim() === '' ? CLASS.space : CLASS.other;
}

interface Piece extends Range {
  readonly folded: string;
  readonly type: Class;
  readonly upper: boolean;
}

function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const length = code > 0xffff ? 2 : 1;
    const character = length === 1 ? (text[at] ?? '') : text.slice(at, at + 2);
    const folded = foldCharacter(character);
    if (folded !== '') out.push({ folded, start: at, end: at + length, type: classify(folded), upper: code >= 65 && code <= 90 });
    at += length;
  }
  return out;
}

/** Signs that people put inside a word to hide it: they count as part of it only between letters. */
function joins(all: readonly Piece[], at: number): boolean {
  const sign = all[at];
  const before = all[at - 1];
  const after = all[at + 1];
  if (sign === undefined || before === undefined) return false;
  const touches = before.end === sign.start || before.type === CLASS.letter;
  if (!touches || (before.type !== CLASS.letter && before.type !== CLASS.digit && before.folded !== '*')) return false;
  if (sign.folded === '*') return after !== undefined && (after.type === CLASS.letter || after.folded === '*');
  return after !== undefined && after.type === CLASS.letter;
}

/**
 * Cuts a text into tokens in order. Offsets are UTF-16 code units of `text`; no token begins or ends inside a surrogate pair.
 */
export function tokenise(text: string): Token[] {
  const all = pieces(text);
  const tokens: Token[] = [];
  for (let at = 0; at < all.length; at++) {
    const first = all[at];
    if (first === undefined || first.type === CLASS.space) continue;
    if (first.type === CLASS.other || first.type === CLASS.inner) {
      const hash = first.folded === '#' && all[at + 1]?.type === CLASS.letter;
      if (hash) at = hashtag(all, at + 1, tokens);
      else {
        const emoji = first.folded.length > 0 && EMOJI.test(first.folded) && first.folded.charCodeAt(0) > 127;
        tokens.push({ text: first.folded, start: first.start, end: first.end, kind: emoji ? 'emoji' : 'sign' });
      }
      continue;
    }
    let last = at;
    let word = first.folded;
    let letters = first.type === CLASS.letter;
    while (last + 1 < all.length) {
      const next = all[last + 1];
      if (next === undefined) break;
      if (next.type === CLASS.letter || next.type === CLASS.digit || (next.type === CLASS.inner && joins(all, last + 1))) {
        letters ||= next.type === CLASS.letter;
        word += next.folded;
        last++;
      } else break;
    }
    tokens.push({ text: word, start: first.start, end: all[last]?.end ?? first.end, kind: letters ? 'word' : 'number' });
    at = last;
  }
  return tokens;
}

/** Splits `#VoteLabourNow` at its capitals; `#votelabour` stays whole here and is split by the vocabulary when it is scanned. */
function hashtag(all: readonly Piece[], from: number, tokens: Token[]): number {
  let last = from;
  while (last + 1 < all.length) {
    const next = all[last + 1];
    if (next !== undefined && (next.type === CLASS.letter || next.type === CLASS.digit || next.folded === '_')) last++;
    else break;
  }
  let begin = from;
  const push = (to: number): void => {
    const first = all[begin];
    const end = all[to];
    if (first !== undefined && end !== undefined && to >= begin) {
      const word = all.slice(begin, to + 1).map((piece) => piece.folded).join('').replaceAll('_', '');
      if (word !== '') tokens.push({ text: word, start: first.start, end: end.end, kind: 'word', tag: true });
    }
    begin = to + 1;
  };
  for (let at = from; at <= last; at++) {
    const here = all[at];
    const next = all[at + 1];
    if (at === last || here === undefined || next === undefined) break;
    const turn = (next.upper && !here.upper) || (next.upper && here.upper && all[at + 2]?.upper === false && at + 2 <= last && all[at + 2]?.type === CLASS.letter);
    if (turn || here.folded === '_' || (next.type === CLASS.digit) !== (here.type === CLASS.digit)) push(at);
  }
  push(last);
  return last;
}
