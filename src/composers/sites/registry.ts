// The sites that need more than their editor. A new one is one file and one line here, beside its line in `../sites.ts`.
import type { SiteSide } from '../site.ts';
import { SITES, type Site } from '../sites.ts';

const SIDES: readonly SiteSide[] = [];

/** A site as its addresses and its page say; either may be missing on a site that the person added. */
export interface KnownSite {
  readonly site: Site | undefined;
  readonly side: SiteSide | undefined;
}

/** What is known of `host`. */
export function siteOf(host: string): KnownSite {
  const site = SITES.find(({ matches }) => matches.some((pattern) => hostMatches(pattern, host)));
  return { site, side: SIDES.find(({ id }) => id === site?.id) };
}

/** Whether a match pattern of the manifest (`https://*.example.org/*`) covers a host. */
export function hostMatches(pattern: string, host: string): boolean {
  const wanted = pattern.replace(/^https:\/\//, '').replace(/\/.*$/, '');
  return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
}
