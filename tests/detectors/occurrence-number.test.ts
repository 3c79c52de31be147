// occurrence number: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('occurrence-number', {
  finds: [
    ['Niche occurrence 20240012345', '20240012345'],
    ['occurrence number 44230012345', '44230012345'],
  ],
  silent: ['a rare occurrence 2024', 'a niche interest'],
});
