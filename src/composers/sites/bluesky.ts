// Bluesky: a TipTap editor in a dialogue. Test ids as in `bluesky-social/social-app` (Composer.tsx, ComposerReplyTo.tsx).
import type { SiteSide } from '../site.ts';

export const bluesky: SiteSide = {
  id: 'bluesky',
  scope: '[role="dialog"],[aria-modal="true"],[data-testid="composePostView"],[data-testid="convoScreen"],main',
  sending: {
    buttons: '[data-testid="composerPublishBtn"],[aria-label="Send message"]',
    enter: 'textarea[aria-label*="essage"],textarea[placeholder*="essage"]',
  },
  directAt: /\/messages\//,
  replyTo: '[aria-label^="Expand or collapse the full post"]',
};
