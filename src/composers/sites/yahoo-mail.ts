// Yahoo Mail. `data-test-id` ids as in public automation code.
import type { SiteSide } from '../site.ts';

export const yahooMail: SiteSide = {
  id: 'yahoo-mail',
  not: '#message-to-field,[role="combobox"]',
  scope: '[data-test-id="compose"],[data-test-id="compose-container"],[role="dialog"],form',
  sending: { buttons: '[data-test-id="compose-send-button"]' },
  recipients: '[data-test-id="pill"],#message-to-field',
  quoted: '.yahoo_quoted,[id^="ymail_android_signature"]',
};
