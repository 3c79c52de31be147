// payment card: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('payment-card', {
  finds: [
    ['card 4539 1488 0343 6467 exp 12/28', '4539 1488 0343 6467'],
    ['crd 4 5 3 9 1 4 8 8 0 3 4 3 6 4 6 7', '4 5 3 9 1 4 8 8 0 3 4 3 6 4 6 7'],
    ['Amex 3742 227885 45695', '3742 227885 45695'],
  ],
  silent: ['test card 4111 1111 1111 1111', 'card 0000 0000 0000 0000', '4539148803436468 units', 'tracking 4539148803436460'],
});
