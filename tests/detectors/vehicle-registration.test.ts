// vehicle registration: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('vehicle-registration', {
  finds: [
    ['a silver Audi LO21 VXE outside', 'LO21 VXE'],
    ['number plate KY17OWR', 'KY17OWR'],
    ['reg P123 ABC', 'P123 ABC'],
  ],
  silent: [
    'FY24 NET budget for the vehicle',
    'AB12 CDE on a Fiesta could be cloned',
    'The M40 THE long way',
    'The OPCC community van BX21 KVM is outside',
    'order XY21 ABC arrived',
  ],
});
