// Prisoner numbers (NOMIS): a letter, four digits, two letters. Product codes look the same, so a keyword is needed.
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';
import { isDenied } from './labels.ts';

const FORM = /(?<![a-z0-9/-])[a-z] ?\d ?\d ?\d ?\d ?[a-z] ?[a-z](?![a-z0-9/-])/g;
const WORDS = keywords('nomis|prisoner|prisoner number|prison number|prison|inmate|hmp|yoi|hmyoi|on remand|remanded');

/** A letter, four digits and two letters, near NOMIS, prisoner or a prison. */
export default define({
  id: 'prisoner-number',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end } of scan(context, FORM)) {
      const word = nearest(context, WORDS, { start, end });
      if (!word || isDenied(context, word) || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: /nomis|prisoner|number/i.test(word.text) ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
