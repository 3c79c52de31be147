// Payment card numbers: 13 to 19 digits with a right Luhn check, or 15 or 16 right after a word for a card.
import { luhn, repeated } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';
import { labelledOtherwise } from './labels.ts';

const FORM = /(?<![a-z0-9/.=_+-])[2-6](?:[ .-]?\d){11,18}(?![a-z0-9/_-]|[ .]\d)/g;
const WORDS = keywords(
  'card|cards|credit|debit|credit card|debit card|visa|mastercard|amex|american express|maestro|monzo|cvv|cvc|exp|expires|valid thru|card number|starling|revolut',
);
/** The card industry's published test numbers. */
const TEST = new Set([
  '4111111111111111',
  '4242424242424242',
  '5555555555554444',
  '4000000000000002',
  '378282246310005',
  '5105105105105100',
  '4012888888881881',
  '6011111111111117',
]);

/** A card number with a right Luhn check, or of the right length right by a word for a card; published test numbers are left out. */
export default define({
  id: 'payment-card',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const digits = match[0].replace(/\D/g, '');
      const range = { start, end };
      if (repeated(digits) || repeated(digits.slice(1)) || TEST.has(digits) || isExample(context, range)) continue;
      const word = nearest(context, WORDS, range, 80);
      const right = luhn(digits) && /^(?:4|5[1-5]|2[2-7]|3[47]|6)/.test(digits) && digits.length >= 13;
      const alike =
        (digits.length === 16 || digits.length === 15) && word !== undefined && nearest(context, WORDS, range, 25) !== undefined;
      if (!right && !alike) continue;
      if (!word && (labelledOtherwise(context, start) || digits.length < 15)) continue;
      found.push({ start, end, confidence: right && word ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
