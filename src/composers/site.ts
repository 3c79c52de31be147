// What a site adds to its editors: which regions are composers, who will read them, what they answer, how they are sent. Mostly
// selectors, resting on roles, labels and published test ids; one file a site in `sites/`, and only where a site needs one.
import type { Audience, Channel, Draft } from '../engine/types.ts';

/** How a draft leaves. */
export interface Sending {
  /** Selector of the buttons that send. */
  readonly buttons?: string;
  /** The key that sends from within the composer. */
  readonly key?: 'enter' | 'mod-enter';
}

export interface SiteSide {
  /** As in `SITES`. */
  readonly id: string;
  /** Editable regions that are not drafts here: recipients, titles of things, search. */
  readonly not?: string;
  /** What holds a composer with its recipients and its send button; the closest one counts. */
  readonly scope?: string;
  readonly sending?: Sending;
  /** What somebody else wrote inside a composer. */
  readonly quoted?: string;
  /** In the scope or the page: the text that is answered. */
  readonly replyTo?: string;
  /** In the scope: elements that hold recipients' addresses. */
  readonly recipients?: string;
  /** A composer that matches, or is inside what matches, is a direct message and not public. */
  readonly direct?: string;
  /** Paths on which everything is a direct message. */
  readonly directPaths?: RegExp;
  readonly channel?: Channel;
  /** Audience when nothing else tells. */
  readonly audience?: Audience;
}

const ADDRESS = /[\w.+'-]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi;
/** Longest text of what is answered that goes with a draft. */
const LONGEST_PARENT = 1000;

/** The element that holds a composer, its recipients and its send button. */
export function scopeOf(site: SiteSide | undefined, composer: Element): Element {
  return (
    (site?.scope && composer.closest(site.scope)) ||
    composer.closest('form,[role="dialog"],dialog') ||
    composer.ownerDocument.body ||
    composer
  );
}

/** Whether every recipient is at one of the office's own domains; `undefined` when no address can be seen. */
export function audienceOfRecipients(addresses: readonly string[], ownDomains: readonly string[]): Audience | undefined {
  const hosts = addresses.flatMap((address) => [...address.matchAll(ADDRESS)].map((match) => (match[1] ?? '').toLowerCase()));
  if (hosts.length === 0) return undefined;
  const own = (host: string) => ownDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  return hosts.every(own) ? 'internal' : 'external';
}

/** Everything known around a composer at this moment. */
export function describeDraft(
  site: SiteSide | undefined,
  composer: HTMLElement,
  channel: Channel,
  ownDomains: readonly string[],
): Omit<Draft, 'text' | 'quoted'> {
  const direct =
    (site?.direct && composer.closest(site.direct) !== null) || site?.directPaths?.test(composer.ownerDocument.location?.pathname ?? '');
  const kind = direct && channel === 'social' ? 'message' : (site?.channel ?? channel);
  const scope = scopeOf(site, composer);
  const recipients = site?.recipients ? [...scope.querySelectorAll<HTMLElement>(site.recipients)].map(addressesIn) : [];
  const audience =
    audienceOfRecipients(recipients, ownDomains) ?? (direct ? 'external' : (site?.audience ?? (kind === 'social' ? 'public' : undefined)));
  const parent = site?.replyTo ? (scope.querySelector(site.replyTo) ?? undefined) : undefined;
  const replyTo = parent?.textContent?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PARENT);
  return { channel: kind, ...(audience ? { audience } : {}), ...(replyTo ? { replyTo } : {}) };
}

/** Addresses stand in the text of a chip, in its title, its label or its data, by site. */
function addressesIn(element: HTMLElement): string {
  const { email, hovercardId } = element.dataset;
  const field = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '';
  return [email, hovercardId, element.getAttribute('email'), element.title, element.getAttribute('aria-label'), field, element.textContent]
    .filter(Boolean)
    .join(' ');
}
