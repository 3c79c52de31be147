// Unique reference numbers of prosecution cases: eleven characters of force, unit, serial and year. A keyword is needed.
import { define, type Found, scan } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM = /(?<![a-z0-9/-])\d{2} ?[a-z0-9]{2} ?\d{5} ?\/? ?\d{2}(?![a-z0-9/])/g;
const WORDS = keywords('urn|urns|cps|unique reference|prosecution');

/** The eleven characters of a prosecution case reference, near URN or CPS. */
export default define({
  id: 'case-urn',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const word = nearest(context, WORDS, { start, end });
      if (!word || isPlaceholder(match[0]) || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: 'medium', evidence: [word] });
    }
    return found;
  },
});
