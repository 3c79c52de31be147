// Phone numbers of other countries: with a country code, or in American groups beside a word for a phone or a person.
import { repeated } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';
import { labelledOtherwise } from './labels.ts';
import { personNear } from './person.ts';
import { nationalDigits, officeNear, PHONE_WORDS } from './phone.ts';

const CODED = /(?<![\w+/=-])(?:\+ ?|00(?!44))(?!44)[1-9]\d{0,2}(?:[ .()-]{0,2}\d){7,12}(?![\w/-]|[ .-]\d)/g;
const GROUPED = /(?<![\w+/=.-])\(?\d{3}\)?[ .-]\d{3,4}[ .-]\d{3,4}(?![\w/-]|[ .-]\d)/g;
const WORDS = keywords('list|phone book|sent by|backup|emergency|next of kin|chat|called');

/** A number with a country code other than +44, or in groups of three and four beside a word for a phone. */
export default define({
  id: 'foreign-phone',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, CODED)) {
      const digits = match[0].replace(/\D/g, '');
      if (repeated(digits.slice(-7)) || isExample(context, { start, end }) || officeNear(context, { start, end })) continue;
      found.push({ start, end, confidence: 'medium', evidence: [nearest(context, PHONE_WORDS, { start, end }, 60)] });
    }
    for (const { start, end, match } of scan(context, GROUPED)) {
      const range = { start, end };
      const digits = nationalDigits(match[0]);
      if (
        match[0].startsWith('0') ||
        /^(?:3|8)00/.test(digits) ||
        repeated(digits) ||
        isExample(context, range) ||
        labelledOtherwise(context, start)
      )
        continue;
      const word = nearest(context, PHONE_WORDS, range, 40) ?? nearest(context, WORDS, range, 30);
      const person = personNear(context, range, 30);
      if (!match[0].includes('-') && !match[0].includes('(') && !(word && person)) continue;
      if ((!word && !person) || officeNear(context, range) || found.some((item) => item.start < end && start < item.end)) continue;
      found.push({ start, end, confidence: word && person ? 'medium' : 'low', evidence: [word, person] });
    }
    return found;
  },
});
