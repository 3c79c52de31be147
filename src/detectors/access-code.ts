// Codes that open something: door, alarm, gate, safe, PIN, one-time code. The digits that follow the words.
import { opensCall } from './calls.ts';
import { repeated } from './checksums.ts';
import { define, type Found } from './define.ts';
import { isExample } from './examples.ts';
import { evidence, keywords, occurrences } from './keywords.ts';

const LABELS = keywords(
  'door code|alarm code|gate code|key code|keycode|keypad code|keypad|entry code|access code|safe code|key safe|key safe code|keysafe|vault combo|vault code|combo|combination|combination lock|lock code|locker code|unlock code|pin|pin number|pin code|pin no|passcode|security code|verification code|one time code|one time password|otp|otp code|auth code|2fa code|mfa code|authentication code|login code|code for the door|code for the gate|code for the alarm|cvv|cvc|door|gate|alarm',
);
const LINK =
  /(?:'?s)?(?:(?: (?:code|number|for|to|of|on|at) [^.,;:=?!\n]{1,36}?)?(?: code)?(?:\s?[:=]\s?|\s(?:is|was|still|are)(?: (?:now|still|just|set to|currently))?:?\s|\s(?:now|still)\s)|,?\s)/y;
const VALUE = /[#*]?(\d{3,8}|\d{2}-\d{2}-\d{2}|\d(?:-\d){3,7}|c\d{3,6}[xyz]?)[#*]?(?![\w/%:]|[.,]\d)/y;
/** Words that say little by themselves: only with `code`, or an announcement. */
const LOOSE = /^(?:door|gate|alarm|combo|keypad|combination|key safe)$/;

/** The digits after door code, alarm code, PIN, safe, one-time code or CVV. */
export default define({
  id: 'access-code',
  sensitivity: 'always',
  risk: 'confidential',
  find(context) {
    const found: Found[] = [];
    for (const label of occurrences(context, LABELS)) {
      LINK.lastIndex = label.end;
      const link = LINK.exec(context.folded);
      if (!link) continue;
      VALUE.lastIndex = label.end + link[0].length;
      const match = VALUE.exec(context.folded);
      if (!match) continue;
      const word = context.folded.slice(label.start, label.end);
      const announced = /code|[:=]| is| was| still| now|'s/.test(word + link[0]);
      const digits = match[0].replace(/\D/g, '');
      const range = { start: match.index, end: match.index + match[0].length };
      if (repeated(digits) || (digits.length < 4 && !/cv[vc]/.test(word)) || isExample(context, range)) continue;
      if (LOOSE.test(word) && !/code|still| is|'s|[:=]/.test(link[0]) && word !== 'combo') continue;
      if (!announced && /^(?:19|20)\d{2}$/.test(digits)) continue;
      if (opensCall(context, label)) continue;
      found.push({
        ...range,
        confidence: announced ? 'high' : 'medium',
        gravity: 'caution',
        evidence: [evidence(context, label, 'names_lock')],
      });
    }
    return found;
  },
});
