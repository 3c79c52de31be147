// iban: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('iban', {
  finds: [
    ['IBAN GB82 WEST 1234 5698 7654 32 please', 'GB82 WEST 1234 5698 7654 32'],
    ['DE89370400440532013000', 'DE89370400440532013000'],
  ],
  silent: ['GB83 WEST 1234 5698 7654 32', 'AB12 CDEF 3456'],
});
