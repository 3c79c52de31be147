// collar number: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('collar-number', {
  finds: [
    ['collar number 4471', '4471'],
    ['PC 4471 came round', 'PC 4471'],
    ['shoulder no. 1234 was rude', '1234'],
  ],
  silent: ['The collar says BISCUIT', 'got it for my PS5', 'PS 12 of you came'],
});
