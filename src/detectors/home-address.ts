// Where somebody lives: a street address or a house number and postcode, with words that speak of a home, or a person.
import type { Evidence, Range } from '../engine/types.ts';
import { define, type Found } from './define.ts';
import { isExample } from './examples.ts';
import { distance, keywords, nearest } from './keywords.ts';
import { personNear } from './person.ts';
import postcode from './postcode.ts';
import { findStreets } from './street-address.ts';
import type { DetectorContext } from './types.ts';

const HOME = keywords(
  "lives at|living at|lives|lived at|living|live at|home address|his address|her address|their address|my address|address is|address|home|moved to|she moved|he moved|now at|staying at|staying|registered at|hiding|his house|her house|their house|next door|gate code|key safe|ship|ship to|shipping address|billing address|delivery address|deliver to|billing|licence address|tenant|resident|of no fixed|curfew|her sister's|his mum's|her mum's|registered keeper|nok|next of kin|stays at|round to|go round|pop round",
);
const PUBLIC = keywords(
  "office of the|opcc|pcc's office|police station|station|headquarters|hq|lloyd house|leek wootton|town hall|village hall|council|community centre|civic|library|hospital|surgery|school|college|university|church|mosque|temple|museum|venue|registered office|head office|shop|pub|hotel|reception|commissioner's office|consultation|event|open day|drop in|freepost|po box|wycliffe house|write to us|visit us|post to|press office",
);
/** A house number or name within this many characters before a postcode. */
const BEFORE_POSTCODE = 60;
const HOUSE = /(?:^|[\s,(])(?:flat |no\.? ?)?\d{1,4}[a-d]?[,\s]/;

function isPublic(context: DetectorContext, range: Range): Evidence | undefined {
  return nearest(context, PUBLIC, range, 80);
}

/** A house number and street, or a house number and postcode, where the text speaks of a home or names a person; public buildings are left out. */
export default define({
  id: 'home-address',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    const codes = postcode.detect(context.text, context);
    for (const street of findStreets(context)) {
      const code = codes.find((item) => item.start >= street.end && distance(street, item) <= BEFORE_POSTCODE);
      const range = { start: street.start, end: code?.end ?? street.end };
      if (isExample(context, range)) continue;
      const home = nearest(context, HOME, range, 80, 'home');
      const person = personNear(context, range, 80);
      if (isPublic(context, range) && !(home && person)) continue;
      if (!home && !person) continue;
      found.push({ ...range, confidence: home && (code || person) ? 'high' : 'medium', evidence: [home, person] });
    }
    for (const code of codes) {
      if (found.some((item) => code.start < item.end && item.start < code.end) || isExample(context, code)) continue;
      const before = context.folded.slice(Math.max(0, code.start - BEFORE_POSTCODE), code.start);
      const home = nearest(context, HOME, code, 80, 'home') ?? nearest(context, keywords('postcode|post code'), code, 15, 'nearby');
      const person = personNear(context, code, 100);
      if (isPublic(context, code) || !home || !(person || HOUSE.test(before))) continue;
      found.push({ start: code.start, end: code.end, confidence: 'medium', evidence: [home, person] });
    }
    return found;
  },
});
