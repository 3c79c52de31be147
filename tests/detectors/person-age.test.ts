// person age: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('person-age', {
  finds: [
    ['Jess Pringle, 26, is on it', 'Jess Pringle, 26'],
    ['Sophie Ann White, age 8', 'Sophie Ann White, age 8'],
    ['34-year-old Darren Cole', '34-year-old Darren Cole'],
    ['Kayleigh (14, excluded)', 'Kayleigh (14'],
  ],
  silent: ['Jess Pringle, 26 High Street', 'Jess Pringle, 3pm', 'Day 26 for the team'],
});
