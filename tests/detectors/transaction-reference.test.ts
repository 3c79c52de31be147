// transaction reference: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('transaction-reference', {
  finds: [
    ['order #ORD12345', 'ORD12345'],
    ['flight AF123', 'AF123'],
  ],
  silent: ['order #ORD00000', 'in order to', 'order 2'],
});
