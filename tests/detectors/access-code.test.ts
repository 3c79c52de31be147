// access code: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('access-code', {
  finds: [
    ['the door code is 4471', '4471'],
    ["alarm code's 4471 then hash", '4471'],
    ['My P I N is 2 5 8 0', '2 5 8 0'],
    ['Front gate code is still 1966#', '1966#'],
    ['vault combo 31-08-97', '31-08-97'],
    ['CVV 456', '456'],
    ['Passcode for the back office: 884213', '884213'],
    ['Come over the bridge, door code 4471', '4471'],
    ['Call in on your way, the passcode for the back office is 884213', '884213'],
    ['Dial-in: 0800 555 0199. The door code is 4471', '4471'],
  ],
  silent: [
    'the door code changed',
    'PIN 0000',
    'Is the alarm code needed?',
    'the test PIN is 2580, for demo',
    'dress code is smart',
    'PIN requirement for 2024',
    'CALL IN #: 020 7946 0000\nPASSCODE: 884213',
    'Bridge for Thursday: 0800 555 0144, access code 8814#',
  ],
});
