// Unique Taxpayer References: ten digits with a check digit that a tenth of random numbers pass, so a keyword is needed.
import { repeated, utrValid } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { keywords, nearest } from './keywords.ts';
import { isDenied, labelledOtherwise } from './labels.ts';

const FORM = /(?<![a-z0-9/=.+_-])(?:\d[ -]?){9}\d ?k?(?![a-z0-9/_-]|[ .]\d)/g;
const WORDS = keywords('utr|utrs|self assessment|taxpayer reference|tax reference|hmrc');

/** Ten digits with a right check digit, near UTR, self assessment or HMRC. */
export default define({
  id: 'utr',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const digits = match[0].replace(/\D/g, '');
      if (!utrValid(digits) || repeated(digits) || isPlaceholder(digits)) continue;
      const word = nearest(context, WORDS, { start, end });
      if (!word || isDenied(context, word) || labelledOtherwise(context, start, word) || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: word.text.toLowerCase() === 'hmrc' ? 'medium' : 'high', evidence: [word] });
    }
    return found;
  },
});
