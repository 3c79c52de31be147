// biometric: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('biometric', {
  finds: [
    ['Her DNA results show a match', 'DNA results'],
    ['The photo is geotagged at the house', 'geotagged'],
  ],
  silent: ['DNA evidence', 'Does it store fingerprints?', 'biometric policy'],
});
