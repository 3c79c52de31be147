// One browser for all tests of Probity's own pages: the built extension, real sites served locally, and answers that a test may put in place.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { BackgroundMessages, PageReport } from '../../../src/messaging/protocol.ts';
import { type OpenedBrowser, openBrowser } from '../harness/browser.ts';
import { builtExtension } from '../harness/extension.ts';
import { type PageServer, servePages } from '../harness/server.ts';
import type { ExtensionApi } from './extension-api.ts';

export { expect };

/** What the background is made to answer, by message. */
export type Answers = { [N in keyof BackgroundMessages]?: BackgroundMessages[N]['answers'] };

/** The browser's own words for itself, where a function runs in it. */
declare const chrome: ExtensionApi;

/** The tab in front as the popup finds it; only a press of the browser's own button shows a popup the address of any site. */
export interface Front {
  readonly url: string;
  /** What its content script answers; nothing where there is none. */
  readonly report?: PageReport;
  /** Whether the extension may run there. */
  readonly allowed?: boolean;
}

const SCREENS = join(import.meta.dirname, '..', '..', '..', '.artifacts', 'screens');
const POST = '<!doctype html><title>A site</title><textarea aria-label="Post" rows="6" cols="60"></textarea>';

export interface Opened {
  readonly browser: OpenedBrowser;
  readonly server: PageServer;
  /** Opens one of the extension's pages; `answers` stand in for the background's. */
  open(page: 'popup.html' | 'options.html' | 'practice.html', answers?: Answers, front?: Front): Promise<Page>;
  /** Opens the popup as it would open over `page`. */
  popupOver(page: Page): Promise<Page>;
  /** Opens a site with a box to write in. */
  site(address: string): Promise<Page>;
}

export const test = base.extend<{ opened: Opened }, { started: { browser: OpenedBrowser; server: PageServer } }>({
  started: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const server = await servePages({});
      for (const host of ['x.com', 'forum.example.org']) server.put(`https://${host}/`, POST);
      const browser = await openBrowser({ extension: builtExtension(), server });
      await use({ browser, server });
      await browser.close();
      await server.close();
    },
    { scope: 'worker' },
  ],
  opened: async ({ started: { browser, server } }, use) => {
    const pages: Page[] = [];
    const fresh = async () => {
      const page = await browser.context.newPage();
      pages.push(page);
      return page;
    };
    const worker = await browser.background();
    await worker.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
    const open: Opened['open'] = async (name, answers = {}, front) => {
      const page = await fresh();
      if (name === 'popup.html') await page.setViewportSize({ width: 380, height: 560 });
      await page.addInitScript(putAnswers, answers);
      if (front !== undefined) await page.addInitScript(putFront, front);
      await page.goto(`chrome-extension://${browser.extensionId}/${name}`);
      return page;
    };
    await use({
      browser,
      server,
      open,
      popupOver: async (page) => {
        await page.bringToFront();
        return open('popup.html');
      },
      site: async (address) => {
        const page = await fresh();
        await page.goto(address);
        return page;
      },
    });
    await Promise.all(pages.map((page) => page.close()));
  },
});

/** Runs in the page before its own scripts: puts a tab in front. What is asked of the tab is kept in `window.asked`. */
function putFront({ url, report, allowed = false }: Front) {
  const asked: unknown[] = [];
  Object.assign(window, { asked, close: () => asked.push('closed') });
  const answering =
    (answer: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      const back = args.at(-1);
      const value = answer(...args);
      if (typeof back === 'function') return void back(value);
      return Promise.resolve(value);
    };
  const tabs = chrome.tabs as unknown as Record<string, unknown>;
  tabs.query = answering(() => [{ id: 1, active: true, url }]);
  tabs.getCurrent = answering(() => undefined);
  tabs.reload = answering((tab) => void asked.push({ reload: tab }));
  tabs.sendMessage = answering((_tab, message) => {
    asked.push(message);
    const { name } = message as { name: string };
    if (report === undefined) return undefined;
    return { ok: true, value: name === 'ui.page-report' ? report : null };
  });
  const permissions = chrome.permissions as unknown as Record<string, unknown>;
  permissions.contains = answering(() => allowed);
  permissions.request = answering((wanted) => {
    asked.push({ permission: wanted });
    return true;
  });
}

/** Runs in the page before its own scripts: puts answers in place of the background's. One about a version of a draft is about the one that was asked for. */
function putAnswers(answers: Record<string, unknown>) {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (...args: unknown[]) => Promise<unknown>;
  (chrome.runtime as { sendMessage: unknown }).sendMessage = (...args: unknown[]) => {
    const { name, body } = (args[0] ?? {}) as { name?: string; body?: { version?: number } };
    if (name === undefined || !Object.hasOwn(answers, name)) return send(...args);
    const value = answers[name];
    const { version } = body ?? {};
    const answer = { ok: true, value: version === undefined ? value : { ...(value as object), version } };
    const back = args.at(-1);
    if (typeof back === 'function') return void back(answer);
    return Promise.resolve(answer);
  };
}

/** What axe finds wrong, as short lines; nothing where all is well. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Keeps a picture of what is shown. */
export async function picture(page: Page, name: string, full = false): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: full, animations: 'disabled' });
}
