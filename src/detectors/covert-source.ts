// Covert human intelligence sources: the words that speak of one. With a person, place or date it is grave.
import { define, type Found } from './define.ts';
import { evidence, keywords, nearest, occurrences } from './keywords.ts';
import { personNear } from './person.ts';

const WORDS = keywords(
  "chis|covert human intelligence source|covert human intelligence sources|covert source|covert sources|covert human source|informant|informants|informant's|registered informant|source handler|source handlers|dedicated source unit|dsu|source report|source reports|undercover officer",
);
const POLICY = keywords(
  'policy|training|code of practice|act|ripa|ipco|guidance|inspection|annual report|statistics|definition|bill|legislation|course|inspectorate|hmicfrs|module|authorisation process|general|drama|film|podcast|series|book',
);
const PLACE_OR_DATE = keywords(
  'lives|living|meets|met|meeting|handler|registered|recruited|name|named|real name|pseudonym|tonight|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|pub|address',
);
const WEAK = /^(?:undercover officer|dsu)$/;

/** Words for a covert source or a handler: grave with a person, place or date, a note in policy or training prose. */
export default define({
  id: 'covert-source',
  sensitivity: 'with-person',
  risk: 'confidential',
  find(context) {
    const found: Found[] = [];
    for (const range of occurrences(context, WORDS)) {
      const weak = WEAK.test(context.folded.slice(range.start, range.end));
      const person = personNear(context, range, 150);
      const detail = nearest(context, PLACE_OR_DATE, range, 120, 'place_or_date');
      const policy = nearest(context, POLICY, range, 150, 'policy');
      const words = evidence(context, range, 'covert_source');
      if (weak && !person) continue;
      if (policy || (!person && !detail)) found.push({ ...range, confidence: 'low', gravity: 'note', evidence: [words, policy] });
      else
        found.push({
          ...range,
          confidence: person && detail ? 'high' : 'medium',
          gravity: weak ? 'caution' : 'grave',
          evidence: [words, person, detail],
        });
    }
    return found;
  },
});
