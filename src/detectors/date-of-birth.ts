// Dates of birth: any date after a keyword, or a date right beside a full name that can only be a birthday.
import { FULL_DATE, isPossible, yearOf } from './date.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { evidence, keywords, nearest } from './keywords.ts';
import { labelled } from './labels.ts';
import { peopleNear } from './person.ts';
import type { DetectorContext } from './types.ts';

const LABELS = keywords('dob|d.o.b.|date of birth|birth date|birthdate|born|birthday|birthdays|b.');
const VALUE = new RegExp(
  `${FULL_DATE}|(?:in )?'?\\d{2}(?![\\d/:%.]|\\s?(?:st|nd|rd|th|am|pm|[a-z]{3,}))|(?:in )?(?:19[2-9]\\d|200\\d|201\\d)(?!\\d)`,
  'y',
);
const BESIDE = new RegExp(`(?<![\\w/.-])${FULL_DATE}`, 'g');
const WORDS = keywords('dob|d.o.b.|date of birth|birth date|born|birthday');

/** Only a comma, a dash, a bracket or a space between a name and a date: not `Jane Smith on 3/4/12`, not a new line. */
function isBeside(context: DetectorContext, from: number, to: number): boolean {
  return to > from && to - from <= 3 && /^[ ,;:(-]+$/.test(context.folded.slice(from, to));
}

/** A date after DOB, born or birthday, or a date right after a full name. */
export default define({
  id: 'date-of-birth',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, label, match } of labelled(context, LABELS, VALUE)) {
      const year = yearOf(match[0]);
      const full = /\d\D+\d/.test(match[0]) || /[a-z]{3}/.test(match[0].replace(/^in /, ''));
      const word = context.folded.slice(label.start, label.end);
      const single = word === 'b' && context.folded[label.end] !== '.';
      if (single || !isPossible(match[0]) || year < 1900 || isExample(context, { start, end })) continue;
      if (!full && word !== 'born' && word !== 'dob') continue;
      const strong = full && !/^birthday/.test(word);
      found.push({
        start,
        end,
        confidence: strong ? 'high' : full ? 'medium' : 'low',
        evidence: [evidence(context, label, 'names_date')],
      });
    }
    for (const { start, end, match } of scan(context, BESIDE)) {
      const year = yearOf(match[0]);
      if (year < 1925 || year > 2019 || !isPossible(match[0]) || isExample(context, { start, end })) continue;
      if (found.some((item) => item.start < end && start < item.end)) continue;
      const word = nearest(context, WORDS, { start, end }, 40);
      const person = peopleNear(context, { start, end }, 4).find(
        (item) => item.full && isBeside(context, item.end, start) && !/^,? \d{1,2}:\d/.test(context.folded.slice(end, end + 6)),
      );
      if (!word && !person) continue;
      found.push({
        start,
        end,
        confidence: word ? 'medium' : 'low',
        evidence: [word, person && evidence(context, person, 'person_before')],
      });
    }
    return found;
  },
});
