// Something private that is stated or described rather than numbered: an allergy, an employer, "the PIN with the odd numbers
// from 1 to 7". Several signs must come together in one sentence of a short draft; questions, tests and samples are silent.
import { define, type Found } from './define.ts';
import { sentenceAround } from './examples.ts';
import { evidence } from './keywords.ts';
import { DESCRIBES, GIVES, HANDS_OVER, MINE, PURPOSE, REQUESTS, STRONG, UNREAL, WEAK } from './private-words.ts';
import type { DetectorContext } from './types.ts';

const LONGEST_SENTENCE = 260;
/** Longer drafts tell a story, in which these signs come together by chance. */
const LONGEST_DRAFT = 1200;

/** Something private about the writer or one person, stated or described and handed over; questions and samples are silent. */
export default define({
  id: 'private-detail',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    if (context.folded.length > LONGEST_DRAFT) return found;
    let done = -1;
    for (let position = 0; position < context.starts.length; position++) {
      const word = context.word(position);
      const start = context.starts[position] ?? 0;
      if (start < done || !(STRONG.has(word) || WEAK.has(word))) continue;
      const sentence = sentenceAround(context, start);
      done = sentence.end;
      const judged = judge(context, sentence.start, sentence.end, position);
      if (judged) found.push(judged);
    }
    return found;
  },
});

function judge(context: DetectorContext, from: number, end: number, first: number): Found | undefined {
  if (end - from > LONGEST_SENTENCE) return undefined;
  const sentence = context.folded.slice(from, end).trim();
  if (sentence.endsWith('?') || UNREAL.test(sentence)) return undefined;
  let best = first;
  let weak = 0;
  for (let position = first; position < context.starts.length && (context.starts[position] ?? 0) < end; position++) {
    const word = context.word(position);
    if (STRONG.has(word) && !STRONG.has(context.word(best))) best = position;
    if (WEAK.has(word)) weak++;
  }
  const confidence = confidenceOf(sentence, context.folded.length, STRONG.has(context.word(best)), weak);
  if (!confidence) return undefined;
  const start = context.starts[best] ?? from;
  const stop = from + context.folded.slice(from, end).trimEnd().length;
  return {
    start,
    end: Math.max(start + 1, stop),
    confidence,
    evidence: [evidence(context, { start, end: context.ends[best] ?? start }, 'private')],
  };
}

/**
 * How sure it is that a sentence gives something private away. The shapes were chosen on drafts that do and on office prose
 * that does not; a short draft that consists of little else is the commonest way in which people do it.
 */
function confidenceOf(sentence: string, draft: number, strong: boolean, weak: number): 'medium' | 'low' | undefined {
  const mine = MINE.test(sentence);
  const gives = GIVES.test(sentence);
  const describes = DESCRIBES.test(sentence);
  const hands = HANDS_OVER.test(sentence);
  const purpose = PURPOSE.test(sentence);
  const requests = REQUESTS.test(sentence);
  const { length } = sentence;
  if (draft <= 300 && length <= 150 && hands && (mine || gives || requests)) return 'medium';
  if (length <= 110 && requests && purpose && (strong || weak > 1)) return 'medium';
  if (length <= 110 && describes && (hands || purpose || requests)) return 'medium';
  if (draft <= 200 && describes && (strong || weak > 1)) return 'medium';
  if (draft <= 160 && length <= 150 && describes && (gives || mine || requests || purpose)) return 'low';
  if (draft <= 160 && length <= 100 && purpose && gives) return 'low';
  if (draft <= 90 && strong && gives && (mine || weak > 0)) return 'low';
  return draft <= 70 && weak > 1 && gives ? 'low' : undefined;
}
