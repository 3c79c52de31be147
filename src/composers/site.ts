// What a site adds to its editors: which regions are composers, who will read them, what they answer, how they are sent. Mostly
// selectors, resting on roles, labels and published test ids; one file a site in `sites/`, and only where a site needs one.
import type { Audience, Channel, Draft } from '../engine/types.ts';

/** How a draft leaves. */
export interface Sending {
  /** Selector of the buttons that send. Without it, buttons whose name says so. */
  readonly buttons?: string;
  /** Composers in which Enter alone sends; in all others Ctrl or Command with Enter does. */
  readonly enter?: string;
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
  /** Addresses, host and path, at which everything is a direct message. */
  readonly directAt?: RegExp;
  /** Addresses at which `replyTo` is what is answered, and not just another post; all when left out. */
  readonly replyAt?: RegExp;
  /** Audience when nothing else tells. */
  readonly audience?: Audience;
}

const ADDRESS = /[\w.+'-]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi;
/** Longest text of what is answered that goes with a draft. */
const LONGEST_PARENT = 1000;

/** `closest`, going on from a shadow root to its host and from a frame to the page that holds it. */
export function closestAcross(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = holderOf(at)) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
  }
  return undefined;
}

/** Whether `inner` is in `outer`, also in a shadow root or a frame within it. */
export function containsAcross(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at; at = holderOf(at)) if (outer.contains(at)) return true;
  return false;
}

/** The shadow host or the frame that holds an element's tree, if it may be looked at. */
function holderOf(element: Element): Element | undefined {
  const host = (element.getRootNode() as ShadowRoot).host;
  if (host) return host;
  try {
    return element.ownerDocument.defaultView?.frameElement ?? undefined;
  } catch {
    return undefined;
  }
}

/** The element that holds a composer, its recipients and its send button, if need be outside the composer's frame. */
export function scopeOf(site: SiteSide | undefined, composer: Element): Element {
  const named = site?.scope && closestAcross(composer, site.scope);
  if (named) return named;
  const usual = closestAcross(composer, 'form,[role="dialog"],dialog');
  if (usual) return usual;
  let outer = composer.ownerDocument;
  for (let frame = holderOf(outer.documentElement); frame; frame = holderOf(outer.documentElement)) outer = frame.ownerDocument;
  return outer.body ?? composer;
}

/** Whether every recipient is at one of the office's own domains; `undefined` when no address can be seen. */
export function audienceOfRecipients(addresses: readonly string[], ownDomains: readonly string[]): Audience | undefined {
  const hosts = addresses.flatMap((address) => [...address.matchAll(ADDRESS)].map((match) => (match[1] ?? '').toLowerCase()));
  if (hosts.length === 0) return undefined;
  const own = (host: string) => ownDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  return hosts.every(own) ? 'internal' : 'external';
}

/** Everything known around a composer at this moment. `channel` is the site's. */
export function describeDraft(
  site: SiteSide | undefined,
  composer: HTMLElement,
  channel: Channel,
  ownDomains: readonly string[],
): Omit<Draft, 'text' | 'quoted'> {
  const { host, pathname } = composer.ownerDocument.location ?? { host: '', pathname: '' };
  const address = host + pathname;
  const direct = (site?.direct && closestAcross(composer, site.direct) !== undefined) || site?.directAt?.test(address);
  const kind = direct && channel === 'social' ? 'message' : channel;
  const scope = scopeOf(site, composer);
  const recipients = site?.recipients ? [...scope.querySelectorAll<HTMLElement>(site.recipients)].map(addressesIn) : [];
  const fallback = kind === 'social' ? 'public' : direct ? 'external' : undefined;
  const audience = audienceOfRecipients(recipients, ownDomains) ?? site?.audience ?? fallback;
  const replyTo = site?.replyTo && (site.replyAt?.test(address) ?? true) ? textOf(scope.querySelector(site.replyTo)) : undefined;
  return { channel: kind, ...(audience ? { audience } : {}), ...(replyTo ? { replyTo } : {}) };
}

function textOf(element: Element | null): string | undefined {
  return element?.textContent?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PARENT);
}

/** Addresses stand in the text of a chip, in its title, its label, its data or its value, by site. */
function addressesIn(element: HTMLElement): string {
  const { email, hovercardId } = element.dataset;
  const { value } = element as HTMLInputElement;
  return [email, hovercardId, element.getAttribute('email'), element.title, element.getAttribute('aria-label'), value, element.textContent]
    .filter(Boolean)
    .join(' ');
}
