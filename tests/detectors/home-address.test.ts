// home address: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('home-address', {
  finds: [
    ['She moved: 8 Quarry Lane, Nuneaton', '8 Quarry Lane'],
    ['Graham Tansley, 14 Ashmore Close, B91 3QT', '14 Ashmore Close, B91 3QT'],
    ['He lives at 57 Amington Rd', '57 Amington Rd'],
    ['Miriam Gold, postcode B29 6QJ', 'B29 6QJ'],
    ['Ship it to 742 Evergreen Terrace, Springfield', '742 Evergreen Terrace'],
  ],
  silent: [
    'the OPCC, Lloyd House, Colmore Circus, Birmingham B4 6NQ',
    'Drop in at the library, 12 Bridge Street',
    'The consultation event is at 14 Rother Street',
  ],
});
