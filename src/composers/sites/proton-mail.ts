// Proton Mail: RoosterJS in a frame of its own; everything else of the composer is in the page around. Test ids as in
// `ProtonMail/WebClients` (applications/mail/src/app/components/composer).
import type { SiteSide } from '../site.ts';

export const protonMail: SiteSide = {
  id: 'proton-mail',
  not: '[data-testid="composer:to"],[id^="to-composer"],[id^="cc-composer"],[id^="bcc-composer"]',
  scope: '.composer,[data-testid="composer"],[role="dialog"]',
  sending: { buttons: '[data-testid="composer:send-button"]' },
  recipients:
    '[data-testid="composer-addresses-item"],.composer-addresses-item,[data-testid="composer-addresses-item"] *,.composer-addresses-item *',
  quoted: '.protonmail_quote,.protonmail_signature_block,.gmail_quote,blockquote[type="cite"]',
};
