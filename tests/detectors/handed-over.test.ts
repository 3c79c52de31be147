// Short messages in which people hand over something of their own, in clear, broken up, squashed or described; and the
// questions, samples and office prose beside them.
import { describe, expect, it } from 'vitest';
import { detectEntities } from '../../src/detectors/index.ts';

const SUPPORT = new Set(['person', 'postcode']);
const typesOf = (text: string) => [...new Set(detectEntities(text).map(({ type }) => type))].filter((type) => !SUPPORT.has(type));

describe('what people hand over', () => {
  it.each([
    ['Call me on 312-555-0199 about the repair.', 'foreign-phone'],
    ['Use SSN 219 09 9999 for the application.', 'foreign-id'],
    ['Plt is 7 A B C 1 2 3, lnk to app.', 'private-detail'],
    ['I am Catholic, add to my profile.', 'private-detail'],
    ['My blood type is O negative, add to the health record.', 'private-detail'],
    ['I was diagnosed with type 2 diabetes, log it in the app.', 'private-detail'],
    ['My annual income is $85,000, for the loan.', 'salary'],
    ['My OTP is 482913, verify now.', 'access-code'],
    ['The backup code is 7391-2846, for login.', 'private-detail'],
    ['My insurance member number is the M with seven digits.', 'private-detail'],
    ['The login is the first name with the birth year, for the portal.', 'private-detail'],
    ['Heart rate averages 72 bpm, from the watch.', 'private-detail'],
  ])('finds it in %j', (text, type) => {
    expect(typesOf(text)).toContain(type);
  });

  it.each([
    'What is needed to register an account?',
    'Can I get support without giving my number?',
    'Hw do I rgstr wtht my nm?',
    'The test SSN is 000-00-0000, for demo?',
    'Does it use 555-555-5555 as default?',
    'Our office is open from nine to five.',
    'Please update the policy on the website.',
    'The report includes three recommendations.',
    'My team is growing, come and join us.',
    'Share the poster, it has all the details.',
    'My thoughts are with the family tonight.',
    'Use the online form, it is quicker.',
    'Thank you for the update, I will add it to the list.',
    'My name is Priya and I am your new engagement officer.',
  ])('is silent about %j', (text) => {
    expect(typesOf(text)).toEqual([]);
  });
});
