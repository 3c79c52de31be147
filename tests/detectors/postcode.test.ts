// postcode: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('postcode', {
  finds: [
    ['at CV6 7DP', 'CV6 7DP'],
    ['Lloyd House, Birmingham B4 6NQ', 'B4 6NQ'],
    ['sw1a 1aa please', 'sw1a 1aa'],
  ],
  silent: ['QQ1 1AA', 'CV6 7CC', 'the A45 3AM closure'],
});
