// custody record: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('custody-record', {
  finds: [
    ['custody record 23BE/1234/24', '23BE/1234/24'],
    ['DSCC 2400123456', '2400123456'],
    ['custody number: CR/12345/24', 'CR/12345/24'],
  ],
  silent: ['custody record keeping in 2024', 'The custody visit is at 10', 'custody record number'],
});
