// The ways in besides the button: selected text through the context menu, the keyword `code` in the address bar. A test cannot press
// the browser's own menus, so it rings the events that they ring.
import type { Page } from '@playwright/test';
import { expect, type Opened, test } from './pages.ts';

interface Rung {
  dispatch(...args: unknown[]): void;
}
declare const chrome: {
  readonly omnibox: { readonly onInputChanged: Rung; readonly onInputEntered: Rung };
  readonly contextMenus: { readonly onClicked: Rung };
};

async function next(opened: Opened, ring: () => Promise<unknown>): Promise<Page> {
  const opening = opened.browser.context.waitForEvent('page');
  await ring();
  const page = await opening;
  await page.waitForLoadState();
  return page;
}

test('"Check against the code" checks the selection in Probity’s own page, and keeps none of it', async ({ opened }) => {
  const worker = await opened.browser.background();
  const text = 'The Commissioner is an utter clown.';
  const page = await next(opened, () =>
    worker.evaluate(
      (selectionText) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check-selection', selectionText }, { id: 1 }),
      text,
    ),
  );
  await expect(page.getByLabel('Text to check')).toHaveValue(text);
  await expect(page.locator('mark')).toContainText('clown', { timeout: 15_000 });
  expect(
    JSON.stringify(
      await page.evaluate(() =>
        (globalThis as unknown as { chrome: { storage: { session: { get(): Promise<unknown> } } } }).chrome.storage.session.get(),
      ),
    ),
  ).not.toContain('clown');
  await page.close();
});

test('the keyword "code" suggests clauses with where they stand, and opens the one that was chosen', async ({ opened }) => {
  const worker = await opened.browser.background();
  const suggested = await worker.evaluate(
    () =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        chrome.omnibox.onInputChanged.dispatch('can I accept tickets', resolve);
      }),
  );
  expect(suggested.length).toBeGreaterThan(0);
  expect(suggested.length).toBeLessThanOrEqual(6);
  for (const { description } of suggested) expect(description).not.toMatch(/[<>]/);
  const chosen = suggested[0];
  if (chosen === undefined) throw new Error('nothing was suggested');
  const page = await next(opened, () =>
    worker.evaluate((content) => chrome.omnibox.onInputEntered.dispatch(content, 'currentTab'), chosen.content),
  );
  await expect(page).toHaveURL(new RegExp(`popup\\.html#clause=${encodeURIComponent(chosen.content)}$`));
  await expect(page.getByText(/gift|ticket|hospitality/i).first()).toBeVisible();
  await page.close();
});

test('the keyword "code" opens the best answer to what was only typed', async ({ opened }) => {
  const worker = await opened.browser.background();
  const page = await next(opened, () => worker.evaluate(() => chrome.omnibox.onInputEntered.dispatch('journalist rang', 'currentTab')));
  await expect(page).toHaveURL(/popup\.html#clause=.+/);
  await expect(page.getByText(/media|press|journalist/i).first()).toBeVisible();
  await page.close();
});
