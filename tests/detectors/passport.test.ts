// passport: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('passport', {
  finds: [
    ['Passport 533814076, expires in 2029', '533814076'],
    ['hers is passport A48213097', 'A48213097'],
    ['My passport number is 19824624', '19824624'],
  ],
  silent: [
    'Purchase order 533814076',
    'Passport queue took two hours',
    'The serial 533814076 is on the box, no travel needed',
    'passport 000000000',
    'My passport runs out in 2031',
    'What does a passport number look like?',
  ],
});
