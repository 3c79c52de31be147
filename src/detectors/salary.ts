// What one person earns: an amount beside salary, earns or pay, with a name or a word for somebody.
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';
import { personNear } from './person.ts';

const AMOUNT = /(?<![\w.])[£$€] ?\d{1,3}(?:,?\d{3}){0,2}(?:\.\d{1,2})? ?k?(?![\w%])|(?<![\w.])\d{2,3}k(?!\w)/g;
const WORDS = keywords(
  'salary|earns|earning|earn|wage|wages|paid|pay|income|take home|on a salary|bonus|pay rise|pension|net pay|gross pay|payslip|benefits|debts|owes|mortgage',
);
const STRICT = /^(?:salary|earns?|earning|wages?|income|take home|on a salary|payslip|net pay|gross pay)$/i;
const SOMEBODY = keywords("he|she|his|her|my|i|he's|she's|i'm|their");

/** An amount of money beside salary, earns or pay, with a name or a word for one person. */
export default define({
  id: 'salary',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, AMOUNT)) {
      const range = { start, end };
      if (match[0].replace(/\.\d+|\D/g, '').length < 4 && !match[0].includes('k')) continue;
      const word = nearest(context, WORDS, range, 40);
      if (!word || isExample(context, range)) continue;
      const person = personNear(context, range, 60);
      const somebody = nearest(context, SOMEBODY, range, 40, 'somebody');
      if (!person && !somebody) continue;
      if (!STRICT.test(word.text) && !(person && somebody)) continue;
      found.push({ ...range, confidence: STRICT.test(word.text) && person ? 'medium' : 'low', evidence: [word, person ?? somebody] });
    }
    return found;
  },
});
