// Tells values that stand for others: placeholders, documentation's examples, test data. They identify nobody.
import type { Range } from '../engine/types.ts';
import { bare, repeated } from './checksums.ts';
import type { DetectorContext } from './types.ts';

const BEFORE = 70;
const AFTER = 40;

/** Words before a value which say that it is an example. */
const SAYS_SO_BEFORE =
  /(?:\be\.?g\.?(?=[\s,:(])|\bexamples?\b|\bsuch as\b|\blooks? like\b|\bin the (?:form|format)\b|\bformat(?:ted)?\b|\bdummy\b|\bfictitious\b|\bplaceholder|\bmade[- ]up\b|\bsample\b|\btest (?:[a-z]{2,12} ){0,2}(?:is|number|no|code|card|account|data|value|user|login|password|id|ip)\b|\bthe guidance uses\b|\bdefault\b|\bdoes (?:it|the [a-z]{2,12}) (?:use|accept|include|support)\b)/;
/** Words after a value which say that it is an example. */
const SAYS_SO_AFTER =
  /^[^.!?\n]{0,24}(?:\bfor (?:demo|example|examples|testing|test)\b|\bas (?:an? )?(?:example|default|placeholder)\b|\bis (?:an? )?(?:example|placeholder|dummy)|\(example\)|\b(?:not|isn't) a real\b)/;
/** Where an example stops having a say. */
const BREAK = /[\n!]|\.\s+(?=\S)|\?\s/g;

/** True where the words around a value say that it is an example or test data. */
export function isExample(context: DetectorContext, range: Range): boolean {
  let before = context.folded.slice(Math.max(0, range.start - BEFORE), range.start);
  BREAK.lastIndex = 0;
  let cut = 0;
  for (let match = BREAK.exec(before); match; match = BREAK.exec(before))
    if (!/\be\.?g\.\s+$/.test(before.slice(0, match.index + match[0].length))) cut = match.index + 1;
  before = before.slice(cut);
  return SAYS_SO_BEFORE.test(before) || SAYS_SO_AFTER.test(context.folded.slice(range.end, range.end + AFTER));
}

/** Digits that nobody was ever given: all the same, or counted up or down from one end to the other. */
export function isPlaceholder(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  const tail = bare(value).replace(/^[A-Z]{1,5}/, '');
  if (digits.length >= 4 && repeated(digits)) return true;
  if (tail.length >= 4 && /^\d+$/.test(tail) && repeated(tail)) return true;
  return (
    (digits.length >= 8 && ('01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits))) ||
    /x{4,}|\*{4,}|_{4,}/i.test(value)
  );
}

/** A sentence's range around an offset: from the last stop to the next one, at most 300 characters each way. */
export function sentenceAround(context: DetectorContext, offset: number): Range {
  const text = context.folded;
  const isStop = (index: number) => {
    const code = text.charCodeAt(index);
    if (code === 10) return true;
    return (code === 46 || code === 33 || code === 63) && (index + 1 >= text.length || text.charCodeAt(index + 1) <= 32);
  };
  let start = offset;
  while (start > 0 && offset - start < 300 && !isStop(start - 1)) start--;
  let end = offset;
  while (end < text.length && end - offset < 300 && !isStop(end)) end++;
  return { start, end: Math.min(text.length, end + 1) };
}

/** True where the sentence around an offset asks something. */
export function isQuestion(context: DetectorContext, offset: number): boolean {
  const { end } = sentenceAround(context, offset);
  return context.folded[end - 1] === '?';
}
