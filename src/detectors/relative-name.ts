// Somebody's family by name: a word for a relation and the name beside it.
import { define, type Found } from './define.ts';
import { isExample, isQuestion } from './examples.ts';
import { evidence, keywords, occurrences } from './keywords.ts';
import { findPeople, peopleNear } from './person.ts';

const RELATIONS = keywords(
  'spouse|wife|husband|partner|girlfriend|boyfriend|fiance|fiancee|child|kid|son|daughter|mother|father|mum|mom|dad|brother|sister|nephew|niece|nan|grandma|grandad|grandmother|grandfather|stepson|stepdaughter|stepdad|relative|next of kin|emergency contact|ex wife|ex husband',
);
const NEAR = 24;
const OWNED = /(?:my|his|her|their|hers|the|'s) (?:[a-z]{2,10} )?$/;

/** A word for a relation with a name right beside it: “my spouse, Anna Lee Brown”. */
export default define({
  id: 'relative-name',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    if (findPeople(context).length === 0) return found;
    for (const relation of occurrences(context, RELATIONS)) {
      const person = peopleNear(context, relation, NEAR).find(
        (item) => !/[.!?\n]/.test(context.folded.slice(Math.min(item.end, relation.end), Math.max(item.start, relation.start))),
      );
      if (!person || isQuestion(context, relation.start) || isExample(context, person)) continue;
      if (!OWNED.test(context.folded.slice(Math.max(0, relation.start - 16), relation.start))) continue;
      found.push({
        start: person.start,
        end: person.end,
        confidence: person.full ? 'medium' : 'low',
        initials: person.initials,
        evidence: [evidence(context, relation, 'relation')],
      });
    }
    return found;
  },
});
