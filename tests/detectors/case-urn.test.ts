// case urn: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('case-urn', {
  finds: [
    ['URN 20AB1234523', '20AB1234523'],
    ['the CPS file 20 AB 12345 23', '20 AB 12345 23'],
  ],
  silent: ['code 20AB1234523', 'bring the tea urn at 10', 'URN 11111111111'],
});
