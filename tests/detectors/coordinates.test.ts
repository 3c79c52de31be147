// coordinates: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('coordinates', {
  finds: [
    ['My position is 52.2819 N, 1.5849 W', '52.2819 N, 1.5849 W'],
    ['location 52.2819, -1.5849', '52.2819, -1.5849'],
    ['3 5 .6 8 9 5 N , 1 3 9 .6 9 1 7 E , location', '3 5 .6 8 9 5 N , 1 3 9 .6 9 1 7 E'],
  ],
  silent: ['grew from 12.345, 13.456', '0.0000 N, 0.0000 W', '52.3 N'],
});
