// UK mobile numbers. Drama numbers count only beside a person: people who write examples use them as real ones.
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { nearest } from './keywords.ts';
import { labelledOtherwise } from './labels.ts';
import { personNear } from './person.ts';
import { isDrama, isNothing, isOwn, nationalDigits, officeNear, PHONE_WORDS, SOMEBODY, UK_PHONE } from './phone.ts';

const LABEL_IS_PHONE = /(?:tel|telephone|phone|mobile|fax)(?: (?:number|no))?\.?\s?[:#]?\s?$/;

/** A UK mobile number in any grouping; drama numbers only beside a person, and published office numbers at low confidence. */
export default define({
  id: 'mobile-phone',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, UK_PHONE)) {
      const digits = nationalDigits(match[0]);
      if (!/^7[1-9]\d{8}$/.test(digits) || isNothing(digits) || isExample(context, { start, end })) continue;
      const before = context.folded.slice(Math.max(0, start - 20), start);
      if (labelledOtherwise(context, start) && !LABEL_IS_PHONE.test(before)) continue;
      const range = { start, end };
      const person = personNear(context, range, 80) ?? nearest(context, SOMEBODY, range, 60, 'somebody');
      if (isDrama(digits) && !person) continue;
      const word = nearest(context, PHONE_WORDS, range, 60);
      const low = isOwn(context, range) || officeNear(context, range);
      found.push({ start, end, confidence: low ? 'low' : isDrama(digits) ? 'medium' : 'high', evidence: [word, person] });
    }
    return found;
  },
});
