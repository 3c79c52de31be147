// What stands right before a value: the label that says what it is, and words that deny it.
import type { Range } from '../engine/types.ts';
import { type Keywords, occurrences } from './keywords.ts';
import type { DetectorContext } from './types.ts';

/** Words and signs that may stand between a label and its value. */
const FILLER =
  /(?:[\s:=#"'(\-.,>]{1,4}|(?:number|numbers|no|nos|num|nr|nmbr|code|id|ref|reference|is|was|are|as|the|of|for|it's|its|still|now|just|set|to|changed|value|will|be|being|your|my|our|his|her|their|on|here|that|s|'s)(?![a-z0-9])){0,10}/y;

/** Where the value of a label starts: after `number is`, `no:`, `#` and the like. */
export function afterLabel(context: DetectorContext, label: Range): number {
  FILLER.lastIndex = label.end;
  const match = FILLER.exec(context.folded);
  return label.end + (match?.[0].length ?? 0);
}

/** A label's value, as a sticky regular expression reads it from `folded` (or `plain` where case matters). */
export interface Labelled extends Range {
  readonly label: Range;
  readonly match: RegExpExecArray;
}

/** For each label in the text, the value that follows it, where there is one. `form` must be sticky. */
export function labelled(context: DetectorContext, labels: Keywords, form: RegExp, cased = false): Labelled[] {
  const found: Labelled[] = [];
  for (const label of occurrences(context, labels)) {
    const start = afterLabel(context, label);
    if (start === label.end) continue;
    form.lastIndex = start;
    const match = form.exec(cased ? context.plain : context.folded);
    if (match) found.push({ start, end: start + match[0].length, label, match });
  }
  return found;
}

/** A code after a label: letters and digits in up to six groups with dashes, strokes or underscores between. Sticky. */
export const CODE = /#?[a-z0-9]{1,40}(?:[/_-][a-z0-9]{1,40}){0,5}/y;

/** How many digits a code has. */
export function digitsIn(code: string): number {
  return code.replace(/\D/g, '').length;
}

const OTHER_LABEL =
  /(?:tel|telephone|phone|mobile|fax|invoice|order|consignment|parcel|delivery note|tracking|meeting id|meeting|po|purchase order|isbn|barcode|serial|our ref|your ref|ref|reference|case|ticket|booking|charity|company|sort code|account|event)(?: (?:number|no|id|ref))?\.?\s?[:#]?\s?$/;

/**
 * True where the word right before a value names something else: `invoice 9434765919`. A keyword of the value's own that
 * stands right there as well (`self assessment reference`) decides against it.
 */
export function labelledOtherwise(context: DetectorContext, start: number, keyword?: Partial<Range>): boolean {
  const end = keyword?.end ?? Number.POSITIVE_INFINITY;
  if (end <= start && start - end <= 24) return false;
  return OTHER_LABEL.test(context.folded.slice(Math.max(0, start - 32), start));
}

const DENIED = /(?:\bnot|n't|\bnever|\bno) (?:an? |the |his |her |their |my |your )?(?:real |valid |actual )?$/;

/** True where a keyword stands in a denial: `that isn't an NHS number`. */
export function isDenied(context: DetectorContext, keyword: Partial<Range>): boolean {
  const start = keyword.start ?? 0;
  return DENIED.test(context.folded.slice(Math.max(0, start - 30), start));
}
