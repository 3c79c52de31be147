// Finds corroborating words around a value: phrases of one or more words, looked up in the shared word index.
import type { EvidenceKind } from '../engine/evidence.ts';
import type { Evidence, Range } from '../engine/types.ts';
import type { DetectorContext } from './types.ts';

/** Phrases, each split into its words. */
export type Keywords = readonly (readonly string[])[];

/** How far from a value a corroborating word may stand, in characters. */
export const WINDOW = 300;
/** Words of one phrase may have this many characters between them: `D.O.B`, `sort-code`, `a/c`. */
const GAP = 2;

/** Phrases from a list with bars, parted into words as the context parts them: `ni number|nino|national insurance`. */
export function keywords(list: string): Keywords {
  return list
    .split('|')
    .map((phrase) => phrase.toLowerCase().match(/s(?<='s)(?![a-zà-ɏ])|[a-z0-9à-ɏ]+(?:'(?!s(?![a-zà-ɏ]))[a-zà-ɏ]+)*/g) ?? []);
}

function phraseEnd(context: DetectorContext, phrase: readonly string[], position: number): number | undefined {
  for (let step = 1; step < phrase.length; step++) {
    if (context.word(position + step) !== phrase[step]) return undefined;
    const gap = (context.starts[position + step] ?? 0) - (context.ends[position + step - 1] ?? 0);
    if (gap > GAP) return undefined;
  }
  return context.ends[position + phrase.length - 1];
}

/** Every place where one of the phrases stands, in no particular order. */
export function occurrences(context: DetectorContext, set: Keywords): Range[] {
  const found: Range[] = [];
  for (const phrase of set) {
    for (const position of context.at(phrase[0] ?? '')) {
      const end = phraseEnd(context, phrase, position);
      if (end !== undefined) found.push({ start: context.starts[position] ?? 0, end });
    }
  }
  return found;
}

/** Characters between two ranges, 0 where they touch or overlap. */
export function distance(a: Range, b: Range): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/**
 * The phrase nearest to `range`, at most `window` characters away on either side, as evidence; a phrase inside the
 * range does not count. Undefined where there is none.
 */
export function nearest(
  context: DetectorContext,
  set: Keywords,
  range: Range,
  window = WINDOW,
  kind: EvidenceKind = 'nearby',
): Evidence | undefined {
  let best: Range | undefined;
  let least = window + 1;
  const from = context.wordFrom(range.start - window);
  const to = context.wordFrom(range.end + window);
  for (const phrase of set) {
    const places = context.at(phrase[0] ?? '');
    if (places.length === 0) continue;
    for (let index = firstFrom(places, from); index < places.length; index++) {
      const position = places[index] ?? 0;
      if (position >= to) break;
      const start = context.starts[position] ?? 0;
      if (start >= range.start && start < range.end) continue;
      const end = phraseEnd(context, phrase, position);
      if (end === undefined) continue;
      const away = distance(range, { start, end });
      if (away < least || (away === least && best && end - start > best.end - best.start)) {
        least = away;
        best = { start, end };
      }
    }
  }
  return best && evidence(context, best, kind);
}

function firstFrom(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of the text as evidence, with their range. */
export function evidence(context: DetectorContext, range: Range, kind: EvidenceKind): Evidence {
  return { start: range.start, end: range.end, text: context.text.slice(range.start, range.end), kind };
}
