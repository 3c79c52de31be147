// date of birth: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('date-of-birth', {
  finds: [
    ['DOB 3/4/91', '3/4/91'],
    ['born 3.6.88, he', '3.6.88'],
    ['date of birth 3 February 1986', '3 February 1986'],
    ['b. 17/09/1995', '17/09/1995'],
    ['Kyle Ormerod, 14/02/2007, NHS', '14/02/2007'],
    ['d.o.b: 21.05.1984', '21.05.1984'],
  ],
  silent: [
    'Born in Tipton',
    'DOB 00/00/0000',
    'the meeting on 14/02/2025',
    'the date of birth is needed',
    'Jane Smith on 08/29/2000 04:06 PM',
    'born 45 minutes away',
  ],
});
