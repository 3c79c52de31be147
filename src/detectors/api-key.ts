// Machine secrets: keys with a maker's prefix, private keys, connection strings, and codes after token, key or secret.
import { define, type Found } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { evidence, keywords } from './keywords.ts';
import { CODE, digitsIn, labelled } from './labels.ts';

/** Prefixes as the makers document them (AWS, GitHub, GitLab, Slack, Stripe, Google, OpenAI, JSON web tokens). */
const PREFIXED =
  /(?<![A-Za-z0-9])(?:(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{20,60}|glpat-[A-Za-z0-9_-]{20,30}|xox[abprs]-[A-Za-z0-9-]{10,80}|[rs]k_(?:live|test)_[A-Za-z0-9]{10,60}|AIza[A-Za-z0-9_-]{35}|sk-[A-Za-z0-9_-]{20,80}|eyJ[A-Za-z0-9_-]{16,60})/g;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z]{2,10} ){0,3}PRIVATE KEY-----/g;
/** Read from `://` on, so that nothing before it has to be tried. */
const CONNECTION = /:\/\/[^\s:@/]{1,60}:[^\s:@/]{3,80}@[a-z0-9.-]{3,100}/g;
/** A connection string's password, and what must stand shortly before it. */
const KEY_VALUE = /(?:password|pwd)=[^;\s]{3,80}/g;
const SERVER = /(?:server|data source|host)=/;
const LABELS = keywords(
  'api key|api keys|apikey|api token|api secret|token|access token|session token|auth token|bearer token|bearer|secret key|client secret|secret|private key|access key|encryption key|license key|licence key|product key|activation key|activation code|firmware key|firmware code|recovery key|recovery code|backup code|bitlocker key|key|ssh key|session id|session|cookie|use code|sync code|pairing code|refresh token',
);
const SHORTEST = 9;

/** API keys, tokens, private keys and connection strings, by a known prefix or after a word for one. */
export default define({
  id: 'api-key',
  sensitivity: 'always',
  risk: 'confidential',
  find(context) {
    const found: Found[] = [];
    const collect = (regex: RegExp, text: string) => {
      regex.lastIndex = 0;
      for (let match = regex.exec(text); match; match = regex.exec(text)) {
        const range = { start: match.index, end: match.index + match[0].length };
        if (!isPlaceholder(match[0]) && !isExample(context, range)) found.push({ ...range, confidence: 'high', gravity: 'grave' });
      }
    };
    if (/AKIA|ASIA|AIza|eyJ|gh[pousr]_|glpat|xox|[rs]k_|sk-/.test(context.plain)) collect(PREFIXED, context.plain);
    if (context.plain.includes('-----BEGIN')) collect(PRIVATE_KEY, context.plain);
    if (context.folded.includes('://')) collect(CONNECTION, context.folded);
    if (context.folded.includes('=') && SERVER.test(context.folded)) collect(KEY_VALUE, context.folded);
    for (const { start, end, label, match } of labelled(context, LABELS, CODE)) {
      const value = match[0];
      const digits = digitsIn(value);
      if (value.length < SHORTEST || digits < 2 || !/[a-z]/.test(value) || isFake(value) || isExample(context, { start, end })) continue;
      if (/^(?:19|20)\d{2}|^\d+(?:st|nd|rd|th|am|pm|k|m)$/.test(value) || found.some((item) => item.start < end && start < item.end))
        continue;
      found.push({ start, end, confidence: 'medium', gravity: 'caution', evidence: [evidence(context, label, 'names_value')] });
    }
    return found;
  },
});

/** One letter and one digit again and again: `tok-1111111111`, `API-aaaaaa000000`. */
function isFake(value: string): boolean {
  const tail = value.replace(/^[a-z]{2,6}[-_]/, '').replace(/[-_]/g, '');
  const letters = new Set(tail.replace(/[^a-z]/g, ''));
  const digits = new Set(tail.replace(/[^0-9]/g, ''));
  return isPlaceholder(value) || (letters.size <= 1 && digits.size <= 1);
}
