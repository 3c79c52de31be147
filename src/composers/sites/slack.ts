// Slack: Quill in a channel or a thread; Enter sends unless the person chose otherwise. `data-qa` ids as in public automation code.
import type { SiteSide } from '../site.ts';

export const slack: SiteSide = {
  id: 'slack',
  scope: '[data-qa="message_input_container"],[data-qa="message_editor"],.c-wysiwyg_container,[role="dialog"]',
  sending: { buttons: '[data-qa="texty_send_button"],[aria-label="Send now"]', enter: '.ql-editor' },
  audience: 'internal',
};
