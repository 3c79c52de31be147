// Numbers by which a body knows one person: policy, membership, employee, patient, loan, account. After the keyword only.
import { define, type Found } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { evidence, keywords } from './keywords.ts';
import { CODE, digitsIn, labelled } from './labels.ts';

const LABELS = keywords(
  'policy|policy number|insurance|insurance number|insurance policy|insurance id|medical record|medical record number|mrn|hospital number|patient id|patient number|customer|customer id|customer number|client id|client number|member|member id|member number|membership|membership number|employee|employee id|employee number|staff number|staff id|payroll|payroll number|personnel number|loan|loan number|mortgage|mortgage id|mortgage number|account|account number|account id|claim|claim number|claim id|benefit|benefit number|pension|pension number|loyalty|loyalty card|subscription|subscriber|user id|prescription|library card|crn|hospital no|case worker|housing ref|tenancy ref|council tax|nectar|paypal',
);
const LEAST_DIGITS = 4;
const DATE_LIKE = /^(?:\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|(?:19|20)\d{2}(?:[-/]\d{2,4})?|\d+(?:st|nd|rd|th|am|pm|k|m))$/;

/** The number after policy, medical record, employee, customer, member, loan or account. */
export default define({
  id: 'reference-number',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, label, match } of labelled(context, LABELS, CODE)) {
      const value = match[0].replace(/^#/, '');
      const digits = digitsIn(value);
      if (digits < LEAST_DIGITS || value.length < 5 || DATE_LIKE.test(value) || isPlaceholder(value) || isExample(context, { start, end }))
        continue;
      found.push({ start, end, confidence: 'medium', evidence: [evidence(context, label, 'names_number')] });
    }
    return found;
  },
});
