// salary: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('salary', {
  finds: [
    ['Priya Patel earns £41,500', '£41,500'],
    ['his salary is 38k', '38k'],
  ],
  silent: ['We pay £12.60 for coffee', 'the average salary is £30,000', 'a grant of £50,000'],
});
