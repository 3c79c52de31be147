// The popup: what it says of the page in front, looking up, checking a text, whom to ask; by keyboard throughout.
import type { CheckState } from '../../../src/messaging/protocol.ts';
import { FINDINGS } from '../../ui/mock-data.ts';
import type { ExtensionApi } from './extension-api.ts';
import { expect, test } from './pages.ts';

declare const chrome: ExtensionApi;

test.describe('This draft', () => {
  test('says that a page of the browser is not read', async ({ opened }) => {
    const page = await opened.site('about:blank');
    const popup = await opened.popupOver(page);
    await expect(popup.getByRole('heading', { name: "Probity doesn't read this page" })).toBeVisible();
    await expect(popup.getByText('Nothing here has been checked')).toBeVisible();
  });

  test('offers to check a text instead where the page cannot be read', async ({ opened }) => {
    const popup = await opened.popupOver(await opened.site('about:blank'));
    await popup.getByRole('button', { name: 'Check some text instead' }).click();
    await expect(popup.getByLabel('Text to check')).toBeVisible();
  });

  test('says that nothing is being written, rather than that all is well', async ({ opened }) => {
    const popup = await opened.popupOver(await opened.site('https://x.com/'));
    await expect(popup.getByRole('heading', { name: 'Nothing being written here' })).toBeVisible();
  });

  test('says so when everything is paused, and resumes', async ({ opened }) => {
    const popup = await opened.popupOver(await opened.site('https://x.com/'));
    await popup.getByRole('button', { name: 'Pause' }).click();
    await popup.getByRole('button', { name: 'Pause everywhere for an hour' }).click();
    await expect(popup.getByRole('heading', { name: /^Paused until/ })).toBeVisible();
    await popup.getByRole('tabpanel').getByRole('button', { name: 'Resume now' }).click();
    await expect(popup.getByRole('heading', { name: 'Nothing being written here' })).toBeVisible();
  });

  test('says so when the site is switched off, and switches it on', async ({ opened }) => {
    const options = await opened.open('options.html');
    await options.getByRole('button', { name: /^Social media On for/ }).click();
    await options.getByRole('switch', { name: 'X', exact: true }).click();
    await expect(options.getByText('Saved')).toBeVisible();
    const popup = await opened.popupOver(await opened.site('https://x.com/'));
    await expect(popup.getByRole('heading', { name: 'Off on x.com' })).toBeVisible();
    await popup.getByRole('button', { name: 'Switch on here' }).click();
    await expect(popup.getByRole('heading', { name: 'Nothing being written here' })).toBeVisible();
  });

  test('switches itself off on the site in front', async ({ opened }) => {
    const popup = await opened.popupOver(await opened.site('https://x.com/'));
    await popup.getByRole('button', { name: 'Pause' }).click();
    await popup.getByRole('button', { name: 'Switch off on x.com' }).click();
    await expect(popup.getByRole('heading', { name: 'Off on x.com' })).toBeVisible();
  });

  test('says that an unknown site has not been checked, and adds it when asked', async ({ opened }) => {
    const popup = await opened.open('popup.html', {}, { url: 'https://forum.example.org/t/1' });
    await expect(popup.getByRole('heading', { name: "Probity doesn't read this page" })).toBeVisible();
    await popup.getByRole('button', { name: 'Add forum.example.org' }).click();
    await expect.poll(() => popup.evaluate('window.asked')).toContainEqual({ permission: { origins: ['https://forum.example.org/*'] } });
    const options = await opened.open('options.html');
    await expect(options.getByText('forum.example.org', { exact: true })).toBeVisible();
  });

  test('asks for a reload where the page was open before', async ({ opened }) => {
    const popup = await opened.open('popup.html', {}, { url: 'https://x.com/', allowed: true });
    await expect(popup.getByRole('heading', { name: 'Reload this page to begin' })).toBeVisible();
    await popup.getByRole('button', { name: 'Reload the page' }).click();
    await expect.poll(() => popup.evaluate('window.asked')).toContain('closed');
  });

  const report = (state: CheckState, findings = FINDINGS) => ({
    url: 'https://x.com/',
    report: { host: 'x.com', composers: [{ id: 'a', state, focused: true, findings }] },
  });

  test('lists what is marked, with clause and advice, counts it, and shows it in the page', async ({ opened }) => {
    const popup = await opened.open('popup.html', {}, report('checked'));
    await expect(popup.getByRole('status')).toHaveText('3 things to look at');
    await expect(popup.getByRole('tab', { name: /^This draft/ })).toHaveAccessibleName(/3 things to look at/);
    await expect(popup.getByText('Take this out of anything that you publish.')).toBeVisible();
    await expect(popup.getByText('11, first point').first()).toBeVisible();
    await popup.getByRole('button', { name: /Tickets and events/ }).click();
    await popup.getByRole('button', { name: 'Show in page' }).last().click();
    await expect
      .poll(() => popup.evaluate('window.asked'))
      .toContainEqual({ name: 'ui.reveal-finding', body: { composer: 'a', key: 'c' } });
  });

  test('tells the weights of findings apart by a word and not by colour alone', async ({ opened }) => {
    const popup = await opened.open('popup.html', {}, report('checked'));
    for (const weight of ['Serious', 'Caution', 'Note']) await expect(popup.getByRole('img', { name: weight })).toBeVisible();
  });

  const words: readonly (readonly [CheckState, RegExp])[] = [
    ['unreadable', /can't read this editor/],
    ['reload-needed', /Reload the page/],
    ['rules-out-of-date', /rules are out of date/],
    ['paused', /has not been checked/],
    ['failed', /has not been checked/],
    ['checking', /Still checking/],
  ];
  for (const [state, said] of words) {
    test(`never looks like all is well when the state is ${state}`, async ({ opened }) => {
      const popup = await opened.open('popup.html', {}, report(state, []));
      await expect(popup.getByText(said)).toBeVisible();
      await expect(popup.getByText('Nothing is marked')).toHaveCount(0);
    });
  }

  test('says that nothing is marked only where the draft was read', async ({ opened }) => {
    const popup = await opened.open('popup.html', {}, report('checked', []));
    await expect(popup.getByRole('heading', { name: 'Nothing is marked' })).toBeVisible();
    await expect(popup.getByText('It can miss things')).toBeVisible();
  });
});

test.describe('Look up', () => {
  test('opens on common questions, and a question answers itself', async ({ opened }) => {
    const popup = await opened.open('popup.html');
    await popup.getByRole('tab', { name: 'Look up' }).click();
    await popup.locator('.question').first().click();
    await expect(popup.locator('.list .disclosure-head').first()).toBeVisible();
  });

  test('finds gifts, and opens the clause to its summary and whom to ask', async ({ opened }) => {
    const popup = await opened.open('popup.html');
    await popup.getByRole('tab', { name: 'Look up' }).click();
    await popup.getByRole('searchbox').fill('gifts');
    const hit = popup.getByRole('button', { name: /gift/i }).first();
    await hit.click();
    await expect(popup.getByText('Whom to ask').first()).toBeVisible();
  });

  test('answers plain questions, misspelt ones too, one after the other', async ({ opened }) => {
    const popup = await opened.open('popup.html');
    await popup.getByRole('tab', { name: 'Look up' }).click();
    const box = popup.getByRole('searchbox');
    for (const question of ['can I accept tickets', 'my sister applied', 'journalist rang', 'parcels', 'second job', 'acept tikets']) {
      await box.fill('');
      await box.fill(question);
      await expect(popup.locator('.list .disclosure-head').first()).toBeVisible();
    }
  });

  test('works with the keyboard alone: type, Enter opens, arrows move, Escape goes back and clears', async ({ opened }) => {
    const popup = await opened.open('popup.html');
    await popup.getByRole('tab', { name: 'This draft' }).focus();
    await popup.keyboard.press('ArrowRight');
    const box = popup.getByRole('searchbox');
    await expect(box).toBeFocused();
    // Answers that take a while: Enter opens the first of those to the whole question, not of those to its first letters.
    await popup.evaluate(() => {
      const { runtime } = chrome;
      const send = runtime.sendMessage.bind(runtime);
      runtime.sendMessage = (...args) => new Promise((resolve) => setTimeout(() => resolve(send(...args)), 200));
    });
    await popup.keyboard.type('gift', { delay: 90 });
    const hits = popup.locator('.list .disclosure-head');
    await popup.keyboard.press('Enter');
    await expect(hits.first()).toHaveAttribute('aria-expanded', 'true');
    await popup.keyboard.press('ArrowDown');
    await expect(hits.nth(0)).toBeFocused();
    await popup.keyboard.press('ArrowDown');
    await expect(hits.nth(1)).toBeFocused();
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    await expect(box).toBeFocused();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Escape');
    await expect(box).toBeFocused();
    await popup.keyboard.press('Escape');
    await expect(box).toHaveValue('');
  });

  test('remembers the tab and the question', async ({ opened }) => {
    const popup = await opened.open('popup.html');
    await popup.getByRole('tab', { name: 'Look up' }).click();
    await popup.getByRole('searchbox').fill('journalist');
    await expect(popup.locator('.list .disclosure-head').first()).toBeVisible();
    const again = await opened.open('popup.html');
    await expect(again.getByRole('searchbox')).toHaveValue('journalist');
    await expect(again.locator('.list .disclosure-head').first()).toBeVisible();
  });

  test('says so when there is no answer, and leads to the people', async ({ opened }) => {
    const popup = await opened.open('popup.html');
    await popup.getByRole('tab', { name: 'Look up' }).click();
    await popup.getByRole('searchbox').fill('qqqqzzzz');
    await expect(popup.getByRole('heading', { name: 'No answer to “qqqqzzzz”' })).toBeVisible();
    await popup.getByRole('button', { name: 'Who to ask' }).click();
    await expect(popup.getByRole('tab', { name: 'Who to ask' })).toHaveAttribute('aria-selected', 'true');
  });

  test('opens the clause that the address names', async ({ opened }) => {
    const popup = await opened.open('popup.html');
    await popup.goto('about:blank');
    await popup.goto(`chrome-extension://${opened.browser.extensionId}/popup.html#clause=gifts-approval`);
    await expect(popup.getByRole('button', { name: /Decline, or get approval first/ })).toHaveAttribute('aria-expanded', 'true');
  });
});

test.describe('Check some text', () => {
  test('marks the words and gives the clause', async ({ opened }) => {
    const popup = await opened.open('popup.html', {
      'ui.check-text': {
        version: 0,
        state: 'checked',
        findings: [...FINDINGS.slice(0, 1)].map((finding) => ({ ...finding, start: 3, end: 26 })),
      },
    });
    await popup.getByRole('tab', { name: 'Look up' }).click();
    await popup.getByRole('tab', { name: 'Check some text' }).click();
    await popup.getByLabel('Text to check').fill('Do vote Labour on Thursday.');
    await expect(popup.locator('mark')).toHaveText('vote Labour on Thursday');
    await expect(popup.getByText('11, first point').first()).toBeVisible();
    await expect(popup.getByText('1 thing to look at')).toBeVisible();
  });

  test('opens with the text that the context menu handed over, once', async ({ opened }) => {
    const worker = await opened.browser.background();
    await worker.evaluate(() => chrome.storage.session.set({ 'check-text': 'A selected sentence.' }));
    const popup = await opened.open('popup.html');
    await expect(popup.getByLabel('Text to check')).toHaveValue('A selected sentence.');
    expect(await worker.evaluate(async () => (await chrome.storage.session.get('check-text'))['check-text'])).toBeUndefined();
  });

  test('keeps nothing of what is checked', async ({ opened }) => {
    const popup = await opened.open('popup.html');
    await popup.getByRole('tab', { name: 'Look up' }).click();
    await popup.getByRole('tab', { name: 'Check some text' }).click();
    await popup.getByLabel('Text to check').fill('A very particular sentence.');
    await expect(popup.getByText('Nothing is marked.')).toBeVisible();
    const worker = await opened.browser.background();
    const kept = await worker.evaluate(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]));
    expect(kept).not.toContain('particular');
  });
});

test.describe('Who to ask', () => {
  test('opens a route to its steps, and a letter with nobody in the To line', async ({ opened }) => {
    const popup = await opened.open('popup.html');
    await popup.getByRole('tab', { name: 'Who to ask' }).click();
    await popup.locator('.disclosure-head').first().click();
    await expect(popup.locator('.bullets.numbered li').first()).toBeVisible();
    await expect(popup.getByRole('link', { name: 'Start a letter' })).toHaveAttribute('href', /^mailto:\?subject=[^&]+&body=/);
  });
});
