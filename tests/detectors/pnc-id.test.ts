// pnc id: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('pnc-id', {
  finds: [
    ['PNC 12/394773H', '12/394773H'],
    ['nominal 2012/394773H checked', '2012/394773H'],
    ['see 12/0394773H', '12/0394773H'],
  ],
  silent: ['PNC 12/394773A', 'the PNC was down on 12/03', 'section 12/3a of the plan'],
});
