// arrest summons: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('arrest-summons', {
  finds: [
    ['ASN 23/0801/01/123456K', '23/0801/01/123456K'],
    ['arrest summons 23/52NP/01/1234567K', '23/52NP/01/1234567K'],
  ],
  silent: ['ASN 23/0801/01/123456A', '23/52NP/01/1234567K', 'code 2308010112'],
});
