// Custody records: the token after the keyword, as their forms differ from force to force.
import { define, type Found } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { evidence, keywords } from './keywords.ts';
import { CODE, digitsIn, labelled } from './labels.ts';

const LABELS = keywords(
  'custody record|custody records|custody number|custody no|custody ref|custody reference|custody|detained person|dscc|dscc number|dscc ref',
);
const LEAST_DIGITS = 3;

/** The number that follows custody record, custody number or DSCC. */
export default define({
  id: 'custody-record',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, label, match } of labelled(context, LABELS, CODE)) {
      const alone = !/record|number|no|ref|dscc/.test(context.folded.slice(label.start, start));
      if (
        digitsIn(match[0]) < LEAST_DIGITS ||
        isPlaceholder(match[0]) ||
        isExample(context, { start, end }) ||
        (alone && !match[0].includes('/'))
      )
        continue;
      found.push({ start, end, confidence: 'high', evidence: [evidence(context, label, 'names_number')] });
    }
    return found;
  },
});
