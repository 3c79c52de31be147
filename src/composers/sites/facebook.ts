// Facebook, Messenger and Business Suite: roles and labels only, its class names change with every build. Labels as in public
// automation code for the English and Welsh interface.
import type { SiteSide } from '../site.ts';

export const facebook: SiteSide = {
  id: 'facebook',
  scope: '[role="dialog"],form,[role="article"],[aria-label="Thread composer"],[role="main"]',
  sending: {
    buttons:
      '[role="button"][aria-label="Post"],[role="button"][aria-label="Publish"],[role="button"][aria-label="Share now"],[role="button"][aria-label="Comment"],[role="button"][aria-label="Press Enter to send"],[role="button"][aria-label="Send"],[role="button"][aria-label="Postio"],[role="button"][aria-label="Anfon"]',
    enter:
      '[role="textbox"][aria-label*="omment"],[role="textbox"][aria-label*="eply"],[role="textbox"][aria-label="Message"],[role="textbox"][aria-placeholder="Aa"]',
  },
  direct: '[role="textbox"][aria-label="Message"],[role="textbox"][aria-placeholder="Aa"]',
  directAt: /messenger\.com\/|facebook\.com\/(messages|t)\/|\/latest\/inbox/,
};
