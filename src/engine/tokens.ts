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

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Signs that people put inside a word to hide it: they count as part of it only between letters. */
const INNER = 3;
const SPACE = 4;
const NOTHING = 5;
const EMOJI = 6;

interface Kind {
  readonly folded: string;
  readonly type: number;
}

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const sign = String.fromCharCode(code);
  if (/[a-z]/i.test(sign)) ASCII[code] = LETTER;
  else if (/[0-9]/.test(sign)) ASCII[code] = DIGIT;
  else if (/['*@$!]/.test(sign)) ASCII[code] = INNER;
  else if (/\s/.test(sign)) ASCII[code] = SPACE;
}

const beyond = new Map<string, Kind>();

function kindOf(character: string): Kind {
  const known = beyond.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  let type = OTHER;
  if (folded === '') type = NOTHING;
  else if (folded.charCodeAt(0) < 128) type = ASCII[folded.charCodeAt(0)] ?? OTHER;
  else if (/\p{L}/u.test(folded)) type = LETTER;
  else if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(folded)) type = EMOJI;
  else if (folded.trim() === '') type = SPACE;
  const kind = { folded, type };
  if (beyond.size < 4096) beyond.set(character, kind);
  return kind;
}

/**
 * Cuts a text into tokens in order. Offsets are UTF-16 code units of `text`; no token begins or ends inside a surrogate pair.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const plain = code < 128;
    const character = plain ? '' : characterAt(text, at);
    const kind = plain ? undefined : kindOf(character);
    const type = kind === undefined ? (ASCII[code] ?? OTHER) : kind.type;
    const width = plain ? 1 : character.length;
    if (type === SPACE || type === NOTHING) at += width;
    else if (type === LETTER || type === DIGIT) at = word(text, at, tokens);
    else if (code === 35 && ASCII[text.charCodeAt(at + 1)] === LETTER) at = hashtag(text, at + 1, tokens);
    else {
      let end = at + width;
      // Skin tones and variation selectors belong to their emoji.
      while (type === EMOJI && end < length && text.charCodeAt(end) > 127 && kindOf(characterAt(text, end)).type === NOTHING)
        end += characterAt(text, end).length;
      tokens.push({ text: kind?.folded ?? text.charAt(at), start: at, end, kind: type === EMOJI ? 'emoji' : 'sign' });
      at = end;
    }
  }
  return tokens;
}

/** The character at an offset: two code units for a pair. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff ? text.slice(at, at + 2) : text.charAt(at);
}

/** Takes one word or number from `start` on; answers the offset behind it. */
function word(text: string, start: number, tokens: Token[]): number {
  let at = start;
  let end = start;
  let letters = false;
  let plain = true;
  let folded = '';
  while (at < text.length) {
    const code = text.charCodeAt(at);
    let type: number;
    let width = 1;
    if (code < 128) {
      type = ASCII[code] ?? OTHER;
      if (type === INNER && !joins(text, at, start)) break;
      if (type !== LETTER && type !== DIGIT && type !== INNER) break;
      if (!plain) folded += text.charAt(at).toLowerCase();
    } else {
      const character = characterAt(text, at);
      const kind = kindOf(character);
      type = kind.type;
      width = character.length;
      if (type === NOTHING) {
        // Shows nothing: the word goes on if letters follow.
        if (plain) folded = text.slice(start, at).toLowerCase();
        plain = false;
        at += width;
        continue;
      }
      if (type !== LETTER && type !== DIGIT && !(type === INNER && kind.folded === "'" && joins(text, at, start))) break;
      if (plain) folded = text.slice(start, at).toLowerCase();
      plain = false;
      folded += kind.folded;
    }
    letters ||= type === LETTER;
    at += width;
    end = at;
  }
  tokens.push({ text: plain ? text.slice(start, end).toLowerCase() : folded, start, end, kind: letters ? 'word' : 'number' });
  return end;
}

/** Whether a sign stands between letters: behind a letter, a digit or a star, and before a letter (a star also before a star). */
function joins(text: string, at: number, start: number): boolean {
  if (at === start) return false;
  const before = text.charCodeAt(at - 1);
  if (before < 128 && before !== 42 && ASCII[before] !== LETTER && ASCII[before] !== DIGIT) return false;
  const after = text.charCodeAt(at + 1);
  if (Number.isNaN(after)) return false;
  if (after < 128) return ASCII[after] === LETTER || (after === 42 && text.charCodeAt(at) === 42);
  return kindOf(characterAt(text, at + 1)).type === LETTER;
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Splits `#VoteLabourNow` at its capitals; `#votelabour` stays whole here and is split by the vocabulary when it is scanned. */
function hashtag(text: string, start: number, tokens: Token[]): number {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code !== 95 && (code > 127 ? kindOf(text.charAt(end)).type !== LETTER : ASCII[code] !== LETTER && ASCII[code] !== DIGIT)) break;
    end++;
  }
  let begin = start;
  for (let at = start; at < end; at++) {
    const here = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const digits = (ASCII[here] === DIGIT) !== (ASCII[next] === DIGIT);
    const turn =
      isUpper(next) && (!isUpper(here) || (at + 2 < end && !isUpper(text.charCodeAt(at + 2)) && ASCII[text.charCodeAt(at + 2)] === LETTER));
    if (at + 1 < end && !turn && here !== 95 && !digits) continue;
    let folded = '';
    for (const character of text.slice(begin, at + 1)) if (character !== '_') folded += foldCharacter(character);
    if (folded !== '') tokens.push({ text: folded, start: begin, end: at + 1, kind: 'word', tag: true });
    begin = at + 1;
  }
  return end;
}
