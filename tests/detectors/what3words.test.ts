// what3words: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('what3words', {
  finds: [
    ['meet at ///filled.count.soap', '///filled.count.soap'],
    ['what3words: filled.count.soap', 'filled.count.soap'],
  ],
  silent: ['see www.gov.uk/police', 'what3words is handy'],
});
