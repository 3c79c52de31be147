// Device identities: IMEI (15 digits, Luhn) near a keyword.
import { luhn, repeated } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM = /(?<![\w/.-])\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d(?![\w/-])/g;
const WORDS = keywords('imei|handset|device|phone|mobile|serial');

/** Fifteen digits with a right Luhn check near IMEI or a word for a phone. */
export default define({
  id: 'imei',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const digits = match[0].replace(/\D/g, '');
      const word = nearest(context, WORDS, { start, end }, 80);
      const named = word?.text.toLowerCase() === 'imei';
      if (!word || repeated(digits) || !(luhn(digits) || named) || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: named ? 'high' : 'low', evidence: [word] });
    }
    return found;
  },
});
