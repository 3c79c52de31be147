// Bluesky: a TipTap editor in a dialogue. Test ids as in `bluesky-social/social-app` (src/view/com/composer/Composer.tsx).
import type { SiteSide } from '../site.ts';

export const bluesky: SiteSide = {
  id: 'bluesky',
  scope: '[role="dialog"],[aria-modal="true"],[data-testid="composePostView"],[data-testid="convoScreen"],main',
  sending: {
    buttons: '[data-testid="composerPublishBtn"],[aria-label="Send message"]',
    enter: 'textarea[aria-label*="essage"],textarea[placeholder*="essage"]',
  },
  directAt: /\/messages\//,
  replyTo: '[data-testid="replyToPost"],[data-testid="composerReplyTo"]',
};
