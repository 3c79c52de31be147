// Officers' collar, shoulder and warrant numbers: the digits after the keyword or after a rank in capitals.
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { evidence, keywords } from './keywords.ts';
import { labelled } from './labels.ts';

const LABELS = keywords('collar|collar number|collar no|shoulder number|shoulder no|warrant number|warrant card number');
const VALUE = /[a-z]{0,2}\d{2,6}(?![a-z0-9/.-])/y;
const RANK = /(?<![A-Za-z0-9])(?:PC|DC|PS|DS|WPC|PCSO|SC) ?\d{3,6}(?![A-Za-z0-9/.-])/g;

/** The number after collar, shoulder or warrant number, or after PC, DC, PS and other ranks in capitals. */
export default define({
  id: 'collar-number',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, label } of labelled(context, LABELS, VALUE)) {
      if (isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: 'medium', evidence: [evidence(context, label, 'names_number')] });
    }
    for (const { start, end } of scan(context, RANK, true)) {
      const rank = { start, end: start + 2 };
      found.push({ start, end, confidence: 'low', evidence: [evidence(context, rank, 'rank')] });
    }
    return found;
  },
});
