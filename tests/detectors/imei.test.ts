// imei: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('imei', {
  finds: [['IMEI 490154203237518', '490154203237518']],
  silent: ['IMEI 000000000000000', 'order 490154203237518'],
});
