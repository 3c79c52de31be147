// foreign id: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('foreign-id', {
  finds: [
    ['SSN 219-09-9999', '219-09-9999'],
    ['My tax ID is 98-157845411', '98-157845411'],
    ['voter ID E957813471', 'E957813471'],
    ["My driver's license is CA1234567", 'CA1234567'],
  ],
  silent: ['photo ID needed in 2024', 'The test code is CA0000000', 'tax ID 00-0000000', 'driving licence checks rose', 'licence 11111111'],
});
