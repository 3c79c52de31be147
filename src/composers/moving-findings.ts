// Keeps findings on their letters between two checks: after an edit, those behind it move along and those that it touched go.
// Also cuts a window out of a very long draft. Pure functions over text.
import type { Range } from '../engine/types.ts';

/** Longest text that is sent for checking, in UTF-16 code units. Of a longer draft only the surroundings of the caret are read. */
export const LONGEST_CHECKED = 100_000;

/** One edit: `removed` code units at `start` gave way to `inserted`. */
export interface Edit {
  readonly start: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The smallest single edit that turns `before` into `after`. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  return { start, removed: before.length - tail - start, inserted: after.slice(start, after.length - tail) };
}

/** The ranges that an edit left whole, moved to where their letters are now. */
export function moveRanges<T extends Range>(ranges: readonly T[], edit: Edit): readonly T[] {
  const end = edit.start + edit.removed;
  const by = edit.inserted.length - edit.removed;
  if (edit.removed === 0 && by === 0) return ranges;
  return ranges.flatMap((range) => {
    if (range.end <= edit.start) return [range];
    if (range.start >= end) return [{ ...range, start: range.start + by, end: range.end + by }];
    return [];
  });
}

/** Whether an edit is a moment to check at once: a sentence was ended, or a piece of text came in whole. */
export function isMomentToCheck(edit: Edit): boolean {
  return edit.inserted.length > 20 || /[.!?…\n]\s?$/.test(edit.inserted);
}

/** The part of a long text around the caret that is checked, beginning and ending at line or word breaks; the whole when short. */
export function windowAround(text: string, caret: () => number, limit = LONGEST_CHECKED): Range {
  if (text.length <= limit) return { start: 0, end: text.length };
  let start = Math.max(0, Math.min(caret() - Math.floor(limit / 2), text.length - limit));
  let end = Math.min(text.length, start + limit);
  if (start > 0) start = breakFrom(text, start, Math.min(start + 1000, end));
  if (end < text.length) {
    const space = Math.max(text.lastIndexOf('\n', end), text.lastIndexOf(' ', end));
    if (space > end - 1000 && space > start) end = space;
  }
  return { start, end };
}

function breakFrom(text: string, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (text[i] === '\n' || text[i] === ' ') return i + 1;
  return from;
}

/** The ranges of `ranges` that fall in `window`, cut to it and counted from its start. */
export function cutRanges(ranges: readonly Range[], window: Range): readonly Range[] {
  return ranges.flatMap(({ start, end }) => {
    const cut = { start: Math.max(start, window.start) - window.start, end: Math.min(end, window.end) - window.start };
    return cut.end > cut.start ? [cut] : [];
  });
}
