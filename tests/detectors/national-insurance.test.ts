// national insurance: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('national-insurance', {
  finds: [
    ['Her NI number is AB123456C.', 'AB123456C'],
    ['Hers is LB473081D', 'LB473081D'],
    ['nino jk 41 77 20 b for the form', 'jk 41 77 20 b'],
    ['NI: J E 21 29 49 A', 'J E 21 29 49 A'],
    ['NI number PW371945, no suffix on the letter', 'PW371945'],
    ['National insurance is AB\u200b12\u200b34\u200b56\u200bC', 'AB\u200b12\u200b34\u200b56\u200bC'],
  ],
  silent: [
    'ref ZZ123456A',
    'AB1234561',
    'The number GB123456A is on the lorry',
    'NI number BG123456A',
    'a National Insurance number (looks like QQ 12 34 56 C)',
    'Part no. PW371945 is out of stock',
    'What is my NI number used for?',
    'e.g. AB123456C is how it is written',
  ],
});
