// utr: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('utr', {
  finds: [
    ['UTR 2234567890', '2234567890'],
    ['self assessment reference: 22345 67890', '22345 67890'],
  ],
  silent: ['2234567890 visits to the page', 'UTR 2234567891', 'UTR 1111111111', 'Your UTR has ten digits'],
});
