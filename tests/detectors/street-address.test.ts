// street address: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('street-address', {
  finds: [
    ['27 Whitnash Lane is empty', '27 Whitnash Lane'],
    ['flat 3, 81 Bearwood Rd', 'flat 3, 81 Bearwood Rd'],
    ['12a Viaduct Terrace', '12a Viaduct Terrace'],
    ['742 Evergreen Ter, Springfield', '742 Evergreen Ter'],
  ],
  silent: [
    '12 Crown Court judges',
    '3 people in the road',
    "Sundays at 6 behind St Martin's",
    '2 Test Drive events',
    'Unit 4, Kingsway Business Park',
    '24 hour drive',
  ],
});
