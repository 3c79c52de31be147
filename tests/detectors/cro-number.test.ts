// cro number: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('cro-number', {
  finds: [
    ['CRO 29906/12J', '29906/12J'],
    ['record SF65/123456P', 'SF65/123456P'],
  ],
  silent: ['CRO 29906/12K', 'SF99/123456P', 'invoice 12/24A'],
});
