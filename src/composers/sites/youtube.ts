// YouTube: comments and the community post. Ids as in YouTube's own elements (`ytd-commentbox`), public in every page.
import type { SiteSide } from '../site.ts';

export const youtube: SiteSide = {
  id: 'youtube',
  scope: 'ytd-commentbox,ytd-backstage-post-dialog-renderer,ytcp-uploads-dialog,ytcp-commentbox,[role="dialog"]',
  sending: { buttons: '#submit-button,#submit-button button,#done-button,#done-button button,#reply-button button' },
};
