// court reference: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('court-reference', {
  finds: [['Court case 24/2101/123456K listed', '24/2101/123456K']],
  silent: ['Court case 24/2101/123456A', 'on 24/12/2024 at court'],
});
