// The practice page: three steps for whoever is new, composers that say who reads them, exercises that can be solved.
import { FINDINGS } from '../../ui/mock-data.ts';
import { openShadows } from '../harness/in-page.ts';
import { expect, test } from './pages.ts';

test('the first run takes three steps, keeps the choices, and does not come back', async ({ opened }) => {
  const page = await opened.open('practice.html');
  await expect(page.getByRole('heading', { name: 'A second look, before you send' })).toBeVisible();
  await page.getByRole('radio', { name: /Warwickshire/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Independent custody visitor' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Start trying' }).click();
  await expect(page.getByRole('textbox', { name: 'A post' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Practice', level: 1 })).toBeVisible();
  const options = await opened.open('options.html');
  await expect(options.getByRole('combobox', { name: 'Your office', exact: true })).toHaveValue('warwickshire-opcc');
  await expect(options.getByRole('combobox', { name: 'Your role' })).toHaveValue('custody-visitor');
});

test('whoever reads Welsh finds it at once, and the way back', async ({ opened }) => {
  const page = await opened.open('practice.html');
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  await expect(page.getByRole('heading', { name: 'Ail olwg, cyn ichi anfon' })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test('it says what Probity does and never does, and where to see for oneself', async ({ opened }) => {
  const page = await opened.open('practice.html');
  await expect(page.getByText('Never sends what you write anywhere')).toBeVisible();
  await page.getByRole('link', { name: /See everything that is kept/ }).click();
  await expect(page).toHaveURL(/options\.html#ledger$/);
});

test('a sample is typed into each composer', async ({ opened }) => {
  const page = await opened.open('practice.html');
  for (const [name, words] of [
    ['A post', /doorstep/],
    ['A message to a colleague', /contract/],
    ['An email', /closed session/],
  ] as const) {
    const card = page.getByRole('region', { name });
    await card.getByRole('group', { name: 'Samples' }).getByRole('button').first().click();
    const box = card.locator('[data-probity-channel]');
    await expect
      .poll(() => box.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : element.textContent) ?? ''))
      .toMatch(words);
  }
});

test('an email to the office’s own domain is read by colleagues, one to elsewhere is not', async ({ opened }) => {
  const options = await opened.open('options.html');
  await options.getByRole('textbox', { name: 'Domain of your office' }).fill('office.example.uk');
  await options.getByRole('textbox', { name: 'Domain of your office' }).press('Enter');
  await expect(options.getByText('Saved')).toBeVisible();
  const page = await opened.open('practice.html');
  const body = page.getByRole('textbox', { name: 'Write your email' });
  await page.getByLabel('To', { exact: true }).fill('a@office.example.uk');
  await expect(body).toHaveAttribute('data-probity-audience', 'internal');
  await page.getByLabel('To', { exact: true }).fill('a@office.example.uk, b@elsewhere.example');
  await expect(body).toHaveAttribute('data-probity-audience', 'external');
});

test('an exercise shows the clause of either office, and moves on', async ({ opened }) => {
  const page = await opened.open('practice.html');
  const code = page.getByRole('complementary', { name: 'What the code says' });
  await expect(code.getByText('10, third point')).toBeVisible();
  await code.getByRole('combobox').selectOption('warwickshire-opcc');
  await expect(code.getByText('8. Conflicts of interest, third paragraph')).toBeVisible();
  await page.getByRole('button', { name: 'Next exercise' }).click();
  await expect(page.getByRole('heading', { name: 'Your own account' })).toBeVisible();
});

test('an exercise is marked until it is put right, then says what it teaches', async ({ opened }) => {
  const marked = await opened.open('practice.html', { 'ui.check-text': { version: 0, state: 'checked', findings: FINDINGS.slice(0, 1) } });
  await expect(marked.getByText('1 thing to look at')).toBeVisible();
  await expect(marked.getByText('0 of 10 done')).toBeVisible();
  const clear = await opened.open('practice.html', { 'ui.check-text': { version: 0, state: 'checked', findings: [] } });
  await clear.getByRole('button', { name: 'Show one way to say it' }).click();
  await expect(clear.getByText('That can go.')).toBeVisible();
  await expect(clear.getByText('You can say when and how to vote.')).toBeVisible();
  await expect(clear.getByText('1 of 10 done')).toBeVisible();
  await clear.getByRole('button', { name: 'Start again' }).click();
  await expect(clear.getByRole('textbox', { name: 'The draft' })).toHaveValue(/Vote Labour/);
});

test('the card and the list in the popup show the office’s own wording where it is attached to the clause', async ({ opened }) => {
  const finding = { ...FINDINGS[2], start: 0, end: 20 } as (typeof FINDINGS)[number];
  const official = finding.clauses[0]?.official ?? 'no wording';
  const answer = { version: 0, state: 'checked', findings: [finding] } as const;
  const page = await opened.open('practice.html', { 'page.check-draft': answer });
  await page.addInitScript(openShadows);
  await page.reload();
  await page.getByRole('textbox', { name: 'A post' }).pressSequentially('the tickets from G4S', { delay: 5 });
  await expect(page.locator('.indicator', { hasText: '1' })).toBeVisible();
  await page.keyboard.press('Alt+Shift+KeyP');
  const card = page.locator('.card');
  await card.getByRole('button', { name: /Gifts and hospitality|Annex/ }).click();
  await expect(card.getByText(official)).toBeVisible();
  const popup = await opened.open('popup.html', { 'ui.check-text': answer });
  await popup.getByRole('tab', { name: 'Look up' }).click();
  await popup.getByRole('tab', { name: 'Check some text' }).click();
  await popup.getByLabel('Text to check').fill('the tickets from G4S');
  await expect(popup.getByText(official)).toBeVisible();
});

test('typing and trying samples asks the network for nothing', async ({ opened }) => {
  const before = opened.server.requests.length;
  const page = await opened.open('practice.html');
  const asked: string[] = [];
  page.context().on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
  await page.getByRole('textbox', { name: 'A post' }).pressSequentially('Vote Labour on Thursday!', { delay: 5 });
  await page.getByRole('button', { name: 'A leak' }).click();
  await expect(page.getByRole('textbox', { name: 'Write your email' })).toHaveValue(/draft paper/);
  expect(opened.server.requests.slice(before)).toEqual([]);
  expect(asked).toEqual([]);
});
