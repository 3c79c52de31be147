// WhatsApp Web: a Lexical editor in the footer of a conversation; Enter sends. Labels and `data-tab` as in public automation code.
import type { SiteSide } from '../site.ts';

export const whatsapp: SiteSide = {
  id: 'whatsapp',
  not: '#side *,[data-tab="3"]',
  scope: '#main footer,footer,[role="dialog"]',
  sending: {
    buttons: 'button[aria-label="Send"],[role="button"][aria-label="Send"],button:has([data-icon="send"],[data-icon="wds-ic-send-filled"])',
    enter: '*',
  },
  audience: 'external',
};
