// TikTok: captions in Studio, comments, messages. `data-e2e` ids as in public automation code.
import type { SiteSide } from '../site.ts';

export const tiktok: SiteSide = {
  id: 'tiktok',
  scope: '[role="dialog"],form,main',
  sending: {
    buttons: '[data-e2e="post_video_button"],[data-e2e="comment-post"],[data-e2e="message-send"]',
    enter: '[data-e2e="message-input-area"] *',
  },
  directAt: /\/messages/,
};
