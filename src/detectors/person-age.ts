// A full name with an age beside it: together they point to one person.
import { define, type Found } from './define.ts';
import { isExample } from './examples.ts';
import { evidence } from './keywords.ts';
import { findPeople } from './person.ts';

const AFTER =
  /[\s,]{0,2}(?:\(?(?:who )?(?:is |was |who's )?(?:just )?(?:aged|age|ag|turned)?[:\s]{0,2}([1-9]\d?)(?= ?(?:\)|,|\.|;|and\b|years?\b|yrs?\b|yo\b|y\/o\b|$|\n|who\b|from\b|of\b|has\b|was\b|is\b)))(?! ?(?:%|pm|am|january|february|march|april|may|june|july|august|september|october|november|december|[a-z]+ (?:road|street|lane|close|avenue|drive)))/y;
const BEFORE = /([1-9]\d?)[- ]years?[- ]old (?:[a-z]{2,12} )?$/;

/** A name with an age right beside it: “aged 34”, “(14,”, “, 26,”, “8 years old”. */
export default define({
  id: 'person-age',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const person of findPeople(context)) {
      AFTER.lastIndex = person.end;
      const after = AFTER.exec(context.folded);
      const before = BEFORE.exec(context.folded.slice(Math.max(0, person.start - 30), person.start));
      const name = evidence(context, person, 'person');
      const explicit =
        after && /age|ag |turned|years?|yrs?|yo\b|y\/o/.test(context.folded.slice(person.end, person.end + after[0].length + 8));
      if (after && (person.full || explicit || after[0].includes('('))) {
        const range = { start: person.start, end: person.end + after[0].length };
        if (!isExample(context, range)) found.push({ ...range, confidence: person.full && explicit ? 'medium' : 'low', evidence: [name] });
      } else if (before) {
        const range = { start: person.start - before[0].length, end: person.end };
        if (!isExample(context, range)) found.push({ ...range, confidence: person.full ? 'medium' : 'low', evidence: [name] });
      }
    }
    return found;
  },
});
