// Other countries' personal numbers and licences: after their keyword, or the form of a US social security number.
import { define, type Found, scan } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { evidence, keywords, nearest } from './keywords.ts';
import { labelled } from './labels.ts';

const LABELS = keywords(
  "ssn|social security|social security number|social insurance number|sin number|tax id|tax identifier|tin|ein|itin|vat id|voter id|voter number|electoral number|national id|national id number|id card|identity card|id number|driver's license|driver's licence|drivers license|driver license|driving licence|driving license|drivers licence|dl|dl number|licence number|license number|license|licence|professional license|professional licence|military id|service number|student id|student number|residence permit|brp|visa number|green card|alien number|pps number|ppsn|aadhaar|pan card|medicare|medicaid|certification|cert|nurse pin|nmc pin|gmc number|share code",
);
/** A code, or groups of it with spaces between. */
const VALUE = /#?[a-z0-9]{1,24}(?:-[a-z0-9]{1,16}){0,3}(?: \d[a-z0-9]{0,12}){0,3}/y;
const SSN = /(?<![\w/.-])(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?![\w/-]|[ .]\d)/g;
const SSN_WORDS = keywords('ssn|social security|social|tax|us|american|taxpayer');
const LEAST_DIGITS = 4;

/** Social security, tax, voter, licence and identity card numbers of other countries, after their keyword. */
export default define({
  id: 'foreign-id',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, label, match } of labelled(context, LABELS, VALUE)) {
      const value = match[0];
      const digits = value.replace(/\D/g, '').length;
      const compact = value.replace(/[ -]/g, '');
      if (digits < LEAST_DIGITS || compact.length < 5 || isPlaceholder(value) || isExample(context, { start, end })) continue;
      if (/^(?:19|20)\d{2}(?:\D|$)|\d(?:st|nd|rd|th|am|pm)$/.test(value)) continue;
      found.push({ start, end, confidence: 'medium', evidence: [evidence(context, label, 'names_number')] });
    }
    for (const { start, end, match } of scan(context, SSN)) {
      if (isPlaceholder(match[0]) || isExample(context, { start, end }) || found.some((item) => item.start < end && start < item.end))
        continue;
      const word = nearest(context, SSN_WORDS, { start, end }, 80);
      if (word) found.push({ start, end, confidence: 'medium', evidence: [word] });
    }
    return found;
  },
});
