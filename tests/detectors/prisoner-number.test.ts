// prisoner number: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('prisoner-number', {
  finds: [
    ['NOMIS A1234BC', 'A1234BC'],
    ['HMP Hewell, prisoner A 1 2 3 4 B C', 'A 1 2 3 4 B C'],
  ],
  silent: ['product A1234BC is back', 'prisoner numbers rose by 1234'],
});
