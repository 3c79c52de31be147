// Criminal Records Office numbers: serial, year and a modulus 23 check letter; SF files of 1939 to 1995 turn the order round.
import { checkLetter } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM = /(?<![a-z0-9/-])(?:(\d{1,6}) ?\/ ?(\d{2}) ?([a-z])|sf ?(\d{2}) ?\/ ?(\d{1,6}) ?([a-z]))(?![a-z0-9/])/g;
const WORDS = keywords('cro|cro number|cro no|acro|criminal record|criminal records');

/** A criminal record number with a right check letter, as in 123456/12A. */
export default define({
  id: 'cro-number',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const file = match[4] !== undefined;
      const year = match[2] ?? match[4] ?? '';
      const serial = match[1] ?? match[5] ?? '';
      if (file && (Number(year) < 39 || Number(year) > 95)) continue;
      if (checkLetter(year + serial.padStart(6, '0')) !== (match[3] ?? match[6] ?? '').toUpperCase()) continue;
      const word = nearest(context, WORDS, { start, end });
      if ((serial.length < 4 && !word && !file) || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: word || file ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
