// What Probity can say of the page in front: its report, or the honest reason why there is none.
import { browser } from 'wxt/browser';
import type { PageReport } from '../../messaging/protocol.ts';
import { askTab } from '../../messaging/ui-client.ts';
import type { EffectiveSettings } from '../../policy/settings.ts';

export type PageInFront =
  | { readonly kind: 'reading'; readonly tab: number; readonly report: PageReport }
  /** The person switched this site off. */
  | { readonly kind: 'site-off'; readonly tab: number; readonly host: string }
  /** Allowed here, yet nothing answers: the page was open before Probity was. */
  | { readonly kind: 'reload'; readonly tab: number; readonly host: string }
  /** Not a site of ours; the person may add it. */
  | { readonly kind: 'unknown-site'; readonly tab: number; readonly host: string; readonly origin: string }
  /** Browser pages, shops and plain http: no extension may be added there. */
  | { readonly kind: 'closed' };

/** Look at the tab in front. `settings` decide whether its site is switched off. */
export async function pageInFront(settings: EffectiveSettings): Promise<PageInFront> {
  const tab = await tabInFront();
  if (tab?.id === undefined) return { kind: 'closed' };
  const url = parse(tab.url);
  if (url !== undefined && settings.pausedSites.includes(url.hostname)) return { kind: 'site-off', tab: tab.id, host: url.hostname };
  try {
    return { kind: 'reading', tab: tab.id, report: await askTab(tab.id, 'ui.page-report', {}) };
  } catch {
    // Nobody answered: the rest says why.
  }
  if (url?.protocol !== 'https:') return { kind: 'closed' };
  const origin = `${url.origin}/*`;
  const allowed = await browser.permissions.contains({ origins: [origin] });
  if (allowed) return { kind: 'reload', tab: tab.id, host: url.hostname };
  return { kind: 'unknown-site', tab: tab.id, host: url.hostname, origin };
}

/** The tab in front; when the popup stands in a tab of its own, the one that was used just before. */
async function tabInFront() {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const own = await browser.tabs.getCurrent().catch(() => undefined);
  if (own === undefined) return tabs.find((tab) => tab.active);
  return tabs.filter((tab) => tab.id !== own.id).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

function parse(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}
