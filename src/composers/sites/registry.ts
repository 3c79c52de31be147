// The sites that need more than their editor. A new one is one file and one line here, beside its line in `../sites.ts`.
import { closestAcross, type SiteSide } from '../site.ts';
import { SITES, type Site } from '../sites.ts';
import { bluesky } from './bluesky.ts';
import { discord } from './discord.ts';
import { facebook } from './facebook.ts';
import { gmail } from './gmail.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { icloudMail, roundcube, zimbra, zohoMail } from './other-mail.ts';
import { outlook } from './outlook.ts';
import { protonMail } from './proton-mail.ts';
import { reddit } from './reddit.ts';
import { buffer, hootsuite, orlo, sproutSocial } from './scheduling.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { vivaEngage } from './viva-engage.ts';
import { whatsapp } from './whatsapp.ts';
import { x } from './x.ts';
import { yahooMail } from './yahoo-mail.ts';
import { youtube } from './youtube.ts';

export const SIDES: readonly SiteSide[] = [
  x,
  facebook,
  instagram,
  threads,
  linkedin,
  bluesky,
  mastodon,
  youtube,
  reddit,
  tiktok,
  whatsapp,
  teams,
  vivaEngage,
  slack,
  discord,
  orlo,
  hootsuite,
  buffer,
  sproutSocial,
  gmail,
  outlook,
  yahooMail,
  protonMail,
  icloudMail,
  zohoMail,
];

/** Webmail that stands at an office's own address, by an element that only it has. */
const BY_LOOK: readonly (readonly [string, SiteSide])[] = [
  ['body.task-mail,#rcmbtn101,meta[name="roundcube"]', roundcube],
  ['#z_shell,body.zimbra,#z_banner', zimbra],
];

/** A site as its addresses and its page say; either may be missing on a site that the person added. */
export interface KnownSite {
  readonly site: Pick<Site, 'id' | 'channel'> | undefined;
  readonly side: SiteSide | undefined;
}

/** What is known of `host`, or else of the page by its look. Reads no text. */
export function siteOf(host: string, document?: Document): KnownSite {
  const site = SITES.find(({ matches }) => matches.some((pattern) => hostMatches(pattern, host)));
  if (site || !document?.documentElement) return { site, side: SIDES.find(({ id }) => id === site?.id) };
  const side = BY_LOOK.find(([look]) => document.querySelector(look) || closestAcross(document.documentElement, look))?.[1];
  return { site: side && { id: side.id, channel: 'email' }, side };
}

/** Whether a match pattern of the manifest (`https://*.example.org/*`) covers a host. */
export function hostMatches(pattern: string, host: string): boolean {
  const wanted = pattern.replace(/^https:\/\//, '').replace(/\/.*$/, '');
  return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
}
