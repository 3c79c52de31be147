// Gmail: a compose window or an inline answer. Attributes and labels as in `KartikTalwar/gmail.js` (src/gmail.js) and public
// automation code; recipients are chips that carry their address.
import type { SiteSide } from '../site.ts';

export const gmail: SiteSide = {
  id: 'gmail',
  not: '[role="combobox"],[name="to"],[name="cc"],[name="bcc"],[aria-label="To"],[aria-label="Search mail"]',
  scope: '[role="dialog"],.M9,form,table[role="presentation"]',
  sending: {
    buttons:
      '[role="button"][data-tooltip^="Send"],[role="button"][aria-label^="Send"],[role="button"][data-tooltip^="Anfon"],[role="button"].aoO',
  },
  recipients: '[email],[data-hovercard-id*="@"],[name="to"],[name="cc"],[name="bcc"]',
  quoted: '.gmail_quote,.gmail_quote_container,.gmail_attr,.gmail_signature',
};
