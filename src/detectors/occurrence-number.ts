// Occurrence numbers of the Niche records system: the token after the keyword.
import { define, type Found } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { evidence, keywords } from './keywords.ts';
import { CODE, digitsIn, labelled } from './labels.ts';

const LABELS = keywords('niche|occurrence|occurrence number|occurrence no|niche occurrence|niche ref|niche number|oel|connect ref');
const LEAST_DIGITS = 4;

/** The number that follows Niche or occurrence. */
export default define({
  id: 'occurrence-number',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, label, match } of labelled(context, LABELS, CODE)) {
      if (
        digitsIn(match[0]) < LEAST_DIGITS ||
        isPlaceholder(match[0]) ||
        isExample(context, { start, end }) ||
        /^(?:19|20)\d{2}$/.test(match[0])
      )
        continue;
      found.push({ start, end, confidence: 'medium', evidence: [evidence(context, label, 'names_number')] });
    }
    return found;
  },
});
