// what3words addresses: three words with dots, after three slashes or the service's name.
import { define, type Found } from './define.ts';
import { isExample } from './examples.ts';
import { evidence, keywords, occurrences } from './keywords.ts';

const SLASHES = /\/\/\/ ?[a-zà-ɏ]{3,18}\.[a-zà-ɏ]{3,18}\.[a-zà-ɏ]{3,18}(?![a-z.])/g;
const NAMED = /[^.\n]{0,12}?(?<![a-z.])([a-z]{3,18}\.[a-z]{3,18}\.[a-z]{3,18})(?![a-z.])/y;
const LABELS = keywords('what3words|w3w|what 3 words|what three words');

/** Three words with dots after three slashes or after what3words. */
export default define({
  id: 'what3words',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    if (context.folded.includes('///')) {
      SLASHES.lastIndex = 0;
      for (let match = SLASHES.exec(context.folded); match; match = SLASHES.exec(context.folded)) {
        const range = { start: match.index, end: match.index + match[0].length };
        if (!isExample(context, range)) found.push({ ...range, confidence: 'high' });
      }
    }
    for (const label of occurrences(context, LABELS)) {
      NAMED.lastIndex = label.end;
      const match = NAMED.exec(context.folded);
      const words = match?.[1];
      if (!match || !words || words.startsWith('www.')) continue;
      const end = match.index + match[0].length;
      const range = { start: end - words.length, end };
      if (isExample(context, range) || found.some((item) => item.start < end && range.start < item.end)) continue;
      found.push({ ...range, confidence: 'high', evidence: [evidence(context, label, 'names_service')] });
    }
    return found;
  },
});
