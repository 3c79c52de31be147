// personal email: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('personal-email', {
  finds: [
    ['write to jo.pelham91@gmail.com', 'jo.pelham91@gmail.com'],
    ['dave.k.1974 (at) hotmail and', 'dave.k.1974 (at) hotmail'],
    ['rach@outlook.com;b.sohal@yahoo.co.uk', 'b.sohal@yahoo.co.uk'],
    ['jo at gmail dot com', 'jo at gmail dot com'],
  ],
  silent: ['@gmail is down', 'name@gmail.com', 'jo@gmail', 'pressoffice@opcc.police.uk'],
});
