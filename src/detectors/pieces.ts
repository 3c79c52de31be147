// Joins what was set apart: `3 5 . 6 8 9 5`, `S m i t h`, `pas port`, `jo hn@ac me .com`, `name at acme dot com`.
import type { Range } from '../engine/types.ts';
import { GIVEN_NAMES } from './given-names.ts';
import type { Edit } from './view.ts';
import { VOCABULARY } from './vocabulary.ts';

const TLD = 'com|co\\.uk|org\\.uk|org|net|uk|io|edu|gov|me|info|ie';
const WHOLE = new RegExp(`^[a-z0-9-]{2,40}(?:\\.[a-z0-9-]{2,40}){0,2}\\.(?:${TLD})`, 'i');

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** At most this many pieces are joined at once. */
const MOST = 120;
/** Words of one or two letters that are words as they are. */
const SMALL = new Set(
  'a i an am as at be by do go he hi if in is it me mr my no of oh ok on or ox pm re so to up us we uk tv dr ms st the and for not you was has her his she are but can may all any our out who how one two use add new see per via'.split(
    ' ',
  ),
);

function tokens(text: string, stretches: readonly Range[]): Token[] {
  const found: Token[] = [];
  for (const { start, end } of stretches) {
    for (const match of text.slice(start, end).matchAll(/\S+/g)) {
      found.push({ start: start + match.index, end: start + match.index + match[0].length, text: match[0] });
    }
  }
  return found;
}

/** A piece of a number or of a word set apart: a lone letter, a few digits with their signs, a letter or two with digits. */
function isPiece(token: string): boolean {
  return (
    token.length <= 8 &&
    /^(?:[(#$£+-]?[./:\\-]?(?:[A-Za-z]|\d{1,8}|[A-Za-z]{1,3}\d{1,6}|\d{1,6}[A-Za-z]{1,2})(?:[./:\\-](?:[A-Za-z]|\d{1,4})?){0,3}[),.!?;:'"]?|[./:\\%#@+!-]{1,2})$/.test(
      token,
    )
  );
}

function isLone(token: string): boolean {
  return token.replace(/[^A-Za-z0-9]/g, '').length === 1;
}

/** Edits that take out the spaces within runs of pieces, and within broken names and key words, in some stretches of the text. */
export function joinPieces(text: string, stretches: readonly Range[]): Edit[] {
  const edits: Edit[] = [];
  const list = tokens(text, stretches);
  for (let index = 0; index < list.length; ) {
    const last = runEnd(text, list, index);
    if (last > index) {
      for (let next = index; next < last; next++) edits.push({ start: list[next]?.end ?? 0, end: list[next + 1]?.start ?? 0, text: '' });
      index = last + 1;
      continue;
    }
    const broken = brokenWord(text, list, index);
    if (broken > index) {
      for (let next = index; next < broken; next++) edits.push({ start: list[next]?.end ?? 0, end: list[next + 1]?.start ?? 0, text: '' });
      index = broken + 1;
      continue;
    }
    index++;
  }
  return edits;
}

/** Position of the last piece of a run that starts at `index`, or `index` where there is no run. */
function runEnd(text: string, list: readonly Token[], index: number): number {
  let lone = 0;
  let last = index;
  let letters = 0;
  for (let next = index; next < list.length && next - index < MOST; next++) {
    const token = list[next];
    if (!token || !isPiece(token.text) || (next > index && text.slice(list[next - 1]?.end ?? 0, token.start) !== ' ')) break;
    // `a 5 k run`, `I 2 agree`: an article or a pronoun before a count begins no run.
    if (next === index && /^(?:a|I|i)$/.test(token.text) && !/^[a-zA-Z][.,]?$/.test(list[next + 1]?.text ?? '')) return index;
    if (isLone(token.text)) lone++;
    if (/[A-Za-z]/.test(token.text)) letters++;
    last = next;
    if (/[,;!?]$/.test(token.text) && token.text.length > 1) break;
  }
  const pieces = last - index + 1;
  if (pieces === 2 && letters === 2 && lone === 2)
    return /^[A-Z]$/.test(list[index]?.text ?? '') && /^[A-Z]\W?$/.test(list[last]?.text ?? '') ? last : index;
  return pieces >= 3 && lone >= 2 ? last : index;
}

/** Position of the last part of a name or key word that was broken into two or three, or `index`. */
function brokenWord(text: string, list: readonly Token[], index: number): number {
  let joined = '';
  let odd = false;
  for (let next = index; next < list.length && next - index < 3; next++) {
    const token = list[next];
    if (!token || (next > index && text.slice(list[next - 1]?.end ?? 0, token.start) !== ' ')) return index;
    const part = token.text.toLowerCase().replace(/[.,;:!?]$/, '');
    if (!/^[a-z]{1,9}$/.test(part) || (next > index && /[.,;:!?]$/.test(list[next - 1]?.text ?? ''))) return index;
    joined += part;
    if (part.length <= 4 && !SMALL.has(part) && !VOCABULARY.has(part) && !GIVEN_NAMES.has(part)) odd = true;
    const known = VOCABULARY.has(joined) || (GIVEN_NAMES.has(joined) && /^[A-Z]/.test(list[index]?.text ?? ''));
    if (next > index && joined.length >= 4 && odd && known) return next;
  }
  return index;
}

/** `jhn.smth@ac me .com` becomes `jhn.smth@acme.com`. */
export function joinDomains(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const after = text.slice(at + 1, at + 60);
    if (WHOLE.test(after) || !/ /.test(after)) continue;
    const squeezed = after.replace(/ /g, '');
    const match = WHOLE.exec(squeezed);
    if (!match) continue;
    let seen = 0;
    for (let index = 0; index < after.length && seen < match[0].length; index++) {
      if (after[index] === ' ') edits.push({ start: at + 1 + index, end: at + 2 + index, text: '' });
      else seen++;
    }
  }
  return edits;
}

const AT =
  /(?<=[a-z0-9]) ?(?:\(at\)|\[at\]|\{at\}) ?(?=[a-z0-9])|(?<=[a-z0-9]) at (?=[a-z0-9-]{2,30} ?(?:dot |\.|\(dot\)|\[dot\]) ?(?:com|co|org|net|uk|io)\b)/gi;
const DOT = /(?<=[a-z0-9]) ?(?:\(dot\)|\[dot\]) ?(?=[a-z]{2})|(?<=[a-z0-9]) dot (?=(?:com|co|org|net|uk|io)\b)/gi;

/** `name at acme dot com` and `name (at) acme [dot] com` become `name@acme.com`; a provider's bare name gets its `.com`. */
export function spelledSigns(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(AT)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text: '@' });
    const provider = /^(?:gmail|hotmail|outlook|yahoo|icloud)\b(?![ .]?(?:\.|dot|\(dot|\[dot))/i.exec(
      text.slice(match.index + match[0].length, match.index + match[0].length + 24),
    );
    const end = match.index + match[0].length + (provider?.[0].length ?? 0);
    if (provider) edits.push({ start: end, end, text: '.com' });
  }
  for (const match of text.matchAll(DOT)) edits.push({ start: match.index, end: match.index + match[0].length, text: '.' });
  return edits.sort((a, b) => a.start - b.start);
}
