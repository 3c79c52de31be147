// Police National Computer ids: year, serial and a modulus 23 check letter. About one random string in 23 passes.
import { checkLetter } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM = /(?<![a-z0-9/-])((?:19|20)?\d{2}) ?\/ ?(\d{1,7}) ?([a-z])(?![a-z0-9/])/g;
const WORDS = keywords('pnc|pnc id|pncid|pnc number|pnc ref|nominal|police national computer');

/** A Police National Computer id with a right check letter, as in YY/1234567A. */
export default define({
  id: 'pnc-id',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const digits = (match[1] ?? '').slice(-2) + (match[2] ?? '').padStart(7, '0');
      if (checkLetter(digits) !== (match[3] ?? '').toUpperCase() || isExample(context, { start, end })) continue;
      const word = nearest(context, WORDS, { start, end });
      const short = (match[2] ?? '').length < 4;
      if (short && !word) continue;
      found.push({ start, end, confidence: word ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
