// The whole way with the shipped extension at a real address: from letters typed on x.com to the clause that applies, and back to a clean draft.
import { clickMark, marks, ProbityEyes, typeAsAPerson, waitForMarks } from './harness/in-page.ts';
import { expect, type Opened, picture, test } from './pages/pages.ts';

const COMPOSER =
  '<!doctype html><title>A site</title><div contenteditable="true" role="textbox" aria-label="Post text" style="width:600px;min-height:90px;font:16px/1.5 sans-serif"></div>';

async function compose({ server, browser }: Opened) {
  server.put('https://x.com/compose', COMPOSER);
  const page = await browser.context.newPage();
  await page.goto('https://x.com/compose');
  await page.getByRole('textbox').click();
  return page;
}

async function cardText(page: Awaited<ReturnType<typeof compose>>, words: string): Promise<string> {
  await clickMark(page, words);
  const eyes = new ProbityEyes(page);
  await expect.poll(async () => (await eyes.card())?.text ?? '', { timeout: 10_000 }).not.toBe('');
  return (await eyes.card())?.text ?? '';
}

/** Types, waits for a mark within the words, and answers what is marked. */
async function marked(opened: Opened, text: string): Promise<{ page: Awaited<ReturnType<typeof compose>>; words: string }> {
  const page = await compose(opened);
  await typeAsAPerson(page, text);
  await expect.poll(async () => (await marks(page)).length, { timeout: 15_000 }).toBeGreaterThan(0);
  return { page, words: (await marks(page))[0]?.words ?? '' };
}

test('a party-political post is marked, and its card names the clause of the office', async ({ opened }) => {
  const { page, words } = await marked(opened, 'Lovely day. Please vote Labour next week, friends.');
  expect(words).toContain('vote Labour');
  expect(await cardText(page, words)).toMatch(/1[01], (first|third) point/);
  await picture(page, 'whole-way-light');
  await page.close();
});

test('a leak is marked on its words', async ({ opened }) => {
  const { page, words } = await marked(opened, 'Morning all. The password is Hunter2024! by the way.');
  expect(words).toContain('Hunter2024!');
  expect(await cardText(page, words)).toContain('password');
  await page.close();
});

test('an insult is marked, and taking it out clears the mark', async ({ opened }) => {
  const { page, words } = await marked(opened, 'The Commissioner is an utter clown');
  expect(words).toContain('clown');
  for (let key = 0; key < 'an utter clown'.length; key++) await page.keyboard.press('Backspace');
  await typeAsAPerson(page, 'in Rugby today');
  await waitForMarks(page, [], 15_000);
  await page.close();
});

test('another office means another clause, in force at once in the open page', async ({ opened }) => {
  const { page, words } = await marked(opened, 'Please vote Labour next week, friends.');
  const before = await cardText(page, words);
  const options = await opened.open('options.html');
  await options.getByRole('combobox', { name: 'Your office', exact: true }).selectOption('warwickshire-opcc');
  await expect(options.getByText('Saved')).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox').focus();
  await expect.poll(async () => (await marks(page)).length, { timeout: 15_000 }).toBeGreaterThan(0);
  const after = await cardText(page, (await marks(page))[0]?.words ?? '');
  expect(before).not.toContain('8. Conflicts of interest');
  expect(after).toContain('8. Conflicts of interest');
  await page.close();
});

test('the popup shows the same finding over the page, and finds gifts', async ({ opened }) => {
  const { page, words } = await marked(opened, 'Please vote Labour next week, friends.');
  const popup = await opened.popupOver(page);
  await expect(popup.getByText(words).first()).toBeVisible();
  await popup.getByRole('tab', { name: 'Look up' }).click();
  await popup.getByRole('searchbox').fill('gifts');
  await expect(popup.getByText(/gift/i).first()).toBeVisible();
  await page.close();
});

test('no request leaves the browser while somebody types', async ({ opened }) => {
  const page = await compose(opened);
  const before = opened.server.requests.length;
  const asked: string[] = [];
  page.context().on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
  await typeAsAPerson(page, 'The password is Hunter2024! Please vote Labour next week.');
  await expect.poll(async () => (await marks(page)).length, { timeout: 15_000 }).toBeGreaterThan(1);
  expect(opened.server.requests.slice(before)).toEqual([]);
  expect(asked).toEqual([]);
  await page.close();
});

test('a draft is checked after the browser has stopped the background', async ({ opened }) => {
  const page = await compose(opened);
  const options = await opened.open('options.html');
  const debugging = await options.context().newCDPSession(options);
  await debugging.send('ServiceWorker.enable');
  await debugging.send('ServiceWorker.stopAllWorkers');
  await page.bringToFront();
  await page.getByRole('textbox').click();
  await typeAsAPerson(page, 'The password is Hunter2024! Thanks.');
  await waitForMarks(page, ['Hunter2024!'], 15_000);
  await page.close();
});
