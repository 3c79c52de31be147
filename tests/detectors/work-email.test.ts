// work email: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('work-email', {
  finds: [
    ['write to john.smith@acme.com', 'john.smith@acme.com'],
    ['jhn.smth@ac me .com', 'jhn.smth@ac me .com'],
  ],
  silent: [
    'info@acme.com',
    'press@warwickshire.police.uk',
    'john@example.com',
    'contact@opcc.example.police.uk',
    'office@wm-opcc.gov.uk',
    'a@b',
    'anything@somedomain.com',
  ],
});
