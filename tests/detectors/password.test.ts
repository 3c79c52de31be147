// password: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('password', {
  finds: [
    ['password is Summer2024!', 'Summer2024!'],
    ['pw: Rhubarb9!crumble', 'Rhubarb9!crumble'],
    ["Canva login's PoliceCrime22!, enjoy", 'PoliceCrime22!'],
    ['Network key is SecretKey456, for setup', 'SecretKey456'],
    ['The password for the shared inbox is Marmalade', 'Marmalade'],
    ['After the meeting: the password is fK9xT2!', 'fK9xT2!'],
    ['I dial in from home, my password is Summer2024!', 'Summer2024!'],
    ['By the bridge at 9. Passcode: fK9xT2!', 'fK9xT2!'],
    ['Dial-in: 0800 555 0199. The shared password is Summer2024!', 'Summer2024!'],
  ],
  silent: [
    'keep your password confidential',
    'the password is with Ewan',
    'password expired',
    'What is the password requirement?',
    "World Password Day beats 'Password123'",
    'strong password: think TealTrainPickle',
    'The test password is Hunter2222, for demo',
    'password: ********',
    'Microsoft Teams\nMeeting ID: 312 345 678 901\nPasscode: fK9xT2',
    'Dial-in: 0800 555 0199, passcode: 884213',
  ],
});
