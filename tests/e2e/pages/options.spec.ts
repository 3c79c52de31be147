// The options: every change is saved at once, survives, and can be taken back; what the office holds is shown and not changed.
import { readFile } from 'node:fs/promises';
import { REFUSALS } from '../../../src/feed/refusal.ts';
import type { RulesState } from '../../../src/messaging/protocol.ts';
import type { EffectiveSettings } from '../../../src/policy/settings.ts';
import { DISMISSALS, LEDGER, RULES } from '../../ui/mock-data.ts';
import type { ExtensionApi } from './extension-api.ts';
import { expect, test } from './pages.ts';

/** The browser's own words for itself, where a function runs in it. */
declare const chrome: ExtensionApi;

const HELD: EffectiveSettings = {
  code: 'west-midlands-opcc',
  role: 'staff',
  showAll: false,
  pausedUntil: 0,
  pausedSites: [],
  extraSites: [],
  beforeSending: {},
  ownDomains: ['office.example.uk'],
  language: 'auto',
  firstRunDone: true,
  locked: ['code', 'ownDomains', 'beforeSending', 'showAll', 'pausedUntil'],
  managedBy: 'West Midlands OPCC',
};

test('a change of office is saved at once, says so, and is there when the page opens again', async ({ opened }) => {
  const page = await opened.open('options.html');
  await page.getByRole('combobox', { name: 'Your office', exact: true }).selectOption('warwickshire-opcc');
  await expect(page.getByText('Saved')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Your office', exact: true })).toHaveValue('warwickshire-opcc');
});

test('the choice of office changes the clauses that the popup finds', async ({ opened }) => {
  const page = await opened.open('options.html');
  await page.getByRole('combobox', { name: 'Your office', exact: true }).selectOption('warwickshire-opcc');
  await expect(page.getByText('Saved')).toBeVisible();
  const popup = await opened.open('popup.html');
  await popup.getByRole('tab', { name: 'Look up' }).click();
  await popup.getByRole('searchbox').fill('parcels');
  await expect(popup.getByText('5. Use of resources, third paragraph')).toBeVisible();
});

test('what happens before sending is chosen for each risk, and goes back to usual', async ({ opened }) => {
  const page = await opened.open('options.html');
  const choice = page.getByRole('combobox', { name: 'Confidential information' });
  await choice.selectOption('reason');
  await expect(page.getByText('Saved')).toBeVisible();
  await page.reload();
  await expect(choice).toHaveValue('reason');
  await choice.selectOption('usual');
  await expect(page.getByText('Saved')).toBeVisible();
  await page.reload();
  await expect(choice).toHaveValue('usual');
});

test('a domain of the office is added by pasting an address, and a wrong one is explained', async ({ opened }) => {
  const page = await opened.open('options.html');
  const box = page.getByRole('textbox', { name: 'Domain of your office' });
  await box.fill('not a domain');
  await box.press('Enter');
  await expect(page.getByText('That does not look like a site name.')).toBeVisible();
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await box.fill('https://Office.Example.UK/contact');
  await box.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove office.example.uk' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove office.example.uk' }).click();
  await expect(page.getByRole('button', { name: 'Remove office.example.uk' })).toHaveCount(0);
});

test('how much to show is chosen and kept', async ({ opened }) => {
  const page = await opened.open('options.html');
  await page.getByRole('radio', { name: /Everything that a rule noticed/ }).check();
  await expect(page.getByText('Saved')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: /Everything that a rule noticed/ })).toBeChecked();
});

test('the keys are listed, and the one that the browser holds with what the browser says of it', async ({ opened }) => {
  const page = await opened.open('options.html');
  const keys = page.getByRole('region', { name: 'Keyboard shortcuts' });
  for (const key of ['Alt', 'Esc', '↓']) await expect(keys.getByText(key, { exact: true }).first()).toBeVisible();
  const held = await page.evaluate(async () => (await chrome.commands.getAll()).find(({ name }) => name === '_execute_action')?.shortcut);
  await expect(keys.getByText(held === undefined || held === '' ? 'Not set' : (held.split(/\s*\+\s*/)[0] ?? held)).first()).toBeVisible();
  await expect(keys.getByRole('button', { name: 'Change it in the browser' })).toBeVisible();
});

test('the rules say their version, their age and where they come from', async ({ opened }) => {
  const issued = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  const page = await opened.open('options.html', { 'ui.rules-state': { ...RULES, issued } });
  await expect(page.getByText(`Version ${RULES.version}`)).toBeVisible();
  await expect(page.getByText(/^Issued .*3 days ago/)).toBeVisible();
  await expect(page.getByText('They came with the extension.')).toBeVisible();
  await expect(page.getByText('Switched off by your office: disrespect/profanity')).toBeVisible();
});

test('pausing says until when, and ends when asked', async ({ opened }) => {
  const page = await opened.open('options.html');
  await page.getByRole('button', { name: 'Until tomorrow' }).click();
  await expect(page.getByText(/^Paused until/)).toBeVisible();
  await page.getByRole('button', { name: 'Resume now' }).click();
  await expect(page.getByText('Probity is on')).toBeVisible();
});

test('the interface turns Welsh at once, and back', async ({ opened }) => {
  const page = await opened.open('options.html');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('cy');
  await expect(page.getByRole('heading', { name: 'Dewisiadau', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  const popup = await opened.open('popup.html');
  await expect(popup.getByRole('tab', { name: "Pwy i'w holi" })).toBeVisible();
  await page.bringToFront();
  await page.getByRole('combobox', { name: 'Iaith' }).selectOption('auto');
  await expect(page.getByRole('heading', { name: 'Options', level: 1 })).toBeVisible();
});

test('what was dismissed is listed with its reason and its end, and can be undone', async ({ opened }) => {
  const page = await opened.open('options.html', { 'ui.dismissals': DISMISSALS, 'ui.undo-dismissal': DISMISSALS.slice(1) });
  await expect(page.getByText('Because: We run the ticket desk')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText('It will be marked again')).toBeVisible();
  await expect(page.getByText('Because: We run the ticket desk')).toHaveCount(0);
});

test('what the office holds is shown as held, by whom, and cannot be changed', async ({ opened }) => {
  const page = await opened.open('options.html', { 'ui.settings': HELD });
  await expect(page.getByRole('combobox', { name: 'Your office', exact: true })).toBeDisabled();
  await expect(page.getByRole('combobox', { name: 'Your office', exact: true })).toHaveAccessibleDescription(/Set by West Midlands OPCC/);
  await expect(page.getByText('West Midlands OPCC has set these')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove office.example.uk' })).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Confidential information' })).toBeDisabled();
  await expect(page.getByRole('combobox', { name: 'Your role' })).toBeEnabled();
});

test('the ledger shows what is stored, to the last byte, and every request', async ({ opened }) => {
  const page = await opened.open('options.html', { 'ui.ledger': LEDGER });
  await expect(page.getByText('Kept on this machine: 842 bytes')).toBeVisible();
  await page.getByRole('button', { name: /^Your own settings/ }).click();
  await expect(page.getByText('"role": "staff"')).toBeVisible();
  await expect(page.getByText('https://rules.example.org/probity/manifest.json')).toBeVisible();
});

test('the real ledger, after typing, has no request and no word of what was typed', async ({ opened }) => {
  const popup = await opened.open('popup.html');
  await popup.getByRole('tab', { name: 'Look up' }).click();
  await popup.getByRole('tab', { name: 'Check some text' }).click();
  await popup.getByLabel('Text to check').fill('Vote for the purple party on Thursday.');
  await expect(popup.getByRole('status').first()).toBeVisible();
  const page = await opened.open('options.html');
  await expect(page.getByText('Probity has asked the network for nothing.')).toBeVisible();
  await expect(page.getByText('purple')).toHaveCount(0);
});

test('settings are exported to a file and come back from it', async ({ opened }) => {
  const page = await opened.open('options.html');
  await page.getByRole('combobox', { name: 'Your role' }).selectOption('custody-visitor');
  await expect(page.getByText('Saved')).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export settings' }).click()]);
  const text = await readFile(await file.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ kind: 'probity-settings', settings: { role: 'custody-visitor' } });
  await page.getByRole('combobox', { name: 'Your role' }).selectOption('staff');
  await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('combobox', { name: 'Your role' })).toHaveValue('custody-visitor');
});

for (const [what, text] of [
  ['another file', '{"hello":1}'],
  ['a value that is not allowed', '{"kind":"probity-settings","settings":{"role":"emperor"}}'],
]) {
  test(`importing ${what} changes nothing and says so`, async ({ opened }) => {
    const page = await opened.open('options.html');
    await expect(page.getByRole('combobox', { name: 'Your role' })).toHaveValue('staff');
    await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text ?? '') });
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Your role' })).toHaveValue('staff');
  });
}

test('delete everything asks first, can be left, and then deletes', async ({ opened }) => {
  const page = await opened.open('options.html');
  await page.getByRole('combobox', { name: 'Your role' }).selectOption('contractor');
  await expect(page.getByText('Saved')).toBeVisible();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('combobox', { name: 'Your role' })).toHaveValue('contractor');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Everything is deleted')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Your role' })).toHaveValue('staff');
});

test('a refusal of the background is shown, and the page goes back to what is so', async ({ opened }) => {
  const page = await opened.open('options.html');
  const role = page.getByRole('combobox', { name: 'Your role' });
  await role.waitFor();
  await page.evaluate(() => {
    const runtime = (globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } }).chrome.runtime;
    runtime.sendMessage = (message: { name: string }, back?: (answer: unknown) => void) => {
      const answer = message.name === 'ui.save-settings' ? { ok: false, error: 'role: held by the office' } : undefined;
      back?.(answer);
      return Promise.resolve(answer);
    };
  });
  await role.selectOption('contractor');
  await expect(page.getByText('Not saved: role: held by the office')).toBeVisible();
});

const REFUSED: RulesState = {
  version: '1.0.0.4',
  source: 'feed',
  issued: '2026-11-20',
  outOfDate: false,
  rules: 148,
  switchedOff: [],
  feed: 'https://rules.example.gov.uk/probity/',
  release: '0.4',
  expires: Date.parse('2026-12-20T12:00:00Z'),
  failures: 1,
  problem: REFUSALS['not-signed'],
  refusal: { code: 'not-signed' },
};

test('an update that was refused says why, in the popup too, and the details can be copied for the help desk', async ({ opened }) => {
  const popup = await opened.open('popup.html', { 'ui.rules-state': REFUSED });
  await expect(popup.getByRole('link', { name: 'The last update was refused: why?' })).toHaveAttribute('href', 'options.html#rules');

  const page = await opened.open('options.html', { 'ui.rules-state': REFUSED });
  await expect(page.getByText(`${REFUSALS['not-signed']} The rules before stay in force.`)).toBeVisible();
  await page.getByRole('button', { name: 'Show what would be copied' }).click();
  const shown = (await page.getByText('Refused: [not-signed]').textContent()) ?? '';
  await opened.browser.context.grantPermissions(['clipboard-read']);
  await page.getByRole('button', { name: 'Copy the details' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
});

test('the details for the help desk hold no word of a draft, nor of what was dismissed in one', async ({ opened }) => {
  const site = await opened.site('https://x.com/');
  await site.getByRole('textbox').fill('The Commissioner is an utter clown, and Gwendoline Pargeter of 12 Elm Row says so too.');
  await site.waitForTimeout(1500);
  const page = await opened.open('options.html');
  await page.getByRole('button', { name: 'Show what would be copied' }).click();
  const shown = (await page.getByText('Extension: ').textContent()) ?? '';
  expect(shown).toMatch(/^Extension: \d/);
  for (const word of ['clown', 'Gwendoline', 'Elm Row', 'x.com']) expect(shown).not.toContain(word);
});
