// Undoes what hides an identifier: zero-width characters, letters and digits set apart, digits as words, squashed words,
// `at` and `dot` for signs, letters for digits. Gives a rewritten text with a map back, or nothing where nothing is hidden.
import type { Range } from '../engine/types.ts';
import { joinDomains, joinPieces, spelledSigns } from './pieces.ts';
import type { DetectorContext } from './types.ts';
import { applyEdits, type Edit, plainView, type View } from './view.ts';
import { unsquash } from './vocabulary.ts';

const ODD = /[^\u0020-\u007e\s]/;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/g;
/** Mathematical and enclosed letters and digits, which read as plain ones. */
const FANCY = /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}\u2460-\u2468\u24b6-\u24e9]/gu;
const DIGIT_WORDS = new Map(
  Object.entries({
    zero: '0',
    oh: '0',
    o: '0',
    nought: '0',
    nil: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
  }),
);
const TIMES = new Map(Object.entries({ double: 2, treble: 3, triple: 3 }));
const FEWEST_DIGITS = 4;
const WORD = /[a-z']+|\d+/gi;
const VOWELLESS = /^[a-z][b-df-hj-np-tv-xz]+$/;

/**
 * The text with everything undone, or undefined where there was nothing to undo. `context` is that of `text`. Signs are
 * looked for first, with the words that the context has found; ordinary prose costs next to nothing.
 */
export function spelled(text: string, context: DetectorContext): View | undefined {
  let view: View | undefined;
  const step = (find: (current: string) => Edit[]) => {
    const edits = find(view?.text ?? text);
    if (edits.length > 0) view = applyEdits(view ?? plainView(text), edits);
  };
  if (ODD.test(text)) step(hidden);
  if (hasDigitWords(context)) step(digitWords);
  if (/[([{](?:at|dot)[)\]}]/i.test(text) || context.at('dot').length > 0) step(spelledSigns);
  if (/\d[OolI]|[OolI]\d/.test(text)) step(letterDigits);
  if (context.folded.includes('@')) step(joinDomains);
  const places = piecePlaces(context);
  const squashedCount = squashedWords(context);
  if (places.length >= MANY || squashedCount >= ENOUGH_SQUASHED || ((squashedCount > 0 || places.length > 0) && text.length < SHORT)) {
    step((current) => joinPieces(current, [{ start: 0, end: current.length }]));
    step(squashed);
  } else if (places.length > 0) {
    const before = view;
    step((current) => joinPieces(current, around(before, places, current.length)));
  }
  return view;
}

/** Squashed words for sure, without which a short word is left alone. */
const ENOUGH_SQUASHED = 2;
/** In a text shorter than this, in characters, one squashed word is enough. */
const SHORT = 600;

/** True where three digits in words stand in a row. */
function hasDigitWords(context: DetectorContext): boolean {
  const counts = (position: number) => DIGIT_WORDS.has(context.word(position)) || TIMES.has(context.word(position));
  for (const word of DIGIT_WORDS.keys()) {
    if (context.at(word).some((position) => counts(position + 1) && counts(position + 2))) return true;
  }
  return false;
}

/** More places than this and the whole text is looked at. */
const MANY = 12;
/** How much around a place is looked at, in characters. */
const AROUND = 100;

/** Where three pieces of up to three characters, at least two of one, stand in a row: `3 5 . 6`, `S m i`. */
function piecePlaces(context: DetectorContext): number[] {
  const { starts, ends, folded } = context;
  const places: number[] = [];
  let lone = 0;
  let run = 0;
  for (let index = 0; index < starts.length && places.length < MANY; index++) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const code = folded.charCodeAt(start);
    const digit = code >= 48 && code <= 57;
    if (end - start > (digit ? 6 : 3) || (end - start > 1 && !digit && !/\d/.test(folded.slice(start, end)))) {
      lone = 0;
      run = 0;
      continue;
    }
    if (run > 0 && !isGap(folded, ends[index - 1] ?? 0, start)) {
      lone = 0;
      run = 0;
    }
    run++;
    if (end - start === 1 && code !== 97 && code !== 105) lone++;
    if (run >= 3 && lone >= 2) {
      places.push(start);
      lone = 0;
      run = 0;
    }
  }
  return places;
}

/** Between two pieces: one space, and at most four characters in all. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from > 4) return false;
  let spaces = 0;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code === 32) spaces++;
    else if (code < 32) return false;
  }
  return spaces >= 1;
}

/** Stretches of the current text around places of the text as typed, joined where they overlap. */
function around(view: View | undefined, places: readonly number[], length: number): Range[] {
  const stretches: { start: number; end: number }[] = [];
  for (const place of places) {
    const at = view
      ? Math.max(
          0,
          view.from.findIndex((from) => from >= place),
        )
      : place;
    const stretch = { start: Math.max(0, at - AROUND), end: Math.min(length, at + 2 * AROUND) };
    const previous = stretches[stretches.length - 1];
    if (previous && stretch.start <= previous.end) previous.end = stretch.end;
    else stretches.push(stretch);
  }
  return stretches;
}

function squashedWords(context: DetectorContext): number {
  let sure = 0;
  const short = context.folded.length < SHORT;
  for (let index = 0; index < context.starts.length && sure < ENOUGH_SQUASHED; index++) {
    const word = context.word(index);
    if (word.length < 3 || word.length > 14 || !hasFewVowels(word, short) || unsquash(word) === undefined) continue;
    const written = context.plain.slice(context.starts[index], context.ends[index]);
    if (written !== written.toUpperCase()) sure++;
  }
  return sure;
}

/** None after the first letter; in a short text one or two in a long word. */
function hasFewVowels(word: string, lenient: boolean): boolean {
  let vowels = 0;
  for (let index = 1; index < word.length; index++) {
    const letter = word.charCodeAt(index);
    if (letter === 97 || letter === 101 || letter === 105 || letter === 111 || letter === 117) vowels++;
  }
  return vowels === 0 || (lenient && word.length >= 6 && vowels * 4 <= word.length);
}

function hidden(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(INVISIBLE)) {
    // A joiner between emoji is part of them.
    if (/[\w@.]/.test(text[match.index - 1] ?? '') || /\w/.test(text[match.index + 1] ?? ''))
      edits.push({ start: match.index, end: match.index + 1, text: '' });
  }
  for (const match of text.matchAll(FANCY))
    edits.push({ start: match.index, end: match.index + match[0].length, text: match[0].normalize('NFKC') });
  return edits.sort((a, b) => a.start - b.start);
}

/** `oh seven seven double four` becomes `07744`: four digits or more in a row, three of them in words, with single spaces, commas or dashes between. */
function digitWords(text: string): Edit[] {
  const edits: Edit[] = [];
  let start = -1;
  let end = 0;
  let digits = '';
  let spelledOut = 0;
  let times = 1;
  const close = () => {
    if (digits.length >= FEWEST_DIGITS && spelledOut >= 3) edits.push({ start, end, text: digits });
    start = -1;
    digits = '';
    spelledOut = 0;
    times = 1;
  };
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const gap = start < 0 ? '' : text.slice(end, match.index);
    if (start >= 0 && !/^(?: |, ?|-| - )$/.test(gap)) close();
    const digit = DIGIT_WORDS.get(word) ?? (/^\d{1,5}$/.test(word) ? word : undefined);
    const repeat = TIMES.get(word);
    if (digit === undefined && repeat === undefined) {
      if (start >= 0) close();
      continue;
    }
    if (start < 0) start = match.index;
    if (repeat !== undefined) times = repeat;
    else if (digit !== undefined) {
      digits += digit.repeat(times);
      times = 1;
      if (DIGIT_WORDS.has(word)) spelledOut++;
      end = match.index + match[0].length;
    }
    if (repeat !== undefined) end = match.index + match[0].length;
  }
  if (start >= 0) close();
  return edits;
}

/** `O77OO 9OO123` and `l2 34 56`: letters for digits, in tokens that are otherwise digits. */
function letterDigits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/(?<![A-Za-z0-9])(?=[0-9OolI]{0,24}[OolI])(?=[0-9OolI]{0,24}\d)[0-9OolI]{3,24}(?![A-Za-z0-9])/g)) {
    if ((match[0].match(/\d/g) ?? []).length < 2) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, text: match[0].replace(/[Oo]/g, '0').replace(/[lI]/g, '1') });
  }
  return edits;
}

/** `Crdt crd` becomes `credit card`. */
function squashed(text: string): Edit[] {
  const edits: Edit[] = [];
  let sure = 0;
  for (const match of text.matchAll(/(?<![\w@.'-])[A-Za-z']{2,14}(?![\w@'-]|\.\w)/g)) {
    const word = match[0].toLowerCase();
    if (match[0] === match[0].toUpperCase()) continue;
    const full = unsquash(word);
    if (!full) continue;
    if (word.length > 2 && VOWELLESS.test(word)) sure++;
    edits.push({ start: match.index, end: match.index + match[0].length, text: full });
  }
  return sure >= 1 ? edits : [];
}
