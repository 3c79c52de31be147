// Passport numbers: nine digits, or a letter and eight. There is no check, so a keyword must stand nearby.
import { define, type Found, scan } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { distance, keywords, nearest } from './keywords.ts';
import { isDenied, labelled, labelledOtherwise } from './labels.ts';

const FORM = /(?<![a-z0-9/=.+_-])(?:\d ?\d ?\d ?\d ?\d ?\d ?\d ?\d ?\d|[a-z] ?\d(?: ?\d){7})(?![a-z0-9/_-]|[ .]\d)/g;
const WORDS = keywords('passport|passports|passport no|passport number|pp|travel document');
const LABELS = keywords('passport|passport no|passport number|passport id');
/** Other countries' numbers, right after the word only. */
const FOREIGN = /[a-z]{0,2}\d{6,9}[a-z]{0,2}(?![a-z0-9/])/y;

/** Nine digits, or a letter and eight digits, near the word passport; other lengths only right after it. */
export default define({
  id: 'passport',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const word = nearest(context, WORDS, { start, end });
      if (
        !word ||
        isDenied(context, word) ||
        isPlaceholder(match[0]) ||
        labelledOtherwise(context, start, word) ||
        isExample(context, { start, end })
      )
        continue;
      const close = distance({ start, end }, { start: word.start ?? 0, end: word.end ?? 0 }) < 60;
      found.push({ start, end, confidence: close ? 'high' : 'low', evidence: [word] });
    }
    for (const { start, end, label, match } of labelled(context, LABELS, FOREIGN)) {
      if (isPlaceholder(match[0]) || isExample(context, { start, end })) continue;
      found.push({
        start,
        end,
        confidence: 'medium',
        evidence: [nearest(context, LABELS, { start, end: start + 1 }, start - label.start)],
      });
    }
    return found;
  },
});
