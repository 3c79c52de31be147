// Works out once what all detectors share about a text: folded copies, its words, and the stretches that hold digits.
import type { Range } from '../engine/types.ts';
import { foldCase, foldPlain } from './fold.ts';
import type { DetectorContext } from './types.ts';

/** How far from a digit a number detector may need to look, in characters. */
const MARGIN = 24;
const NONE: readonly number[] = [];

const DIGIT = 2;
const WORD = 1;
/** What each UTF-16 unit is: 0 for what parts words, WORD or DIGIT for what makes them up. */
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => kindOf(code));

/** Letters, digits, and anything beyond Latin-1 punctuation: `café` and `Wiśniewska` are one word each. */
function kindOf(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return WORD;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7 || code === 0xfe0f) return 0;
  const symbol = (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f);
  return symbol || (code >= 0xd800 && code <= 0xdfff) ? 0 : WORD;
}

/** An apostrophe inside a word (`o'neill`, `i'm`), but not a possessive one: `login's` is `login` and `s`. */
function joins(text: string, index: number): boolean {
  const next = KINDS[text.charCodeAt(index + 1)] ?? 0;
  if (next === 0) return false;
  return !(text.charCodeAt(index + 1) === 115 && (KINDS[text.charCodeAt(index + 2)] ?? 0) === 0);
}

/** What detectors need to know about `text`. Linear in its length. */
export function createContext(text: string): DetectorContext {
  const plain = foldPlain(text);
  const folded = foldCase(plain);
  const starts: number[] = [];
  const ends: number[] = [];
  const places = new Map<string, number[]>();
  const words: string[] = [];
  const digits: Range[] = [];
  let start = -1;
  let open: { start: number; end: number } | undefined;
  for (let index = 0; index <= folded.length; index++) {
    const code = index < folded.length ? folded.charCodeAt(index) : 32;
    const kind = KINDS[code] ?? 0;
    if (kind === DIGIT) {
      if (open && index - open.end <= 2 * MARGIN) open.end = index + 1;
      else {
        open = { start: index, end: index + 1 };
        digits.push(open);
      }
    }
    if (kind > 0) {
      if (start < 0) start = index;
    } else if (start >= 0 && !(code === 39 && joins(folded, index))) {
      const word = folded.slice(start, index);
      const known = places.get(word);
      if (known) known.push(starts.length);
      else places.set(word, [starts.length]);
      starts.push(start);
      ends.push(index);
      words.push(word);
      start = -1;
    }
  }
  return {
    text,
    plain,
    folded,
    regions: widen(folded, digits),
    starts,
    ends,
    at: (word) => places.get(word) ?? NONE,
    word: (position) => words[position] ?? '',
    wordFrom: (offset) => lowerBound(starts, offset),
  };
}

/** A margin on both sides, so that letters which belong to a number come with it, on to white space; overlaps joined. */
function widen(text: string, ranges: readonly Range[]): Range[] {
  const wide: { start: number; end: number }[] = [];
  for (const range of ranges) {
    let start = Math.max(0, range.start - MARGIN);
    const first = Math.max(0, start - MARGIN * 8);
    while (start > first && text.charCodeAt(start - 1) > 32) start--;
    let end = Math.min(text.length, range.end + MARGIN);
    const last = Math.min(text.length, end + MARGIN * 8);
    while (end < last && text.charCodeAt(end) > 32) end++;
    const previous = wide[wide.length - 1];
    if (previous && start <= previous.end) previous.end = Math.max(previous.end, end);
    else wide.push({ start, end });
  }
  return wide;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
