// private detail: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('private-detail', {
  finds: [
    ['My employer is TechCorp, add to the profile.', 'employer is TechCorp, add to the profile.'],
    ['I have a wasp allergy, note it in the app.', 'allergy, note it in the app.'],
    ['Verify with the PIN, the one with two digits then a nine.', 'PIN, the one with two digits then a nine.'],
  ],
  silent: [
    'What allergies can the app track?',
    'Can the profile be set without allergy info?',
    "The test allergy is 'none', for demo.",
    'Thank you for your help with the policy.',
    'Our office is on the second floor.',
  ],
});
