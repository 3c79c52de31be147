// bank account: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('bank-account', {
  finds: [
    ['sort 60-13-52, a/c 40731132', '60-13-52, a/c 40731132'],
    ["Nadia's: 30-94-21 95594431", '30-94-21 95594431'],
    ['sort code 204577 account 63120948', '204577 account 63120948'],
    ['My bank account is 09884624524, routing 045795241', '09884624524'],
  ],
  silent: ['on 12-05-24 we met', 'sort code 12-34-56', 'account 11111111 sort code 11-11-11', 'the account of 2024'],
});
