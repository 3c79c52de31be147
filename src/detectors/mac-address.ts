// Hardware addresses of network devices: six pairs of hexadecimal digits.
import { bare, repeated } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM = /(?<![a-z0-9:-])[a-f0-9]{2}([:-])[a-f0-9]{2}(?:\1[a-f0-9]{2}){4}(?![a-z0-9:-])/g;
const WORDS = keywords('mac|mac address|device|bluetooth|wifi|wi fi|hardware|network|router|phone|laptop');

/** Six pairs of hexadecimal digits with colons or dashes between. */
export default define({
  id: 'mac-address',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const range = { start, end };
      const word = nearest(context, WORDS, range, 80);
      if (repeated(bare(match[0])) || isExample(context, range) || (!word && !/[a-f]/.test(match[0]))) continue;
      found.push({ ...range, confidence: word ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
