// person: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('person', {
  finds: [
    ['Thanks to Priya Patel', 'Priya Patel'],
    ["Mrs O'Neill rang", "Mrs O'Neill"],
    ['MR J. KOWALCZYK', 'MR J. KOWALCZYK'],
    ["Emeka Obi-Lane's car", 'Emeka Obi-Lane'],
    ['Dorota Wisniewska', 'Dorota Wisniewska'],
    ['PC Halloran said', 'PC Halloran'],
    ['Jayden S was there', 'Jayden S'],
    ['Siân Davies', 'Siân Davies'],
  ],
  silent: [
    'Will you come?',
    'May Day at Victoria Park',
    'Mark my words',
    "St Thomas's Hospital",
    'Chief Constable',
    'Nelson Road is shut',
    'Grace period of a week',
    'Queen Elizabeth Hospital',
  ],
});
