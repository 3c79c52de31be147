// The reader's own tokens: words as typed but for case, and numbers, addresses and signs by their shape alone.
import type { Range } from '../engine/types.ts';

export interface ReaderToken extends Range {
  /** Lower-case word, sign or emoji; `<money>`, `<time>`, `<d4>` … for what only its shape matters of. */
  readonly word: string;
}

const TOKEN =
  /https?:\/\/\S+|www\.\S+|[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+\.[\p{L}\p{N}_.]+|[@#][\p{L}\p{N}_]+|£\s?\d[\d,.]*[kKmM]?|\d+(?:[:.,/]\d+)*(?:am|pm|st|nd|rd|th|k|m|%)?|\p{L}+(?:'\p{L}+)*|\d[\p{L}\p{N}_]*|[!?.,;:"()…*-]+|[^\p{L}\p{N}_\s]/gu;

/** The tokens of a text, in order; offsets are UTF-16 code units. Curly quotes and dashes count as straight ones. */
export function readerTokens(text: string, from = 0): ReaderToken[] {
  const plain = /[’‘“”–—]/.test(text) ? text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-') : text;
  const tokens: ReaderToken[] = [];
  for (const match of plain.matchAll(TOKEN)) {
    const start = from + match.index;
    tokens.push({ word: shapeOf(match[0]), start, end: start + match[0].length });
  }
  return tokens;
}

function shapeOf(raw: string): string {
  const first = raw.charAt(0);
  if (raw.length > 4 && /^(?:https?:|www\.)/i.test(raw)) return '<url>';
  if (raw.indexOf('@', 1) > 0) return '<email>';
  if (first === '@') return '<handle>';
  if (first === '£') return '<money>';
  if (first >= '0' && first <= '9') return numberShape(raw.toLowerCase());
  if (raw.length > 1 && '!?.,;:"()…*-'.includes(first)) return `${first}+`;
  return raw.toLowerCase();
}

function numberShape(raw: string): string {
  if (/^\d+(?:st|nd|rd|th)$/.test(raw)) return '<ord>';
  if (raw.endsWith('%')) return '<pct>';
  if (raw.includes(':') || /[ap]m$/.test(raw)) return '<time>';
  if (raw.includes('/')) return '<date>';
  return /^\d+$/.test(raw) ? `<d${Math.min(raw.length, 8)}>` : '<num>';
}
