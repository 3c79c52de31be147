// LinkedIn: posts in a share box, comments, and messages in bubbles, all Quill or plain regions. Class names as in public
// automation code; LinkedIn has neither roles nor test ids there.
import type { SiteSide } from '../site.ts';

export const linkedin: SiteSide = {
  id: 'linkedin',
  scope: '.share-box,.share-creation-state,.comments-comment-box,.msg-form,[role="dialog"]',
  sending: {
    buttons: '.share-actions__primary-action,[class*="comments-comment-box__submit-button"],.msg-form__send-button,.msg-form__send-btn',
    // The person chooses whether Enter sends; then the button is not shown.
    enter: '.msg-form:not(:has(.msg-form__send-button)) .msg-form__contenteditable',
  },
  direct: '.msg-form,.msg-overlay-conversation-bubble',
  directAt: /\/messaging\//,
};
