// Great Britain driving licence numbers: 16 characters of surname, date of birth, initials and check characters (DVLA).
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM =
  /(?<![a-z0-9])([a-z](?: ?[a-z9]){4})[ -]?\d ?(?:0 ?[1-9]|1 ?[0-2]|5 ?[1-9]|6 ?[0-2]) ?(?:0 ?[1-9]|[12] ?\d|3 ?[01]) ?\d[ -]?[a-z] ?[a-z9][ -]?\d[ -]?[a-z] ?[a-z](?:[ -]?\d{2})?(?![a-z0-9])/g;
const PADDED = /^[a-z]{1,5}9{0,4}$/;
const WORDS = keywords('licence|license|driving licence|driver number|dvla|driver|drivers');

/** The 16 characters of a British driving licence: five of the surname, a date of birth, initials and check characters. */
export default define({
  id: 'driving-licence',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      if (!PADDED.test((match[1] ?? '').replace(/ /g, '')) || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: 'high', evidence: [nearest(context, WORDS, { start, end })] });
    }
    return found;
  },
});
