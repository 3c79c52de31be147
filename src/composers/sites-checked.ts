// When each site's structure was last checked, and from what public source. Beside the list and not in it, so that no page carries
// it. "Public automation code" is what test and accessibility scripts on GitHub rest upon, several independent ones for each id.
// Nobody has logged in anywhere to check: a selector that fails costs recipients or the pause, never the marks.

export interface Check {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly source: string;
}

const DATE = '2026-11-25';
const AUTOMATION = 'public automation code on GitHub';
const NAMES = 'no structure published: composers by their roles, buttons by their names';

const SOURCES: readonly (readonly [string, string])[] = [
  ['x', `${AUTOMATION}: data-testid tweetButtonInline, tweetText, dmComposerSendButton, dm-composer-send-button`],
  ['facebook', `${AUTOMATION}: role and aria-label only, English and Welsh`],
  ['instagram', `${AUTOMATION}: role and aria-label only`],
  ['threads', NAMES],
  ['linkedin', `${AUTOMATION}: share-actions__primary-action, msg-form__contenteditable, msg-form__send-button`],
  ['bluesky', 'bluesky-social/social-app: src/view/com/composer/Composer.tsx, ComposerReplyTo.tsx'],
  ['mastodon', 'mastodon/mastodon: app/javascript/mastodon/features/compose; elk-zone/elk: components/publish'],
  ['youtube', `${AUTOMATION}: ytd-commentbox, #submit-button`],
  ['reddit', `${AUTOMATION}: shreddit-composer with an editable region, comment-composer-host`],
  ['tiktok', `${AUTOMATION}: data-e2e comment-input, comment-post`],
  ['nextdoor', NAMES],
  ['whatsapp', `${AUTOMATION}: aria-label Send, data-icon wds-ic-send-filled, data-tab`],
  ['teams', `${AUTOMATION}: data-tid ckeditor, ckeditor-replyConversation, sendMessageCommands-send`],
  ['viva-engage', NAMES],
  ['slack', `${AUTOMATION}: data-qa texty_send_button`],
  ['discord', NAMES],
  ['orlo', `${NAMES}; address from support.orlo.tech`],
  ['hootsuite', NAMES],
  ['buffer', NAMES],
  ['sprout-social', NAMES],
  ['gmail', `${AUTOMATION}: g_editable, aria-label Message Body, data-hovercard-id, email`],
  ['outlook', `${AUTOMATION}: aria-label Message body, To, Send`],
  ['yahoo-mail', `${AUTOMATION}: data-test-id compose-send-button`],
  ['proton-mail', 'ProtonMail/WebClients: applications/mail/src/app/components/composer, with its tests'],
  ['icloud-mail', NAMES],
  ['zoho-mail', NAMES],
];

export const CHECKED: ReadonlyMap<string, Check> = new Map(SOURCES.map(([id, source]) => [id, { date: DATE, source }]));
