// relative name: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('relative-name', {
  finds: [
    ['my spouse, Anna Lee Brown, is coming', 'Anna Lee Brown'],
    ['His son Lucas Grey', 'Lucas Grey'],
  ],
  silent: ['the partner organisations', 'Is my wife Anna allowed?', 'our son'],
});
