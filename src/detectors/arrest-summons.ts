// Arrest summons numbers: year, force and unit, system, serial and a modulus 23 check letter over force, system, year, serial.
import { checkLetter } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM = /(?<![a-z0-9/-])(\d{2}) ?\/? ?(\d{2}[a-z0-9]{2}) ?\/? ?(\d{2}) ?\/? ?(\d{1,11}) ?([a-hj-np-z])(?![a-z0-9/])/g;
const WORDS = keywords('asn|asns|arrest summons|arrest summons number|summons|charge');

/** An arrest summons number with a right check letter, or one of the right form beside a keyword. */
export default define({
  id: 'arrest-summons',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const [, year = '', force = '', system = '', serial = '', letter = ''] = match;
      const word = nearest(context, WORDS, { start, end });
      const right = /^\d+$/.test(force) && checkLetter(force + system + year + serial.padStart(11, '0')) === letter.toUpperCase();
      const slashed = match[0].includes('/');
      if (isExample(context, { start, end }) || (right ? !word && !slashed : !word || /^\d+$/.test(force))) continue;
      found.push({ start, end, confidence: right && word ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
