// Crypto wallets: Bitcoin and Ethereum addresses.
import { repeated } from './checksums.ts';
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const FORM = /(?<![A-Za-z0-9])(?:bc1[a-z0-9]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[a-fA-F0-9]{40})(?![A-Za-z0-9])/g;
const WORDS = keywords('wallet|bitcoin|btc|crypto|ethereum|eth|coin|payment|transfer');

/** A Bitcoin or Ethereum address. */
export default define({
  id: 'crypto-wallet',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM, true)) {
      if (repeated(match[0]) || repeated(match[0].slice(2)) || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: 'high', evidence: [nearest(context, WORDS, { start, end })] });
    }
    return found;
  },
});
