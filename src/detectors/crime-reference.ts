// Crime references and incident logs. Forces print them in appeals, so each is a note: what stands with it decides.
import { define, type Found, scan } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { keywords, nearest } from './keywords.ts';
import { CODE, digitsIn, labelled } from './labels.ts';

const FORM = /(?<![a-z0-9/-])(?:20|23)[a-z]{0,2}\/\d{3,7}[a-z]?\/\d{2}(?![a-z0-9/])/g;
const INCIDENT =
  /(?<![a-z0-9])(?:incident|log)(?: number| no\.?)? ?\d{1,5} (?:of|from|on) (?:the )?\d{1,2}(?:st|nd|rd|th)? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\/)[a-z]{0,6}/g;
const WORDS = keywords('crime|incident|log|victim ref|occurrence|investigation');
const LABELS = keywords(
  'crime ref|crime reference|crime number|crime no|incident number|incident ref|incident reference|log number|crime report',
);
const LEAST_DIGITS = 3;

/** A crime or incident number by its form or after a keyword; a note only, unless a person or their status stands with it. */
export default define({
  id: 'crime-reference',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end } of [...scan(context, FORM), ...scan(context, INCIDENT)]) {
      if (isExample(context, { start, end })) continue;
      const word = nearest(context, WORDS, { start, end });
      found.push({ start, end, confidence: word ? 'medium' : 'low', gravity: 'note', evidence: [word] });
    }
    for (const { start, end, label, match } of labelled(context, LABELS, CODE)) {
      if (digitsIn(match[0]) < LEAST_DIGITS || isPlaceholder(match[0]) || isExample(context, { start, end })) continue;
      found.push({
        start,
        end,
        confidence: 'medium',
        gravity: 'note',
        evidence: [nearest(context, LABELS, { start, end }, start - label.start)],
      });
    }
    return found;
  },
});
