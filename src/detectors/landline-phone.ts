// UK landline numbers. Most belong to an office and are published; beside a person they may be somebody's home.
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { nearest } from './keywords.ts';
import { labelledOtherwise } from './labels.ts';
import { personNear } from './person.ts';
import { isDrama, isNothing, nationalDigits, officeNear, PHONE_WORDS, SOMEBODY, UK_PHONE } from './phone.ts';

/** A UK number that starts with 01 or 02, where a person or a word for a phone stands nearby and no office does. */
export default define({
  id: 'landline-phone',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, UK_PHONE)) {
      const digits = nationalDigits(match[0]);
      const range = { start, end };
      if (!/^(?:1\d{8,9}|2\d{9})$/.test(digits) || isNothing(digits) || isExample(context, range) || officeNear(context, range)) continue;
      const word = nearest(context, PHONE_WORDS, range, 60);
      const person = personNear(context, range, 60) ?? nearest(context, SOMEBODY, range, 40, 'somebody');
      if ((!word && !person) || (isDrama(digits) && !person) || (labelledOtherwise(context, start) && !word)) continue;
      found.push({ start, end, confidence: word && person && !isDrama(digits) ? 'medium' : 'low', evidence: [word, person] });
    }
    return found;
  },
});
