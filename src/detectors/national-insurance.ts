// National Insurance numbers. Form and prefixes: HMRC's NIM39110, as in reference/identifiers.md; there is no check digit.
import { define, type Found, scan } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM =
  /(?<![a-z0-9])([a-ceghj-prstw-z])[ .-]?([a-ceghj-nprstw-z])[ .-]{0,2}(\d ?\d)[ .-]?(\d ?\d)[ .-]?(\d ?\d)(?:[ .-]{0,2}([a-d]))?(?![a-z0-9]|[ .-]?\d)/g;
const NEVER = new Set(['bg', 'gb', 'nk', 'kn', 'nt', 'tn', 'zz']);
const WORDS = keywords('ni|nino|ni number|ni no|n.i.|national insurance|nat ins|insurance number|payroll');

/** Two letters, six digits and a letter A to D, with prefixes that are never issued left out; without the last letter only beside a keyword. */
export default define({
  id: 'national-insurance',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      if (NEVER.has(`${match[1]}${match[2]}`) || isPlaceholder(match[0]) || isExample(context, { start, end })) continue;
      const word = nearest(context, WORDS, { start, end });
      if (!match[6] && !word) continue;
      found.push({ start, end, confidence: word ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
