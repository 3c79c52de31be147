// Mail sites of which little is published, and Roundcube and Zimbra at addresses that an office names. Roundcube's ids as in
// `roundcube/roundcubemail` (skins/elastic/templates/compose.html).
import type { SiteSide } from '../site.ts';

export const icloudMail: SiteSide = {
  id: 'icloud-mail',
  scope: '[role="dialog"],[class*="compose"],form,main',
  recipients: '[class*="token"][title*="@"],[aria-label*="@"]',
  quoted: 'blockquote[type="cite"]',
};

export const zohoMail: SiteSide = {
  id: 'zoho-mail',
  scope: '[class*="compose" i],[role="dialog"],form',
  recipients: '[data-email],[title*="@"]',
  quoted: '.zmail_extra,blockquote',
};

/** Known by what is in the page, because every office has it at its own address. */
export const roundcube: SiteSide = {
  id: 'roundcube',
  not: '#_to,#_cc,#_bcc,#_replyto,#_followupto,.recipient-input input',
  scope: '#layout-content,body.action-compose',
  sending: { buttons: 'button.send,a.send' },
  recipients: '#_to,#_cc,#_bcc,[name="_to"],[name="_cc"],[name="_bcc"],.recipient .email',
  quoted: 'blockquote,#reply-intro,#_rc_sig',
};

export const zimbra: SiteSide = {
  id: 'zimbra',
  scope: '[id^="zv__COMPOSE"],[class*="composer" i],form',
  sending: { buttons: '[id$="__SEND"],button[data-testid="composer-send"]' },
  recipients: '[id*="_to_"] .addrBubble,.addrBubble',
  quoted: 'blockquote',
};
