// reference number: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('reference-number', {
  finds: [
    ['policy number POL789012', 'POL789012'],
    ['employee 004182 is off', '004182'],
    ['My loan number is LN123456', 'LN123456'],
  ],
  silent: ['policy 2024-25', 'the policy of 12/05/2024', 'policy POL000000', 'What is the policy for claims?', 'customer 1 of 3'],
});
