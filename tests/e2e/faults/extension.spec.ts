// What happens to the extension itself: its background is stopped, it is loaded anew under an open page, its storage is full. The shipped
// extension, in a browser for each.
import { expect, type Page, test } from '@playwright/test';
import { type OpenedBrowser, openBrowser } from '../harness/browser.ts';
import { builtExtension } from '../harness/extension.ts';
import { clickMark, marks, ProbityEyes, typeAsAPerson, waitForMarks } from '../harness/in-page.ts';
import { type PageServer, servePages } from '../harness/server.ts';
import type { ExtensionApi } from '../pages/extension-api.ts';

declare const chrome: ExtensionApi;

const COMPOSER =
  '<!doctype html><title>A site</title><div contenteditable="true" role="textbox" aria-label="Post text" style="width:600px;min-height:90px;font:16px/1.5 sans-serif"></div>';

let server: PageServer;
let browser: OpenedBrowser;
let page: Page;

test.beforeEach(async () => {
  server = await servePages({});
  server.put('https://nextdoor.com/post', COMPOSER);
  browser = await openBrowser({ extension: builtExtension(), server });
  page = await browser.context.newPage();
  await page.goto('https://nextdoor.com/post');
  await page.bringToFront();
  await page.getByRole('textbox').click();
});
test.afterEach(async () => {
  await browser.close();
  await server.close();
});

/** Attributes of everything in the page, closed shadow roots too: an extension that is gone looks into none itself. */
async function drawn(): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  await session.detach();
  return nodes.map((node) => (node.attributes ?? []).join(' ')).join('\n');
}

test('an extension that is loaded anew under an open page takes down what it drew and asks for a reload', async () => {
  await typeAsAPerson(page, 'The password is Hunter2024! Thanks.');
  await waitForMarks(page, ['Hunter2024!'], 15_000);
  const worker = await browser.background();
  // Before it is there again a page gets no script; how long that takes is the machine's.
  const again = browser.context.waitForEvent('serviceworker');
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await again;
  await page.bringToFront();
  await page.getByRole('textbox').click();
  await typeAsAPerson(page, ' More.');
  await expect.poll(() => marks(page)).toEqual([]);
  await expect.poll(drawn).toMatch(/indicator reload-needed.*Reload/i);
  await page.reload();
  await page.getByRole('textbox').click();
  await typeAsAPerson(page, 'The password is Hunter2024! Thanks.');
  await waitForMarks(page, ['Hunter2024!'], 15_000);
});

test('with a full storage drafts are checked, and a dismissal that cannot be kept is said to be so', async () => {
  const worker = await browser.background();
  const left = await worker.evaluate(async () => {
    for (let size = 8_000_000, at = 0; size > 100; at += 1) {
      try {
        await chrome.storage.local.set({ [`full${at}`]: 'x'.repeat(size) });
      } catch {
        size = Math.floor(size / 2);
      }
    }
    return chrome.storage.local.get(null).then((all) => Object.keys(all).length);
  });
  expect(left).toBeGreaterThan(1);
  await typeAsAPerson(page, 'The password is Hunter2024! Thanks.');
  await waitForMarks(page, ['Hunter2024!'], 15_000);
  const eyes = new ProbityEyes(page);
  await clickMark(page, 'Hunter2024!');
  await eyes.press('.card', 'Not a problem');
  await eyes.press('.card', 'for these words');
  await eyes.press('.card', 'Dismiss');
  await waitForMarks(page, []);
  // It can be undone for seven seconds, and is to be stored then.
  await expect.poll(async () => (await eyes.see('.toast'))?.text, { timeout: 15_000 }).toContain('could not be kept');
  await page.reload();
  await page.getByRole('textbox').click();
  await typeAsAPerson(page, 'The password is Hunter2024! Thanks.');
  await waitForMarks(page, ['Hunter2024!'], 15_000);
});
