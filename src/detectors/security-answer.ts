// Answers to security questions: mother's maiden name, first pet, first school, favourite colour.
import { define, type Found } from './define.ts';
import { isExample, isQuestion } from './examples.ts';
import { evidence, keywords, occurrences } from './keywords.ts';

const LABELS = keywords(
  "maiden name|mother's maiden name|mum's maiden name|mom's maiden name|moms maiden name|pet name|pet's name|dog's name|cat's name|first pet|first school|first car|favourite colour|favorite color|security question|security question answer|security answer|answer|memorable word|memorable information|grandma's last name",
);
const VALUE =
  /(?:[:=]\s?|\s(?:is|was|are)(?: the)?(?: (?:same|name|surname|color|colour)[^.!?\n]{0,40}?)?\s|\s(?=[A-Z]))["'“]?([A-Za-z][A-Za-z'-]{1,20})/y;
const NO_ANSWER =
  /^(?:not|no|the|a|an|yes|that|this|to|in|on|with|it|we|you|there|simple|obvious|clear|attached|below|required|asked|what|who|used|never|always|if|nothing|none|because|more|probably|usually)$/i;
const BARE = /^(?:answer|first school|first car)$/;

/** A maiden name may be somebody's own; it is an answer where a mother or a check on identity is near. */
function confidenceOf(word: string, value: string, about: string): 'high' | 'medium' | 'low' {
  if (word === 'maiden name' && !/mother|mum|mom|security|verif|question|bank/.test(about)) return 'low';
  return /maiden|security|pet/.test(word) && /^[A-Z]/.test(value) ? 'high' : 'medium';
}

/** The answer to a security question, such as a mother’s maiden name. */
export default define({
  id: 'security-answer',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const label of occurrences(context, LABELS)) {
      VALUE.lastIndex = label.end;
      const match = VALUE.exec(context.plain);
      const value = match?.[1];
      if (!match || !value || NO_ANSWER.test(value) || isQuestion(context, label.start)) continue;
      const end = match.index + match[0].length;
      const range = { start: end - value.length, end };
      const word = context.folded.slice(label.start, label.end);
      const about = context.folded.slice(Math.max(0, label.start - 80), end + 80);
      if (BARE.test(word) && !/maiden|pet|dog's name|security|verif|favou?rite|authenticat/.test(about)) continue;
      if (!/^[A-Z]/.test(value) && !/is|was|[:=]/.test(match[0])) continue;
      if (isExample(context, range)) continue;
      found.push({
        ...range,
        confidence: confidenceOf(word, value, about),
        evidence: [evidence(context, label, 'question')],
      });
    }
    return found;
  },
});
