// The sites on which Probity is at home, named one by one for the manifest. Data only: the build reads it outside a browser.
// What a site needs beyond its editor is in `sites/<id>.ts`, when and from what it was checked in `sites-checked.ts`. Any other
// site is added by the person or by policy.
import type { Channel } from '../engine/types.ts';

/** One site: which addresses, and what kind of writing. */
export interface Site {
  readonly id: string;
  /** As the person knows it. */
  readonly title: string;
  /** Match patterns for the manifest. */
  readonly matches: readonly string[];
  /** What is written there unless the page shows otherwise. */
  readonly channel: Channel;
}

export const SITES: readonly Site[] = [
  { id: 'x', title: 'X', matches: ['https://x.com/*', 'https://twitter.com/*'], channel: 'social' },
  {
    id: 'facebook',
    title: 'Facebook, Messenger and Business Suite',
    matches: ['https://*.facebook.com/*', 'https://*.messenger.com/*'],
    channel: 'social',
  },
  { id: 'instagram', title: 'Instagram', matches: ['https://*.instagram.com/*'], channel: 'social' },
  {
    id: 'threads',
    title: 'Threads',
    matches: ['https://*.threads.com/*', 'https://*.threads.net/*'],
    channel: 'social',
  },
  { id: 'linkedin', title: 'LinkedIn', matches: ['https://*.linkedin.com/*'], channel: 'social' },
  { id: 'bluesky', title: 'Bluesky', matches: ['https://bsky.app/*'], channel: 'social' },
  {
    id: 'mastodon',
    title: 'Mastodon and Elk',
    matches: ['https://mastodon.social/*', 'https://mastodon.online/*', 'https://mstdn.social/*', 'https://elk.zone/*'],
    channel: 'social',
  },
  { id: 'youtube', title: 'YouTube', matches: ['https://*.youtube.com/*'], channel: 'social' },
  { id: 'reddit', title: 'Reddit', matches: ['https://*.reddit.com/*'], channel: 'social' },
  { id: 'tiktok', title: 'TikTok', matches: ['https://*.tiktok.com/*'], channel: 'social' },
  {
    id: 'nextdoor',
    title: 'Nextdoor',
    matches: ['https://nextdoor.co.uk/*', 'https://nextdoor.com/*'],
    channel: 'social',
  },
  { id: 'whatsapp', title: 'WhatsApp Web', matches: ['https://web.whatsapp.com/*'], channel: 'message' },
  {
    id: 'teams',
    title: 'Microsoft Teams',
    matches: ['https://teams.microsoft.com/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
    channel: 'message',
  },
  {
    id: 'viva-engage',
    title: 'Viva Engage',
    matches: ['https://engage.cloud.microsoft/*', 'https://web.yammer.com/*'],
    channel: 'social',
  },
  { id: 'slack', title: 'Slack', matches: ['https://app.slack.com/*'], channel: 'message' },
  { id: 'discord', title: 'Discord', matches: ['https://discord.com/*'], channel: 'message' },
  { id: 'orlo', title: 'Orlo', matches: ['https://*.orlo.tech/*'], channel: 'social' },
  { id: 'hootsuite', title: 'Hootsuite', matches: ['https://*.hootsuite.com/*'], channel: 'social' },
  { id: 'buffer', title: 'Buffer', matches: ['https://*.buffer.com/*'], channel: 'social' },
  { id: 'sprout-social', title: 'Sprout Social', matches: ['https://app.sproutsocial.com/*'], channel: 'social' },
  { id: 'gmail', title: 'Gmail', matches: ['https://mail.google.com/*'], channel: 'email' },
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
  },
  { id: 'yahoo-mail', title: 'Yahoo Mail', matches: ['https://mail.yahoo.com/*'], channel: 'email' },
  { id: 'proton-mail', title: 'Proton Mail', matches: ['https://mail.proton.me/*'], channel: 'email' },
  { id: 'icloud-mail', title: 'iCloud Mail', matches: ['https://www.icloud.com/*'], channel: 'email' },
  {
    id: 'zoho-mail',
    title: 'Zoho Mail',
    matches: ['https://mail.zoho.com/*', 'https://mail.zoho.eu/*', 'https://mail.zoho.uk/*'],
    channel: 'email',
  },
];
