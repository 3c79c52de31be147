// International bank account numbers: country, two check digits, up to 30 characters, remainder 1 modulo 97.
import { bare, ibanValid } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM = /(?<![a-z0-9/])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?(?![a-z0-9])/g;
const WORDS = keywords('iban|bank|account|transfer|bic|swift|sepa');
const SHORTEST = 15;
const LONGEST = 34;

/** An international bank account number whose check digits are right. */
export default define({
  id: 'iban',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const range = valid(match[0], start, end);
      if (!range || isExample(context, range)) continue;
      found.push({ ...range, confidence: 'high', evidence: [nearest(context, WORDS, range)] });
    }
    return found;
  },
});

/** The longest part from the start that is valid: the form may run on into the next word. */
function valid(value: string, start: number, end: number): { start: number; end: number } | undefined {
  for (let length = end - start; length >= SHORTEST; length--) {
    const iban = bare(value.slice(0, length));
    if (iban.length > LONGEST || iban.length < SHORTEST) continue;
    if (ibanValid(iban) && !/[ -]$/.test(value.slice(0, length))) return { start, end: start + length };
  }
  return undefined;
}
