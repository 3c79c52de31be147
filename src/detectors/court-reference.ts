// Common Platform court case references: year, court, serial and a modulus 23 check letter over the digits.
import { checkLetter } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM = /(?<![a-z0-9/-])(\d{2})\/(\d{4})\/(\d{1,6}) ?([a-z])(?![a-z0-9/])/g;
const WORDS = keywords('court|ccrn|court case|hearing|magistrates|crown court|case');

/** A court case reference with a right check letter, as in YY/CCCC/123456A. */
export default define({
  id: 'court-reference',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const [, year = '', court = '', serial = '', letter = ''] = match;
      if (checkLetter(year + court + serial.padStart(6, '0')) !== letter.toUpperCase() || isExample(context, { start, end })) continue;
      const word = nearest(context, WORDS, { start, end });
      found.push({ start, end, confidence: word ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
