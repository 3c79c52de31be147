// foreign phone: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('foreign-phone', {
  finds: [
    ['her number is +33 6 12 34 56 78', '+33 6 12 34 56 78'],
    ['emergency contact is 415-555-0132', '415-555-0132'],
    ['My contact list has John at 598-4834-5687', '598-4834-5687'],
  ],
  silent: ['call +44 7911 123456', 'scores 123-456-789', 'call 000-000-0000'],
});
