// Something private that is stated or described rather than numbered: an allergy, an employer, "the PIN with the odd numbers
// from 1 to 7". Several signs must come together in one sentence, and questions, tests and samples are silent.
import { define, type Found } from './define.ts';
import { sentenceAround } from './examples.ts';
import { evidence } from './keywords.ts';
import { DESCRIBES, GIVES, HANDS_OVER, MINE, STRONG, UNREAL, WEAK } from './private-words.ts';
import type { DetectorContext } from './types.ts';

/** Signs that must come together, a strong word counting two. */
const ENOUGH = 4;
const LONGEST_SENTENCE = 260;

export default define({
  id: 'private-detail',
  title: 'private detail',
  describe: 'Something private about the writer or one person, stated or described and handed over; questions and samples are silent.',
  sensitivity: 'with-person',
  mask: '[private detail]',
  find(context) {
    const found: Found[] = [];
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
  const signs = [
    STRONG.has(context.word(best)) ? 2 : 1,
    weak > 1 ? 1 : 0,
    MINE.test(sentence) ? 1 : 0,
    GIVES.test(sentence) ? 1 : 0,
    DESCRIBES.test(sentence) ? 1 : 0,
    HANDS_OVER.test(sentence) ? 1 : 0,
  ];
  const total = signs.reduce((sum: number, sign) => sum + sign, 0);
  if (total < ENOUGH || (signs[2] === 0 && signs[4] === 0 && signs[5] === 0)) return undefined;
  const start = context.starts[best] ?? from;
  const range = { start, end: Math.max(start, from + context.folded.slice(from, end).trimEnd().length) };
  return {
    ...range,
    confidence: total > ENOUGH + 1 ? 'medium' : 'low',
    evidence: [evidence(context, { start, end: context.ends[best] ?? start }, 'something private')],
  };
}
