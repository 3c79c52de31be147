// social handle: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('social-handle', {
  finds: [
    ['My username is jono_1984', 'jono_1984'],
    ['her Twitter handle is @jlb_wm', '@jlb_wm'],
  ],
  silent: ['handle with care', '@user000 said', 'The test handle is @user000'],
});
