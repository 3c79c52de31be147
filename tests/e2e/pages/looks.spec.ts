// Every surface of Probity's own pages, light and dark: axe finds nothing, nothing runs out of a narrow window, and a picture is kept to look at.
import type { Page } from '@playwright/test';
import { DISMISSALS, FINDINGS, LEDGER } from '../../ui/mock-data.ts';
import { type Answers, expect, type Front, faults, type Opened, picture, test } from './pages.ts';

interface Surface {
  readonly name: string;
  readonly page: 'popup.html' | 'options.html' | 'practice.html';
  readonly answers?: Answers;
  readonly front?: Front;
  /** What to do before looking. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly size?: { readonly width: number; readonly height: number };
}

const X = 'https://x.com/';
const composer = { id: 'a', focused: true, findings: [] };
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();
const report = (state: 'checked' | 'unreadable', findings = FINDINGS): Front => ({
  url: X,
  report: { host: 'x.com', composers: [{ ...composer, state, findings }] },
});

const SURFACES: readonly Surface[] = [
  { name: 'popup-draft', page: 'popup.html', front: report('checked') },
  { name: 'popup-draft-clear', page: 'popup.html', front: report('checked', []) },
  { name: 'popup-draft-unreadable', page: 'popup.html', front: report('unreadable', []) },
  { name: 'popup-draft-none', page: 'popup.html', front: { url: X, report: { host: 'x.com', composers: [] } } },
  { name: 'popup-unknown-site', page: 'popup.html', front: { url: 'https://forum.example.org/' } },
  { name: 'popup-reload', page: 'popup.html', front: { url: X, allowed: true } },
  { name: 'popup-look-up', page: 'popup.html', prepare: tab('Look up') },
  {
    name: 'popup-look-up-answer',
    page: 'popup.html',
    prepare: async (page) => {
      await tab('Look up')(page);
      await page.getByRole('searchbox').fill('can I accept tickets');
      await page.locator('.list .disclosure-head').first().click();
    },
  },
  {
    name: 'popup-check-text',
    page: 'popup.html',
    answers: {
      'ui.check-text': {
        version: 0,
        state: 'checked',
        findings: FINDINGS.slice(0, 1).map((finding) => ({ ...finding, start: 3, end: 26 })),
      },
    },
    prepare: async (page) => {
      await tab('Look up')(page);
      await tab('Check some text')(page);
      await page.getByLabel('Text to check').fill('Do vote Labour on Thursday, the hub needs you.');
      await expect(page.locator('mark')).toBeVisible();
    },
  },
  {
    name: 'popup-who-to-ask',
    page: 'popup.html',
    prepare: async (page) => {
      await tab('Who to ask')(page);
      await page.locator('.disclosure-head').first().click();
    },
  },
  {
    name: 'options',
    page: 'options.html',
    answers: { 'ui.dismissals': DISMISSALS, 'ui.ledger': LEDGER },
    size: { width: 1200, height: 900 },
  },
  {
    name: 'options-delete',
    page: 'options.html',
    size: { width: 1200, height: 900 },
    prepare: (page) => page.getByRole('button', { name: 'Delete everything' }).click(),
  },
  { name: 'practice-first-run', page: 'practice.html', size: { width: 1200, height: 900 } },
  {
    name: 'practice-role',
    page: 'practice.html',
    size: { width: 1200, height: 900 },
    prepare: (page) => page.getByRole('button', { name: 'Continue' }).click(),
  },
  {
    name: 'practice-exercise',
    page: 'practice.html',
    size: { width: 1200, height: 900 },
    answers: { 'ui.check-text': { version: 0, state: 'checked', findings: FINDINGS.slice(0, 1) } },
    prepare: async (page) => {
      await page.getByRole('button', { name: /Canvassing/ }).click();
      await page.getByRole('heading', { name: 'Ten short exercises' }).scrollIntoViewIfNeeded();
    },
  },
];

async function show(opened: Opened, { page: name, answers, front, prepare, size }: Surface): Promise<Page> {
  const page = await opened.open(name, answers, front);
  if (size !== undefined) await page.setViewportSize(size);
  await page.waitForLoadState('networkidle');
  await prepare?.(page);
  return page;
}

for (const surface of SURFACES) {
  test(`${surface.name}: nothing for axe to find, light or dark`, async ({ opened }) => {
    const page = await show(opened, surface);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `${surface.name}-${colorScheme}`, surface.name === 'options');
      expect(await faults(page), colorScheme).toEqual([]);
    }
  });
}

test('popup tabs in Welsh: nothing for axe to find', async ({ opened }) => {
  const options = await opened.open('options.html');
  await options.getByRole('combobox', { name: 'Language' }).selectOption('cy');
  await expect(options.locator('html')).toHaveAttribute('lang', 'cy');
  expect(await faults(options)).toEqual([]);
  const popup = await opened.open('popup.html');
  await popup.getByRole('tab', { name: "Pwy i'w holi" }).click();
  await picture(popup, 'popup-welsh-light');
  expect(await faults(popup)).toEqual([]);
});

for (const name of ['popup.html', 'options.html', 'practice.html'] as const) {
  test(`${name} fits a window of 320 pixels, as one of 1280 at four times the size`, async ({ opened }) => {
    const page = await opened.open(name);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.waitForLoadState('networkidle');
    await picture(page, `${name.replace('.html', '')}-narrow`, true);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });

  test(`${name} stays whole in forced colours and right to left`, async ({ opened }) => {
    const page = await opened.open(name);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.waitForLoadState('networkidle');
    await picture(page, `${name.replace('.html', '')}-forced-colours`);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await picture(page, `${name.replace('.html', '')}-right-to-left`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });

  test(`${name} shows where the focus is at every stop of Tab, and takes it through the page in order`, async ({ opened }) => {
    const page = await opened.open(name);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const seen = new Set<string>();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const style = getComputedStyle(element);
        return {
          what: `${element.outerHTML.slice(0, 120)} ${element.textContent}`,
          outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
        };
      });
      if (stop === undefined) break;
      expect(stop.outlined, stop.what).toBe(true);
      seen.add(stop.what);
    }
    expect(seen.size).toBeGreaterThanOrEqual(3);
  });
}

test('nothing moves for those who want less motion', async ({ opened }) => {
  for (const name of ['popup.html', 'options.html', 'practice.html'] as const) {
    const page = await opened.open(name);
    const slowest = () =>
      page.evaluate(() => {
        const seconds = (list: string) => Math.max(...list.split(',').map((each) => Number.parseFloat(each)));
        return Math.max(
          ...[...document.querySelectorAll('*')].map((element) => {
            const style = getComputedStyle(element);
            return Math.max(seconds(style.transitionDuration), seconds(style.animationDuration));
          }),
        );
      });
    await page.waitForLoadState('networkidle');
    expect(await slowest(), name).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await slowest(), name).toBeLessThanOrEqual(0.01);
  }
});

for (const name of ['popup.html', 'options.html', 'practice.html'] as const) {
  test(`${name} is whole at twice the size`, async ({ opened }) => {
    const page = await opened.open(name);
    // A window of 1100 by 800 at twice the size has room for so many pixels.
    await page.setViewportSize({ width: 550, height: 400 });
    await page.waitForLoadState('networkidle');
    await picture(page, `${name.replace('.html', '')}-twice-the-size`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}
