// covert source: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('covert-source', {
  finds: [
    ['Source report from our CHIS in Rugby, he meets Dave Priestley on Monday', 'CHIS'],
    ['The registered informant lives near the pub', 'registered informant'],
  ],
  silent: ['The source of the funding is the Home Office', 'Open source software'],
});
