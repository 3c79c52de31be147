// X: posts and replies in a dialogue or in the page's main column, direct messages in a drawer or under /messages. Test ids as in
// `insin/control-panel-for-twitter` (script.js) and public automation code.
import type { SiteSide } from '../site.ts';

export const x: SiteSide = {
  id: 'x',
  scope: '[role="dialog"],[data-testid="DMDrawer"],[data-testid="DmActivityViewport"],[data-testid="primaryColumn"],main',
  sending: {
    buttons:
      '[data-testid="tweetButton"],[data-testid="tweetButtonInline"],[data-testid="dmComposerSendButton"],[data-testid="dm-composer-send-button"]',
    enter: '[data-testid="dmComposerTextInput"],[data-testid="dm-composer-textarea"]',
  },
  direct: '[data-testid="DMDrawer"],[data-testid="dmComposerTextInput"],[data-testid="dm-composer-textarea"]',
  directAt: /\/(messages|i\/chat)(\/|$)/,
  replyTo: '[data-testid="tweetText"]',
  replyAt: /\/(status|compose)\//,
};
