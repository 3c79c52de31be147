// Microsoft Teams: CKEditor 5 in chats and channels. `data-tid` ids as in public automation code.
import type { SiteSide } from '../site.ts';

export const teams: SiteSide = {
  id: 'teams',
  scope:
    '[data-tid="message-pane-footer"],[data-tid="chat-pane-compose-message-footer"],[data-tid*="compose"],[role="dialog"],[role="main"]',
  sending: {
    buttons: '[data-tid="sendMessageCommands-send"],[data-tid="newMessageCommands-send"],button[name="send"],button[aria-label^="Send"]',
    // In a chat Enter sends, in a channel's post it begins a line.
    enter: '[data-tid="ckeditor"][role="textbox"],[data-tid="ckeditor-replyConversation"]',
  },
  quoted: '[itemtype*="schema.skype.com/Reply"],[data-tid="quoted-reply-card"]',
  audience: 'internal',
};
