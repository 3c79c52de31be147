// nhs number: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('nhs-number', {
  finds: [
    ['NHS number 943 476 5919', '943 476 5919'],
    ['Patient 9434765919 was moved to ward 4', '9434765919'],
    ['the nhs no is nine four three four seven six five nine one nine', 'nine four three four seven six five nine one nine'],
    ['NHS 9 4 3 4 7 6 5 9 1 9', '9 4 3 4 7 6 5 9 1 9'],
    ['NHS number 943-476-5919', '943-476-5919'],
  ],
  silent: [
    'NHS number 943 476 5918',
    'Order 943 476 5919 has shipped',
    'NHS number 999 000 0018',
    'NHS test line 1111111111',
    'See https://www.nhs.uk/patient/9434765919',
    "9434765919? No, that isn't an NHS number",
    'an NHS number (ten digits, e.g. 943 476 5919)',
    'Does the form ask for an NHS number?',
  ],
});
