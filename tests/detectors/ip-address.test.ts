// ip address: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('ip-address', {
  finds: [
    ['posted from IP 81.2.69.142', '81.2.69.142'],
    ['My IP address is 192.168.1.1', '192.168.1.1'],
  ],
  silent: ['version 10.15.7.1 of the app', 'IP 127.0.0.1', 'section 1.2.3.4 of the plan', 'the server 192.0.2.10', '1.2.3.4'],
});
