// In Welsh nothing of the interface is left in English: every text on every page is compared with the English messages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DISMISSALS, LEDGER } from '../../ui/mock-data.ts';
import { type Answers, expect, picture, test } from './pages.ts';

type Messages = Record<string, { readonly message: string }>;
const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'public', '_locales', language, 'messages.json'), 'utf8'));
const [en, cy] = [read('en'), read('cy')];
/** English messages that are other in Welsh and that a text can be compared with as a whole. */
const ENGLISH = Object.entries(en).flatMap(([key, { message }]) =>
  message === cy[key]?.message || message.includes('$') || message.length < 4 ? [] : [message],
);

/** Texts of the page that are an English message word for word, outside what is said to be English. */
function leftOver(page: Page, language = 'cy'): Promise<string[]> {
  return page.evaluate(
    ([english, wanted]) => {
      const known = new Set(english);
      const found: string[] = [];
      const note = (text: string | null, element: Element | null) => {
        if (text !== null && known.has(text.trim()) && element?.closest('[lang]')?.getAttribute('lang') === wanted) found.push(text.trim());
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) note(node.textContent, node.parentElement);
      for (const element of document.querySelectorAll('[aria-label],[title],[placeholder]'))
        for (const name of ['aria-label', 'title', 'placeholder']) note(element.getAttribute(name), element);
      return found;
    },
    [ENGLISH, language] as const,
  );
}

const ANSWERS: Answers = {
  'ui.dismissals': DISMISSALS,
  'ui.ledger': { ...LEDGER, requests: [...LEDGER.requests, { at: 0, url: 'https://rules.example.org/', bytes: 0, outcome: 'not-signed' }] },
};

test('no page keeps a word of English that has a Welsh one', async ({ opened }) => {
  const options = await opened.open('options.html', ANSWERS);
  // In English the same look finds the page's words: it would find what was left over.
  await options.waitForLoadState('networkidle');
  expect((await leftOver(options, 'en-GB')).length).toBeGreaterThan(30);
  await options.getByRole('combobox', { name: 'Language' }).selectOption('cy');
  await expect(options.locator('html')).toHaveAttribute('lang', 'cy');
  // The word that it was saved is said while the page still speaks English.
  await expect(options.getByText('Saved', { exact: true })).toHaveCount(0, { timeout: 10_000 });
  expect(await leftOver(options)).toEqual([]);
  await options.reload();
  await expect(options.locator('html')).toHaveAttribute('lang', 'cy');
  await options.waitForLoadState('networkidle');
  for (const head of await options.locator('.disclosure-head').all()) await head.click();
  expect(await leftOver(options)).toEqual([]);
  await picture(options, 'options-welsh-light', true);

  const popup = await opened.open('popup.html');
  await expect(popup.locator('html')).toHaveAttribute('lang', 'cy');
  // It begins in Welsh: it was told so when the options were saved, before the background says it again.
  await popup.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(document.querySelector('[role=tab]')?.textContent ?? '')).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await popup.reload();
  await expect(popup.getByRole('tab', { name: "Pwy i'w holi" })).toBeVisible();
  const seen = await popup.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(new Set(seen.filter((text) => text !== ''))).toEqual(new Set(['Y drafft hwn']));
  for (const tab of await popup.getByRole('tab').all()) {
    await tab.click();
    await popup.waitForTimeout(200);
    expect(await leftOver(popup)).toEqual([]);
  }

  const practice = await opened.open('practice.html');
  await expect(practice.locator('html')).toHaveAttribute('lang', 'cy');
  await practice.waitForLoadState('networkidle');
  expect(await leftOver(practice)).toEqual([]);
  await picture(practice, 'practice-welsh-light', true);
});
