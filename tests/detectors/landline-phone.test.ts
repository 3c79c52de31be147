// landline phone: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('landline-phone', {
  finds: [["Dave Hill's home number is 01926 412399", '01926 412399']],
  silent: ['Press office 01926 733500', 'Switchboard: 01926 415000', 'Call 111', '0300 332 1000', 'tickets 01926412322'],
});
