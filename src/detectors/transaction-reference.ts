// Numbers of one person's dealings: order, receipt, booking, flight, device serial. They matter only with a person.
import { define, type Found } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { evidence, keywords } from './keywords.ts';
import { CODE, labelled } from './labels.ts';

const LABELS = keywords(
  'order|order number|receipt|receipt number|booking|booking number|booking ref|reservation|reservation number|confirmation|confirmation number|flight|ticket number|warranty|warranty number|serial|serial number|device id|device serial|tracking|tracking number|transaction|transaction id|invoice number|repair ticket|support ticket|crash id|log id|incident id|gift card|voucher|coupon|purchase',
);
const FORM = /^(?:#?[a-z]{1,6}-?\d[a-z0-9-]{2,16}|#\d{4,12})$/;

/** The number after order, receipt, booking, reservation, flight or serial number. */
export default define({
  id: 'transaction-reference',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, label, match } of labelled(context, LABELS, CODE)) {
      if (!FORM.test(match[0]) || isPlaceholder(match[0].replace(/^#/, '')) || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: 'low', evidence: [evidence(context, label, 'names_number')] });
    }
    return found;
  },
});
