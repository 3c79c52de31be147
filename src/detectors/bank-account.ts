// Bank accounts: a UK sort code with an eight-digit account nearby, or account and routing numbers after their keywords.
import type { Range } from '../engine/types.ts';
import { define, type Found, scan } from './define.ts';
import { isExample, isPlaceholder } from './examples.ts';
import { evidence, keywords, nearest } from './keywords.ts';
import { labelled } from './labels.ts';

const SORT = /(?<![a-z0-9/.-])\d{2}([ -])\d{2}\1\d{2}(?![a-z0-9/-])/g;
const BARE_SORT = keywords('sort code|sort|s/c|sortcode');
const SIX = /\d{6}(?!\d)|\d{2}[ -]\d{2}[ -]\d{2}(?!\d)/y;
const ACCOUNT = /(?<![a-z0-9/.-])\d ?\d{3} ?\d{4}(?![a-z0-9/]|[ -]\d)/g;
const LABELS = keywords('account number|account no|account|acc no|acc|acct|a/c|a/c no|bank account|routing|routing number|aba|bank acct');
const NUMBER = /(?:\d[ -]?){7,11}\d(?!\w|[ -]\d)/y;
const BANK = keywords(
  'bank|sort code|sort|account|iban|routing|payment|pay|transfer|deposit|direct deposit|direct debit|barclays|lloyds|natwest|hsbc|santander|monzo|starling|nationwide|halifax|payee|refund|rent',
);
const APART = 50;

/** A sort code with an eight-digit account number within 50 characters, or an account number after its keyword where the text is about a bank. */
export default define({
  id: 'bank-account',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    const sorts: Range[] = [...scan(context, SORT), ...labelled(context, BARE_SORT, SIX)];
    const accounts = sorts.length > 0 ? [...scan(context, ACCOUNT)] : [];
    for (const sort of sorts) {
      const account = accounts.find(
        (item) =>
          (item.start >= sort.end ? item.start - sort.end : sort.start - item.end) <= APART &&
          (item.start >= sort.end || item.end <= sort.start),
      );
      if (!account) continue;
      const range = { start: Math.min(sort.start, account.start), end: Math.max(sort.end, account.end) };
      if (isPlaceholder(context.folded.slice(account.start, account.end)) || isExample(context, range)) continue;
      const word = nearest(context, BANK, range, 100);
      found.push({ ...range, confidence: word ? 'high' : 'medium', evidence: [word] });
    }
    for (const { start, end, label, match } of labelled(context, LABELS, NUMBER)) {
      const range = { start, end };
      if (isPlaceholder(match[0]) || isExample(context, range) || found.some((item) => item.start < end && start < item.end)) continue;
      const bank = nearest(context, BANK, range, 80);
      if (!bank) continue;
      found.push({ ...range, confidence: 'medium', evidence: [evidence(context, label, 'names_number'), bank] });
    }
    return found;
  },
});
