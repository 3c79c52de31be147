// Street addresses: a house or flat number, a street name and a street type. With a person they say where somebody lives.
import type { Range } from '../engine/types.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import type { DetectorContext } from './types.ts';

const TYPE =
  'road|rd|street|st|lane|ln|avenue|ave|av|close|cl|drive|dr|way|court|ct|crescent|cres|terrace|ter|terr|gardens|gdns|grove|place|pl|square|sq|hill|row|mews|walk|rise|view|green|park|croft|parade|boulevard|blvd|gate|fold|dell|meadow|meadows|vale|wharf|causeway|highway|embankment';
/** House number, up to three words of a name, the type. The name's capitals are checked afterwards, in `plain`. */
const FORM = new RegExp(
  `(?<![a-z0-9/.:£$#-])((?:(?:flat|apt|apartment|unit|room) \\d{1,4}[a-z]?,? )?\\d{1,4} ?[a-d]?(?:[-/]\\d{1,3}[a-z]?)?,? )((?:[a-z][a-z'-]{1,20}\\.? ){1,3}?)(${TYPE})(?![a-z0-9'-])`,
  'g',
);
/** US habit, and habit of testers: `123 St`. */
const BARE = /(?<![a-z0-9/.:£$#-])\d{2,4} (?:st|ave|rd|road|street)(?=[.,]?(?:\s|$))/g;
const NOT_A_STREET =
  /(?:^| )(?:crown|magistrates'?|county|supreme|family|youth|high court|tennis|test|hard|disk|food|safe|per|the|a|and|of|in|on|at|to|for|from|with|people|officers|minutes|hours?|days?|weeks?|months?|years?|miles?|metres|times|more|new|car|bus|dog|sponsored|charity|long|short|coffee|christmas|next|first|second|right|wrong|half|fake|anytown)(?: |$)/;

/** True where a letter was typed in lower case: `behind St Martin's` has a saint, not a street. */
function isLower(context: DetectorContext, index: number): boolean {
  return context.plain[index] === context.folded[index] && !/[A-Z]/.test(context.plain.slice(Math.max(0, index - 1), index));
}

/** Street addresses in the text, without judgement of their surroundings. */
export function findStreets(context: DetectorContext): Range[] {
  const found: Range[] = [];
  for (const { start, end, match } of scan(context, FORM)) {
    const nameStart = start + (match[1] ?? '').length;
    const name = context.plain.slice(nameStart, nameStart + (match[2] ?? '').length).trim();
    if (NOT_A_STREET.test(name.toLowerCase())) continue;
    const words = name.split(' ');
    const capitalised = words.every((word) => /^[A-Z]/.test(word) || /^(?:of|the|and|le|de|upon)$/.test(word));
    const lower =
      name === name.toLowerCase() &&
      words.length === 1 &&
      /^(?:road|rd|street|st|lane|avenue|ave|close|crescent|cres|terrace|grove|gardens)$/.test(match[3] ?? '');
    const unit = /\bunit $/.test(context.folded.slice(Math.max(0, start - 6), start));
    if ((capitalised || (lower && isLower(context, end - 1))) && !unit) found.push({ start, end });
  }
  for (const { start, end } of scan(context, BARE)) found.push({ start, end });
  return found;
}

/** A house or flat number with a street name and a street type, abbreviations included. */
export default define({
  id: 'street-address',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const range of findStreets(context)) {
      if (isExample(context, range)) continue;
      found.push({ ...range, confidence: 'medium' });
    }
    return found;
  },
});
