// crime reference: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('crime-reference', {
  finds: [
    ['crime ref 20/482913/23', '20/482913/23'],
    ['Call 101 quoting incident 268 of 25 March', 'incident 268 of 25 March'],
    ['crime number 23BE/1234/24 is closed', '23BE/1234/24'],
  ],
  silent: ['20/12/24 is the date', 'incident reports fell', 'log 5 complaints', 'the crime number one concern'],
});
