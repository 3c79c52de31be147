// mac address: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('mac-address', {
  finds: [['MAC 3C:22:FB:4A:90:1E', '3C:22:FB:4A:90:1E']],
  silent: ['00:00:00:00:00:00', '12:30:45'],
});
