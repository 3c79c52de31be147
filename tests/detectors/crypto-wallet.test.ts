// crypto wallet: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('crypto-wallet', {
  finds: [['wallet bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh', 'bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh']],
  silent: ['wallet 1111111111111111111111111111111111', '1 bitcoin'],
});
