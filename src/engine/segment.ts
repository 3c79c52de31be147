// Segmenting: a text into sentences, and the parts of it that nobody is writing now (quoted mail, signatures).
import type { Range } from './types.ts';

/** Words before a full stop that do not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|rev|st|sgt|insp|cllr|hon|jr|sr|no|nos|ext|tel|approx|dept|est|inc|ltd|co|corp|vs|etc|eg|ie|e\.g|i\.e|a\.m|p\.m|u\.k|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])$/i;
const TERMINATOR = /[.!?…]/;
/** Where a sentence may end; the browser finds the next such place quicker than a loop does. */
const STOP = /[\n.!?\u2026-\uFFFF]/g;
const EMOJI = /\p{Extended_Pictographic}/u;

/**
 * The sentences of a text, in order, without the white space around them. Line ends part sentences; so do `.`, `!`, `?` and `…` before a
 * space, but not in abbreviations, decimals, times and web addresses; so does an emoji between words.
 */
export function sentences(text: string): Range[] {
  const found: Range[] = [];
  let start = 0;
  const cut = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from] ?? '')) from++;
    while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  STOP.lastIndex = 0;
  while (STOP.test(text)) {
    const at = STOP.lastIndex - 1;
    const character = text.charAt(at);
    if (character === '\n') cut(at);
    else if (TERMINATOR.test(character)) {
      let end = at + 1;
      while (end < text.length && /[.!?…"'”’)\]]/.test(text[end] ?? '')) end++;
      const next = text[end];
      const single = character === '.' && end === at + 1;
      if (next !== undefined && !/\s/.test(next)) continue;
      if (single && ABBREVIATION.test(text.slice(Math.max(start, at - 8), at))) continue;
      if (single && /^\s+[a-z]/.test(text.slice(end, end + 3)) && /^\s+(am|pm|of|and|or)\b/.test(text.slice(end, end + 6))) continue;
      cut(end);
      STOP.lastIndex = end;
    } else if (character >= '\u2190') {
      const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      let end = at + length;
      if (!EMOJI.test(text.slice(at, end))) continue;
      // An emoji with its modifiers, and those behind it, close the sentence when a space and a word follow.
      while (
        end < text.length &&
        /\p{Extended_Pictographic}|\p{M}|\u200D|\uFE0F|[\u{1F3FB}-\u{1F3FF}]/u.test(String.fromCodePoint(text.codePointAt(end) ?? 0))
      ) {
        end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
      }
      if (/^\s+["'(]?[\p{Lu}\p{N}]/u.test(text.slice(end, end + 4))) cut(end);
      STOP.lastIndex = Math.max(at + 1, end);
    }
  }
  cut(text.length);
  return found;
}

/** Where a mail that is answered begins: everything behind it was written before. */
const EARLIER_MAIL = [
  /^-{2,}\s*(original|forwarded) message\s*-{2,}/i,
  /^_{8,}\s*$/,
  /^on .{6,120} wrote:\s*$/i,
  /^begin forwarded message:/i,
];
const HEADER = /^(from|sent|to|cc|subject|date):\s/i;

/** How every line begins that one of the patterns or marks below can be in; most lines need not be looked at further. */
const NOTABLE = /^\s*[-_>obf]/i;

/**
 * Ranges of a text that are not this writer's present words: lines quoted with ">", everything below the head of an earlier mail,
 * and a signature below "-- ".
 */
export function leftOut(text: string): Range[] {
  const out: Range[] = [];
  let at = 0;
  const lines = text.split('\n');
  for (const [number, line] of lines.entries()) {
    if (!NOTABLE.test(line)) {
      at += line.length + 1;
      continue;
    }
    const trimmed = line.trim();
    const head = HEADER.test(trimmed) && /^from:/i.test(trimmed) && HEADER.test((lines[number + 1] ?? '').trim()) && number > 0;
    if (number > 0 && (head || EARLIER_MAIL.some((pattern) => pattern.test(trimmed)))) {
      out.push({ start: at, end: text.length });
      return out;
    }
    if (/^--\s?$/.test(line) && number > 0) {
      out.push({ start: at, end: text.length });
      return out;
    }
    if (/^\s*>/.test(line)) out.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return out;
}
