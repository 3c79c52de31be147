// A whole policy through the browser's own management: Chromium checks it against managed-schema.json, and drops in silence what does
// not fit. What was written by `probity policy write` arrives entire, and holds.
import { existsSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { CHROMIUM_ID, policyFiles } from '../../src/cli/policy/formats.ts';
import type { Answer } from '../../src/messaging/protocol.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { EffectiveSettings } from '../../src/policy/settings.ts';
import { type OpenedBrowser, openBrowser } from './harness/browser.ts';
import { builtExtension } from './harness/extension.ts';
import { putManagedPolicy } from './harness/feed-office.ts';
import { type PageServer, servePages } from './harness/server.ts';
import type { ExtensionApi } from './pages/extension-api.ts';

declare const chrome: ExtensionApi;

const POLICY: Policy = {
  managedBy: 'The help desk of Testshire',
  settings: {
    code: 'warwickshire-opcc',
    role: 'custody-visitor',
    showAll: true,
    pausedSites: ['reddit.com'],
    extraSites: ['forum.example.org'],
    ownDomains: ['testshire.example'],
    beforeSending: { 'personal-data': 'reason', disrespect: 'mark' },
    language: 'en',
  },
  locked: ['code', 'role', 'showAll', 'pausedSites', 'extraSites', 'ownDomains', 'beforeSending', 'language', 'pausedUntil'],
  preElection: [{ from: '2027-03-22', until: '2027-05-06' }],
  switchedOffRules: ['disrespect/insult-framed'],
};

/** Policy comes from a fixed folder that only root may write, and in this form only to Debian's Chromium. */
const able =
  process.getuid?.() === 0 &&
  process.env.PROBITY_BROWSER === undefined &&
  ['/etc/debian_version', '/usr/bin/chromium'].every((path) => existsSync(path));

if (!able) console.log('policy.spec: managed policy is tried as root on Debian with chromium only; not here.');
else
  test.describe('a managed policy', () => {
    let pages: PageServer;
    let browser: OpenedBrowser;
    let removePolicy = (): void => undefined;

    test.beforeAll(async () => {
      const written = policyFiles(POLICY, { updateUrl: 'https://store.example/', installUrl: 'https://store.example/' });
      const linux = JSON.parse(String(written.find(({ name }) => name === 'chrome-edge-linux.json')?.content));
      removePolicy = putManagedPolicy(linux['3rdparty'].extensions[CHROMIUM_ID]);
      pages = await servePages({});
      browser = await openBrowser({ extension: builtExtension(), server: pages });
    });
    test.afterAll(async () => {
      removePolicy();
      await browser?.close();
      await pages?.close();
    });

    const settings = async (page: Page): Promise<EffectiveSettings> => {
      const answer = (await page.evaluate(() =>
        chrome.runtime.sendMessage({ name: 'ui.settings', body: {} }),
      )) as Answer<EffectiveSettings>;
      if (!answer.ok) throw new Error(answer.error);
      return answer.value;
    };

    test('arrives with every setting and every lock, and cannot be changed', async () => {
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
      await expect.poll(async () => (await settings(page)).managedBy, { timeout: 25_000 }).toBe(POLICY.managedBy);
      expect(await settings(page)).toMatchObject({ ...POLICY.settings, locked: POLICY.locked });

      await page.reload();
      await expect(page.getByText('Set by The help desk of Testshire').first()).toBeVisible();
      await expect(page.getByRole('combobox', { name: 'Your office', exact: true })).toBeDisabled();
      await expect(page.getByRole('combobox', { name: 'Your role' })).toBeDisabled();
      await expect(page.getByText('Switched off by your office: disrespect/insult-framed')).toBeVisible();
      const refused = (await page.evaluate(() =>
        chrome.runtime.sendMessage({ name: 'ui.save-settings', body: { change: { role: 'staff' } } }),
      )) as Answer<unknown>;
      expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('The help desk of Testshire') });
      expect((await settings(page)).role).toBe('custody-visitor');
    });

    test('takes the pause out of the popup', async () => {
      const popup = await browser.context.newPage();
      await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
      await expect.poll(async () => (await settings(popup)).managedBy, { timeout: 25_000 }).toBe(POLICY.managedBy);
      await popup.reload();
      await expect(popup.getByText(/Warwickshire/).first()).toBeVisible();
      await expect(popup.getByRole('button', { name: 'Options' })).toBeVisible();
      await expect(popup.getByRole('button', { name: 'Pause' })).toHaveCount(0);
    });
  });
