// Outlook on the web, all four addresses: a RoosterJS editor under the label "Message body". Recipients stand in wells with the
// labels To, Cc and Bcc; those known by name alone tell nothing of their address.
import type { SiteSide } from '../site.ts';

export const outlook: SiteSide = {
  id: 'outlook',
  not: '[aria-label="To"],[aria-label="Cc"],[aria-label="Bcc"],[role="combobox"],[role="search"] *',
  scope:
    '[data-app-section="ConversationContainer"],[data-app-section="ReadingPaneContainerContent"],[id^="docking_InitVisiblePart"],[role="dialog"],[role="main"]',
  sending: {
    buttons: 'button[aria-label="Send"],button[title^="Send ("],[data-testid="ComposeSendButton"] button,button[aria-label="Anfon"]',
  },
  recipients: '[aria-label="To"],[aria-label="Cc"],[aria-label="Bcc"],[aria-label="To"] *,[aria-label="Cc"] *,[aria-label="Bcc"] *',
  quoted: '#divRplyFwdMsg,#divRplyFwdMsg~*,#appendonsend~*,#Signature,[id^="x_"]>blockquote',
};
