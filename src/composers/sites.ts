// The sites on which Probity is at home, named one by one for the manifest. Data only: the build reads it outside a browser.
// What a site needs beyond its editor is in `sites/<id>.ts`; any other site is added by the person or by policy.
import type { Channel } from '../engine/types.ts';

/** One site: which addresses, what kind of writing, and when and from what public source its structure was last checked. */
export interface Site {
  readonly id: string;
  /** As the person knows it. */
  readonly title: string;
  /** Match patterns for the manifest. */
  readonly matches: readonly string[];
  /** What is written there unless the page shows otherwise. */
  readonly channel: Channel;
  readonly checked: { readonly date: string; readonly source: string };
}

const ADDRESSES_ONLY = { date: '2026-11-25', source: 'addresses only; structure not yet checked' };

export const SITES: readonly Site[] = [
  { id: 'x', title: 'X', matches: ['https://x.com/*', 'https://twitter.com/*'], channel: 'social', checked: ADDRESSES_ONLY },
  {
    id: 'facebook',
    title: 'Facebook, Messenger and Business Suite',
    matches: ['https://*.facebook.com/*', 'https://*.messenger.com/*'],
    channel: 'social',
    checked: ADDRESSES_ONLY,
  },
  { id: 'instagram', title: 'Instagram', matches: ['https://*.instagram.com/*'], channel: 'social', checked: ADDRESSES_ONLY },
  {
    id: 'threads',
    title: 'Threads',
    matches: ['https://*.threads.com/*', 'https://*.threads.net/*'],
    channel: 'social',
    checked: ADDRESSES_ONLY,
  },
  { id: 'linkedin', title: 'LinkedIn', matches: ['https://*.linkedin.com/*'], channel: 'social', checked: ADDRESSES_ONLY },
  { id: 'bluesky', title: 'Bluesky', matches: ['https://bsky.app/*'], channel: 'social', checked: ADDRESSES_ONLY },
  {
    id: 'mastodon',
    title: 'Mastodon and Elk',
    matches: ['https://mastodon.social/*', 'https://mastodon.online/*', 'https://mstdn.social/*', 'https://elk.zone/*'],
    channel: 'social',
    checked: ADDRESSES_ONLY,
  },
  { id: 'youtube', title: 'YouTube', matches: ['https://*.youtube.com/*'], channel: 'social', checked: ADDRESSES_ONLY },
  { id: 'reddit', title: 'Reddit', matches: ['https://*.reddit.com/*'], channel: 'social', checked: ADDRESSES_ONLY },
  { id: 'tiktok', title: 'TikTok', matches: ['https://*.tiktok.com/*'], channel: 'social', checked: ADDRESSES_ONLY },
  {
    id: 'nextdoor',
    title: 'Nextdoor',
    matches: ['https://nextdoor.co.uk/*', 'https://nextdoor.com/*'],
    channel: 'social',
    checked: ADDRESSES_ONLY,
  },
  { id: 'whatsapp', title: 'WhatsApp Web', matches: ['https://web.whatsapp.com/*'], channel: 'message', checked: ADDRESSES_ONLY },
  {
    id: 'teams',
    title: 'Microsoft Teams',
    matches: ['https://teams.microsoft.com/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
    channel: 'message',
    checked: ADDRESSES_ONLY,
  },
  {
    id: 'viva-engage',
    title: 'Viva Engage',
    matches: ['https://engage.cloud.microsoft/*', 'https://web.yammer.com/*'],
    channel: 'social',
    checked: ADDRESSES_ONLY,
  },
  { id: 'slack', title: 'Slack', matches: ['https://app.slack.com/*'], channel: 'message', checked: ADDRESSES_ONLY },
  { id: 'discord', title: 'Discord', matches: ['https://discord.com/*'], channel: 'message', checked: ADDRESSES_ONLY },
  { id: 'orlo', title: 'Orlo', matches: ['https://*.orlo.app/*', 'https://*.orlo.tech/*'], channel: 'social', checked: ADDRESSES_ONLY },
  { id: 'hootsuite', title: 'Hootsuite', matches: ['https://*.hootsuite.com/*'], channel: 'social', checked: ADDRESSES_ONLY },
  { id: 'buffer', title: 'Buffer', matches: ['https://*.buffer.com/*'], channel: 'social', checked: ADDRESSES_ONLY },
  { id: 'sprout-social', title: 'Sprout Social', matches: ['https://app.sproutsocial.com/*'], channel: 'social', checked: ADDRESSES_ONLY },
  { id: 'gmail', title: 'Gmail', matches: ['https://mail.google.com/*'], channel: 'email', checked: ADDRESSES_ONLY },
  {
    id: 'outlook',
    title: 'Outlook',
    matches: [
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://outlook.live.com/*',
      'https://outlook.cloud.microsoft/*',
    ],
    channel: 'email',
    checked: ADDRESSES_ONLY,
  },
  { id: 'yahoo-mail', title: 'Yahoo Mail', matches: ['https://mail.yahoo.com/*'], channel: 'email', checked: ADDRESSES_ONLY },
  { id: 'proton-mail', title: 'Proton Mail', matches: ['https://mail.proton.me/*'], channel: 'email', checked: ADDRESSES_ONLY },
  { id: 'icloud-mail', title: 'iCloud Mail', matches: ['https://www.icloud.com/*'], channel: 'email', checked: ADDRESSES_ONLY },
  {
    id: 'zoho-mail',
    title: 'Zoho Mail',
    matches: ['https://mail.zoho.com/*', 'https://mail.zoho.eu/*', 'https://mail.zoho.uk/*'],
    channel: 'email',
    checked: ADDRESSES_ONLY,
  },
];
