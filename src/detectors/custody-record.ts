// Custody records: the token after the keyword, as their forms differ from force to force.
import { define, type Found } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { evidence, keywords } from './keywords.ts';
import { labelled } from './labels.ts';

const LABELS = keywords(
  'custody record|custody records|custody number|custody no|custody ref|custody reference|custody|detained person|dscc|dscc number|dscc ref',
);
const VALUE = /(?=[a-z0-9/-]{0,20}\d{3})[a-z0-9]{1,12}(?:[/-][a-z0-9]{1,12}){0,3}(?![a-z0-9])/y;

export default define({
  id: 'custody-record',
  title: 'custody record number',
  describe: 'The number that follows custody record, custody number or DSCC.',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, label, match } of labelled(context, LABELS, VALUE)) {
      const alone = !/record|number|no|ref|dscc/.test(context.folded.slice(label.start, start));
      if (isPlaceholder(match[0]) || isExample(context, { start, end }) || (alone && !match[0].includes('/'))) continue;
      found.push({ start, end, confidence: 'high', evidence: [evidence(context, label, 'says what the number is')] });
    }
    return found;
  },
});
