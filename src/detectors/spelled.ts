// Undoes what hides an identifier: zero-width characters, letters and digits set apart, digits as words, squashed words,
// `at` and `dot` for signs, letters for digits. Gives a rewritten text with a map back, or nothing where nothing is hidden.
import { joinDomains, joinPieces, spelledSigns } from './pieces.ts';
import { applyEdits, type Edit, plainView, type View } from './view.ts';
import { unsquash } from './vocabulary.ts';

const INVISIBLE = /[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff\ufe0f]/g;
/** Mathematical and enclosed letters and digits, which read as plain ones. */
const FANCY = /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}]|[\u2460-\u2468\u24b6-\u24e9\u20e3]/gu;
const DIGIT_WORDS = new Map([
  ['zero', '0'],
  ['oh', '0'],
  ['o', '0'],
  ['nought', '0'],
  ['nil', '0'],
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  ['seven', '7'],
  ['eight', '8'],
  ['nine', '9'],
]);
const TIMES = new Map([
  ['double', 2],
  ['treble', 3],
  ['triple', 3],
]);
const FEWEST_DIGITS = 4;
const WORD = /[a-z']+|\d+/gi;

/** The text with everything undone, or undefined where there was nothing to undo. Linear in the length of the text. */
export function spelled(text: string): View | undefined {
  let view: View | undefined;
  for (const find of [hidden, digitWords, spelledSigns, letterDigits, joinDomains, joinPieces, squashed]) {
    const current = view?.text ?? text;
    const edits = find(current);
    if (edits.length > 0) view = applyEdits(view ?? plainView(text), edits);
  }
  return view;
}

function hidden(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!/[^\x00-\x7f]/.test(text)) return edits;
  for (const match of text.matchAll(INVISIBLE)) {
    // A selector or joiner after an emoji is part of it.
    if (/[\w@.]/.test(text[match.index - 1] ?? '') || /\w/.test(text[match.index + 1] ?? ''))
      edits.push({ start: match.index, end: match.index + 1, text: '' });
  }
  for (const match of text.matchAll(FANCY))
    edits.push({ start: match.index, end: match.index + match[0].length, text: match[0].normalize('NFKC') });
  return edits.sort((a, b) => a.start - b.start);
}

/** `oh seven seven double four` becomes `07744`: four digits or more in a row, with single spaces, commas or dashes between. */
function digitWords(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!/\b(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)[ ,-]/i.test(text)) return edits;
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
    const digit = DIGIT_WORDS.get(word) ?? (/^\d$/.test(word) ? word : undefined);
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
      spelledOut++;
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
    if ((match[0].match(/\d/g) ?? []).length * 2 < match[0].length) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, text: match[0].replace(/[Oo]/g, '0').replace(/[lI]/g, '1') });
  }
  return edits;
}

/** `Crdt crd` becomes `credit card`; only where at least two words of the text are squashed. */
function squashed(text: string): Edit[] {
  const edits: Edit[] = [];
  let sure = 0;
  for (const match of text.matchAll(/(?<![\w@.'-])[A-Za-z']{2,14}(?![\w@'-]|\.\w)/g)) {
    const word = match[0].toLowerCase();
    if (match[0].length > 1 && match[0] === match[0].toUpperCase()) continue;
    const full = unsquash(word);
    if (!full) continue;
    if (word.length > 2 && !/[aeiou]/.test(word)) sure++;
    edits.push({ start: match.index, end: match.index + match[0].length, text: full });
  }
  return sure >= 2 ? edits : [];
}
