// Handles and user names that the text says are somebody's: after handle, username or the name of a service with `is`.
import { define, type Found } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { evidence, keywords } from './keywords.ts';
import { labelled } from './labels.ts';

const LABELS = keywords(
  'handle|username|user name|user id|screen name|snapchat|snap|insta handle|instagram handle|twitter handle|tiktok handle|gamertag|login name|skype|discord|alias|social media handle',
);
const VALUE = /@?[a-z0-9_.]{3,40}(?!\S)|@[a-z0-9_.]{3,30}/y;

/** A handle or user name right after a word for one. */
export default define({
  id: 'social-handle',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, label, match } of labelled(context, LABELS, VALUE)) {
      if (!/^@|^[a-z].*\d/.test(match[0]) || isPlaceholder(match[0]) || /(\d)\1{2}$/.test(match[0]) || isExample(context, { start, end }))
        continue;
      found.push({ start, end, confidence: 'medium', evidence: [evidence(context, label, 'names_value')] });
    }
    return found;
  },
});
