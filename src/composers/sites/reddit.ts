// Reddit: editors in open shadow roots (`shreddit-composer`), the older page's text areas. Element names as in every public page.
import type { SiteSide } from '../site.ts';

export const reddit: SiteSide = {
  id: 'reddit',
  scope: 'shreddit-composer,comment-composer-host,r-post-composer-form,.usertext,form',
  sending: {
    buttons: 'button[type="submit"],[slot="submit-button"],#submit-post-button,#inner-post-submit-button,[aria-label="Send message"]',
  },
  directAt: /chat\.reddit\.com|\/(message|chat)\//,
};
