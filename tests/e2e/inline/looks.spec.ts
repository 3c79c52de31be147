// The card, the pause and the toast as they look where looks are hardest: forced colours, a window of 320 pixels, twice the size, Welsh.
// axe judges them on the practice page, whose composers are the same; there its shadow root can be opened for the test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clickMark, marks, openShadows, ProbityEyes, typeAsAPerson } from '../harness/in-page.ts';
import { expect, faults, type Opened, picture, test } from '../pages/pages.ts';

const COMPOSER = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>A site</title>
<style>body { margin: 24px; font: 16px/1.5 system-ui } [contenteditable] { min-height: 110px; padding: 10px; border: 1px solid #888 }</style>
<h1>New post</h1><div contenteditable="true" role="textbox" aria-label="Post text"></div><p><button data-testid="tweetButton">Post</button></p></html>`;
const DRAFT = 'Our password is Hunter2024! and the Commissioner is an utter clown, I say.';
const AXE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const SLOW = 15_000;

const messages = (language: string): Record<string, { readonly message: string }> =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'public', '_locales', language, 'messages.json'), 'utf8'));
/** Lines of a card that begin with an English word of its own which is another in Welsh. */
const ENGLISH = Object.entries(messages('en'))
  .filter(([key, { message }]) => key.startsWith('card_') && !message.includes('$') && messages('cy')[key]?.message !== message)
  .map(([, { message }]) => new RegExp(`^${message.replace(/[.?]/g, '\\$&')}(?::|$)`, 'm'));

async function write(page: Page): Promise<ProbityEyes> {
  await page.getByRole('textbox').click();
  await typeAsAPerson(page, DRAFT);
  await expect.poll(async () => (await marks(page)).length, { timeout: SLOW }).toBe(2);
  return new ProbityEyes(page);
}

async function site(opened: Opened): Promise<Page> {
  opened.server.put('https://x.com/compose', COMPOSER);
  return opened.site('https://x.com/compose');
}

/** The part lies within the window; waits until it has faded in. */
async function within(page: Page, eyes: ProbityEyes, selector: string): Promise<void> {
  const box = (await eyes.wait(selector))?.box;
  const size = page.viewportSize();
  if (box === undefined || size === null) throw new Error(`no ${selector}`);
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(size.width);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.bottom).toBeLessThanOrEqual(size.height + 1);
  await page.waitForTimeout(300);
}

const WAYS: readonly { readonly name: string; readonly prepare: (page: Page) => Promise<void> }[] = [
  { name: 'forced-colours', prepare: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  { name: 'narrow', prepare: (page) => page.setViewportSize({ width: 320, height: 640 }) },
  // A window of 1100 by 800 at twice the size has room for so many pixels.
  { name: 'twice-the-size', prepare: (page) => page.setViewportSize({ width: 550, height: 400 }) },
];

for (const { name, prepare } of WAYS) {
  test(`card and pause are whole in ${name}`, async ({ opened }) => {
    const page = await site(opened);
    await prepare(page);
    const eyes = await write(page);
    const [first, second] = (await marks(page)).map((mark) => mark.words);
    await clickMark(page, second ?? '');
    await within(page, eyes, '.card');
    await picture(page, `in-page-card-${name}`);
    await eyes.press('.card', 'Not a problem because…');
    await within(page, eyes, '.card');
    await picture(page, `in-page-why-${name}`);
    // In a low card the foot scrolls.
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(200);
    await eyes.press('.card', 'Cancel');
    await eyes.press('.card', 'Dismiss here');
    await within(page, eyes, '.toast');
    await picture(page, `in-page-toast-${name}`);
    await page.getByRole('button', { name: 'Post' }).click();
    await within(page, eyes, '.pause');
    expect((await eyes.see('.pause'))?.text).toContain(first);
    await picture(page, `in-page-pause-${name}`);
  });
}

/** A draft for each way to a finding, and what its card says in Welsh beside "Pam yma". */
const WELSH_CARDS = [
  {
    way: 'detector',
    draft: 'She said that her NHS number is 943 476 5919, as far as I know.',
    words: '943 476 5919',
    says: /Gerllaw: NHS number/,
  },
  {
    way: 'reader',
    draft: 'The meeting went badly and I blame the finance lot upstairs, useless the whole bunch of them, honestly.',
    words: 'The meeting went badly and I blame the finance lot upstairs, useless the whole bunch of them, honestly.',
    says: /Geiriau arwyddocaol: .*useless/,
  },
  {
    way: 'phrase',
    draft: 'Anyone know where he lives? You know what to do.',
    words: 'know where he lives',
    says: /Geiriau sy'n cyfrif: Anyone know where he lives/,
  },
] as const;

test('the card speaks Welsh where the interface does, its evidence too; the code its own language', async ({ opened }) => {
  const options = await opened.open('options.html');
  await options.getByRole('combobox', { name: 'Language' }).selectOption('cy');
  await expect(options.locator('html')).toHaveAttribute('lang', 'cy');
  for (const { way, draft, words, says } of WELSH_CARDS) {
    const page = await site(opened);
    await page.getByRole('textbox').click();
    await typeAsAPerson(page, draft);
    await expect.poll(async () => (await marks(page)).map((mark) => mark.words), { timeout: SLOW }).toContain(words);
    await clickMark(page, words);
    const card = (await new ProbityEyes(page).wait('.card'))?.text ?? '';
    expect(card).toMatch(/Pwy i.w holi/);
    expect(card).toMatch(says);
    for (const english of ENGLISH) expect(card, way).not.toMatch(english);
    await page.waitForTimeout(300);
    await picture(page, `in-page-card-welsh-${way}`);
    await page.close();
  }
});

test('axe finds nothing on the pause, light or dark', async ({ opened }) => {
  const page = await site(opened);
  const eyes = await write(page);
  await page.getByRole('button', { name: 'Post' }).click();
  await eyes.wait('.pause');
  // The pause stands in other people's pages alone, in a closed root, so axe runs in the extension's own world, which may look inside.
  await eyes.evaluate(`(() => {
    const root = (element) => element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
    Object.defineProperty(Element.prototype, 'shadowRoot', { configurable: true, get() { return root(this); } });
    ${AXE};
    return true;
  })()`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    const found = await eyes.evaluate<{ readonly passes: number; readonly faults: readonly string[] }>(
      `axe.run(document.querySelector('probity-pause')).then(({ passes, violations }) => ({
        passes: passes.length,
        faults: violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 160))),
      }))`,
    );
    expect(found?.passes, colorScheme).toBeGreaterThan(10);
    expect(found?.faults, colorScheme).toEqual([]);
  }
});

test('axe finds nothing on card, reasons and toast, light or dark', async ({ opened }) => {
  const practice = await opened.browser.context.newPage();
  await practice.addInitScript(openShadows);
  await practice.goto(`chrome-extension://${opened.browser.extensionId}/practice.html`);
  const box = practice.getByRole('textbox', { name: 'A post' });
  await box.click();
  await typeAsAPerson(practice, DRAFT);
  const card = practice.locator('probity-layer .card');
  const look = async (what: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await practice.emulateMedia({ colorScheme });
      expect(await faults(practice), `${what} in ${colorScheme}`).toEqual([]);
    }
  };
  await expect.poll(async () => (await marks(practice)).length, { timeout: SLOW }).toBeGreaterThan(1);
  await practice.keyboard.press('Alt+Shift+KeyP');
  await expect(card).toBeVisible();
  await look('card');
  await card.getByRole('button', { name: 'Not a problem because…' }).click();
  await look('reasons');
  await card.getByRole('button', { name: 'Cancel' }).click();
  await card.getByRole('button', { name: 'Dismiss here' }).click();
  await expect(practice.locator('probity-layer .toast')).toBeVisible();
  await look('toast');
  await practice.close();
});
