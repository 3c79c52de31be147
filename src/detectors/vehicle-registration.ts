// Vehicle registrations: the style since 2001 near a word for a vehicle; older styles right after a keyword only.
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';
import { labelled } from './labels.ts';
import type { DetectorContext } from './types.ts';

const FORM = /(?<![a-z0-9/-])([a-hj-prs-vwxy][a-hj-pr-y])(0[2-9]|[12]\d|5[1-9]|6\d|7\d)[ -]?([a-hj-pr-z]{3})(?![a-z0-9/-])/g;
const LABELS = keywords(
  'reg|reg no|reg number|registration|registration number|vrm|vrn|number plate|plate|licence plate|license plate|index',
);
const OLDER = /(?:[a-hj-np-tv-y]\d{1,3} ?[a-hj-pr-z]{3}|[a-z]{3} ?\d{1,3} ?[a-z]|[a-z]{1,3} ?\d{1,4})(?![a-z0-9])/y;
const WORDS = keywords(
  'reg|registration|vehicle|vrm|vrn|car|van|plate|plates|number plate|index|driver|drives|driving|drove|parked|motor|motorbike|bike|dvla|anpr|keeper|taxi|lorry|scooter|' +
    'audi|bmw|ford|fiesta|focus|transit|golf|polo|corsa|astra|vauxhall|mercedes|merc|nissan|qashqai|juke|toyota|yaris|honda|civic|kia|hyundai|peugeot|renault|clio|skoda|seat|ibiza|fiat|volvo|tesla|mini|mazda|citroen|volkswagen|vw|range rover|land rover|jaguar|suzuki|dacia|porsche|lexus',
);
const OFFICIAL = /(?:opcc|community|police|patrol|pool|fleet|office|marked|liveried|our) (?:van|car|vehicle|bus|motorbike)\b/;

/** What stands in the same sentence before an offset, at most 60 characters. */
function sameSentenceBefore(context: DetectorContext, start: number): string {
  const before = context.folded.slice(Math.max(0, start - 60), start);
  return before.slice(Math.max(...['.', '!', '?', '\n'].map((stop) => before.lastIndexOf(stop))) + 1);
}

/** A number plate near a word for a vehicle; older styles only right after reg, registration or plate. */
export default define({
  id: 'vehicle-registration',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const spelled = `${match[1]}${match[2]}${match[3]}`;
      const written = context.plain.slice(start, end);
      if (spelled === 'ab12cde' || spelled.endsWith('net') || /^(?:fy|q[1-4]|ye)\d/.test(spelled) || isExample(context, { start, end }))
        continue;
      if (OFFICIAL.test(sameSentenceBefore(context, start))) continue;
      const word = nearest(context, WORDS, { start, end }, written === written.toUpperCase() ? 120 : 40);
      if (!word) continue;
      found.push({ start, end, confidence: nearest(context, LABELS, { start, end }, 60) ? 'high' : 'medium', evidence: [word] });
    }
    for (const { start, end, label, match } of labelled(context, LABELS, OLDER)) {
      const written = context.plain.slice(start, end);
      if (written !== written.toUpperCase() || match[0].replace(/\D/g, '').length === 0 || isExample(context, { start, end })) continue;
      if (found.some((item) => item.start < end && start < item.end)) continue;
      found.push({ start, end, confidence: 'medium', evidence: [nearest(context, LABELS, { start, end }, end - label.start)] });
    }
    return found;
  },
});
