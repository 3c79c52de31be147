// NHS numbers: ten digits with a modulus 11 check. A tenth of random numbers pass, so a keyword must stand nearby.
import { nhsValid, repeated } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { keywords, nearest } from './keywords.ts';
import { isDenied, labelledOtherwise } from './labels.ts';

const FORM = /(?<![a-z0-9/=.+_-])(?:\d[ .-]?){9}\d(?![a-z0-9/_-]|[ .]\d)/g;
const WORDS = keywords('nhs|nhs number|nhs no|patient|patients|dob|d.o.b.|date of birth|gp|medical record|hospital');

/** Ten digits with a right check digit, beside a word such as NHS or patient; test ranges, repeated digits and links are left out. */
export default define({
  id: 'nhs-number',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const digits = match[0].replace(/\D/g, '');
      if (!nhsValid(digits) || repeated(digits) || digits.startsWith('999') || isPlaceholder(digits)) continue;
      const word = nearest(context, WORDS, { start, end });
      if (!word || isDenied(context, word) || labelledOtherwise(context, start, word) || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: word.text.toLowerCase().includes('nhs') ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
