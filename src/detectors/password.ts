// Passwords: the value that follows the word. The word without a value, a rule about passwords or a question is silent.
import type { Range } from '../engine/types.ts';
import { opensCall } from './calls.ts';
import { define, type Found } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { evidence, keywords, occurrences } from './keywords.ts';
import type { DetectorContext } from './types.ts';

const LABELS = keywords(
  'password|passwords|passcode|passphrase|pass phrase|pw|pwd|pword|p/w|pass|passwd|login|logon|log in|credentials|wifi key|network key|wi fi key|wpa key|wifi code|username and password|psswrd',
);
/** What may stand between the word and its value; the second half says how strongly a value is announced. */
const LINK =
  /(?:'?s)?(?:(?: (?:for|to|of|on) [^.,;:=?!\n]{1,40}?)?(?:\)?\s?[:=]\s?|\s(?:is|was|still|are)(?: (?:now|still|just|set to|currently))?:?\s|\sset to\s)| - | )/y;
const VALUE = /["'“(]?([^\s"'”“,;()]{4,40})/y;
const COMMON =
  /^(?:protected|expired|required|requirements?|reset|resets?|manager|changed|change|policy|policies|hygiene|managers?|tips?|sharing|security|incorrect|wrong|invalid|correct|needed|known|given|secret|safe|strong|weak|same|separate|different|with|from|that|this|your|their|there|here|when|where|which|what|for|the|and|you|please|confidential|private|unknown|broken|working|attached|below|above|following|page|screen|details|only|also|been|being|have|has|will|would|should|could|must|never|always|not|into|onto|over|through|by|before|after|every|again|once|until|usual|coming|sent|emailed|texted|shared|written|stored|saved|still|mentioned)$/i;

/** 2 for a value that can only be a secret, 1 for one that may be, 0 for plain words. */
export function secrecy(value: string): 0 | 1 | 2 {
  const core = value.replace(/[.!?:]{1,5}$/, '');
  if (core.length < 4 || COMMON.test(core) || /^https?:|^www\.|@[^@]{1,40}\.\w{2,12}$|^\d{1,2}[:.]\d{2}/.test(core)) return 0;
  const letters = /[a-z]/i.test(core);
  if (letters && (/\d/.test(core) || /[a-z][A-Z]/.test(core) || /[^\w'’.,-]/.test(core))) return 2;
  if (/^\d{4,12}[#*]?$/.test(core)) return 1;
  return letters && /!$/.test(value) && /\d/.test(core) ? 2 : /^[A-Z][a-z]{3,}$/.test(core) ? 1 : 0;
}

function readValue(context: DetectorContext, label: Range): { range: Range; value: string; announced: boolean } | undefined {
  LINK.lastIndex = label.end;
  const link = LINK.exec(context.folded);
  if (!link) return undefined;
  VALUE.lastIndex = label.end + link[0].length;
  const match = VALUE.exec(context.plain);
  const value = match?.[1];
  if (!match || !value) return undefined;
  const start = match.index + match[0].length - value.length;
  return {
    range: { start, end: start + value.replace(/[.?]{1,5}$/, '').length },
    value,
    announced: /[:=]|\b(?:is|was|set|are|still)\b|'s/.test(link[0]),
  };
}

/** The value after password, passcode, pw, login or network key; policy, questions and the bare word are silent. */
export default define({
  id: 'password',
  sensitivity: 'always',
  risk: 'confidential',
  find(context) {
    const found: Found[] = [];
    for (const label of occurrences(context, LABELS)) {
      const hit = readValue(context, label);
      if (!hit) continue;
      const level = secrecy(hit.value);
      const word = context.folded.slice(label.start, label.end);
      const loose = /^(?:log ?in|logon|pass|credentials)$/.test(word);
      if (level === 0 || (level === 1 && (!hit.announced || loose)) || isPlaceholder(hit.value) || isExample(context, hit.range)) continue;
      if (!hit.announced && loose && !/\d/.test(hit.value)) continue;
      if (/["']?\w/.test(context.folded.slice(label.start - 1, label.start)) || isAdvice(context, label) || opensCall(context, label))
        continue;
      found.push({
        ...hit.range,
        confidence: level === 2 && hit.announced ? 'high' : 'medium',
        gravity: 'grave',
        evidence: [evidence(context, label, 'names_value')],
      });
    }
    return found;
  },
});

/** `a strong password: think TealTrainPickle` gives advice and names no password of anybody. */
function isAdvice(context: DetectorContext, label: Range): boolean {
  const around = context.folded.slice(Math.max(0, label.start - 60), label.end + 30);
  return (
    /\b(?:strong|stronger|weak|good|bad|better|common|random words|three random)\b/.test(around) ||
    /beats ['"]?$/.test(context.folded.slice(Math.max(0, label.start - 8), label.start))
  );
}
