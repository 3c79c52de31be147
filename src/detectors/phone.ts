// What the phone detectors share: reading a UK number, numbers that belong to everybody, words around a number.
import type { Evidence, Range } from '../engine/types.ts';
import { repeated } from './checksums.ts';
import { keywords, nearest } from './keywords.ts';
import type { DetectorContext } from './types.ts';

/** A UK number in any grouping: national or +44, nine or ten digits after the leading 0. */
export const UK_PHONE =
  /(?<![\w+/=#£$-]|\d[.,])(?:(?:\+|00) ?44[ .-]?(?:\(0\)[ .-]?)?|\(?0 ?)[1-9](?:[ .()-]{0,2}\d){8,9}(?![\w/-]|[ .-]\d)/g;

/** The digits after the leading 0. */
export function nationalDigits(value: string): string {
  const digits = value.replace(/\(0\)/, '').replace(/\D/g, '');
  return digits.replace(/^(?:0044|44(?=\d{9,10}$)|0)/, '');
}

/** Ofcom's numbers for drama, which nobody has. (Ofcom, "Telephone numbers for use in TV and radio drama programmes".) */
export function isDrama(national: string): boolean {
  return /^(?:7700900\d{3}|(?:113|114|115|116|117|118|121|131|141|151|161|191)49[68]0\d{3}|2079460\d{3}|2896496\d{3}|2920180\d{3}|1632960\d{3})$/.test(
    national,
  );
}

/** True for digits that are no number at all. */
export function isNothing(national: string): boolean {
  return repeated(national.slice(1)) || national === '1234567890' || national === '7123456789';
}

export const PHONE_WORDS = keywords(
  'tel|telephone|phone|mobile|mob|number|cell|ring|call|text|whatsapp|ph|contact|dial|reach|try|landline|home number|private number|direct line|sms',
);
const OFFICE = keywords(
  'switchboard|press office|press desk|press line|press officer|media desk|media line|communications team|comms team|helpline|helpdesk|help desk|reception|front desk|main number|main line|our number|our line|enquiries|office line|hotline|freephone|customer service|main office|council|duty officer|duty press officer|support line|advice line|charity|trading standards|crimestoppers|non emergency|out of hours|licensing team|care line',
);
const OWN = /(?:my own|my|that's my|me on|my work) (?:own )?(?:mobile|number|phone|cell|on|direct line|mob)(?: is|:| number| phone)? ?$/;

/** A word that makes the number an office's, within `window` characters. */
export function officeNear(context: DetectorContext, range: Range, window = 70): Evidence | undefined {
  return nearest(context, OFFICE, range, window);
}

/** True where the writer says that the number is theirs. */
export function isOwn(context: DetectorContext, range: Range): boolean {
  return OWN.test(context.folded.slice(Math.max(0, range.start - 40), range.start));
}

/** Words that speak of one person: a possessive or a relation, right where the number is. */
export const SOMEBODY = keywords(
  "his|her|hers|she|he|he's|she's|their|mum|mum's|dad|dad's|mother|father|brother|sister|wife|husband|partner|son|daughter|victim|complainant|witness|resident|neighbour|boss|boss's|commissioner's|girlfriend|boyfriend|ex|lad|lady|landlady|landlord|nan|caller|applicant|mrs|mr|ms|miss|lives",
);
