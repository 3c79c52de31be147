// Rules from one place, end to end: policy pins a feed that nginx serves and the project's own commands fill; an open draft gains and
// loses its marks with each release, and a pack with other bytes than were signed for is refused.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { REFUSALS } from '../../src/feed/refusal.ts';
import type { Answer, RulesState } from '../../src/messaging/protocol.ts';
import { type OpenedBrowser, openBrowser } from './harness/browser.ts';
import { builtExtension } from './harness/extension.ts';
import { type FeedServer, NGINX, serveFeed } from './harness/feed-nginx.ts';
import { type Office, openOffice, putManagedPolicy } from './harness/feed-office.ts';
import { marks, typeAsAPerson } from './harness/in-page.ts';
import { type PageServer, servePages } from './harness/server.ts';
import type { ExtensionApi } from './pages/extension-api.ts';

declare const chrome: ExtensionApi;

const COMPOSER =
  '<!doctype html><title>A site</title><div contenteditable="true" role="textbox" aria-label="Post text" style="width:600px;min-height:90px;font:16px/1.5 sans-serif"></div>';
const WOMBAT = 'dishonesty/wombat';
const PHRASE = 'purple wombat festival';
const OTTER = 'dishonesty/otter';
const OTHER = 'velvet otter parade';
/** What the shipped rules mark. */
const INSULT = 'clown';
/** A pack of the shipped rules is proved by thousands of examples before it is in force. */
const SLOW = 30_000;

/** Policy comes from a fixed folder that only root may write, and in this form only to Debian's Chromium. */
const able =
  process.getuid?.() === 0 &&
  process.env.PROBITY_BROWSER === undefined &&
  ['/etc/debian_version', '/usr/bin/chromium', NGINX].every((path) => existsSync(path));

if (!able) console.log('feed.spec: managed policy and nginx are tried as root on Debian with chromium and nginx only; not here.');
else
  test.describe('rules from a feed that policy pins', () => {
    let work: string;
    let office: Office;
    let feed: FeedServer;
    let pages: PageServer;
    let browser: OpenedBrowser;
    let removePolicy = (): void => undefined;

    test.beforeAll(async () => {
      work = await mkdtemp(join(tmpdir(), 'probity-feed-'));
      const folder = join(work, 'feed');
      office = await openOffice(work, folder);
      await office.publish();
      feed = await serveFeed(folder, work);
      removePolicy = putManagedPolicy({ managedBy: 'Test OPCC', feed: office.policy(feed.url) });
      pages = await servePages({});
      pages.put('https://x.com/compose', COMPOSER);
      // The rule that maps every host would map the feed's address too.
      const flags = [`--host-resolver-rules=MAP * 127.0.0.1:${pages.port}, EXCLUDE 127.0.0.1`];
      browser = await openBrowser({ extension: builtExtension(), server: pages, flags });
    });

    test.afterAll(async () => {
      removePolicy();
      await browser?.close();
      await pages?.close();
      await feed?.close();
      await rm(work, { recursive: true, force: true });
    });

    test('an open draft follows an update, a rule switched off and a rollback, and a tampered pack is refused', async () => {
      test.setTimeout(240_000);
      const options = await browser.context.newPage();
      await options.goto(`chrome-extension://${browser.extensionId}/options.html`);

      let first = '';
      await test.step('policy arrives, and the first look puts the published rules in force', async () => {
        await expect.poll(async () => (await ask(options, 'ui.rules-state')).feed, { timeout: SLOW }).toBe(feed.url);
        const state = await look(options);
        expect(state).toMatchObject({ source: 'feed', version: office.served().packs[0]?.version, outOfDate: false, switchedOff: [] });
        expect(state.problem).toBeUndefined();
        first = state.version;
        await shows(options, first);
      });

      await test.step('an idle look is one request that is answered 304, without a body', async () => {
        await feed.served();
        const begun = performance.now();
        await look(options);
        const took = performance.now() - begun;
        const served = await feed.served();
        expect(served).toMatchObject([{ method: 'GET', path: '/feed.json', status: 304, body: 0 }]);
        const [idle] = served;
        const cost = (idle?.sent ?? 0) + (idle?.received ?? 0);
        console.log(
          `An idle look: ${idle?.sent} bytes sent ($bytes_sent), ${idle?.body} of them body, ${idle?.received} received; ${cost} in all; ${took.toFixed(0)} ms from the button to the answer.`,
        );
        expect(cost).toBeGreaterThan(0);
        expect(cost).toBeLessThanOrEqual(1024);
      });

      const draft = await browser.context.newPage();
      await draft.goto('https://x.com/compose');
      await test.step('a draft is open; it was read, and these words in it are clean', async () => {
        await draft.getByRole('textbox').click();
        // The insult shows that the draft was read: what bears no mark then was looked at.
        await typeAsAPerson(draft, `We met at the ${PHRASE} and at the ${OTHER}. The Commissioner is an utter clown`);
        await becomesMarked(draft, [INSULT]);
      });

      await test.step('an update with one more rule marks it, without a key pressed', async () => {
        office.write(WOMBAT, PHRASE);
        await office.publish();
        const before = await ask(options, 'ui.rules-state');
        const after = await look(options);
        expect(after.problem).toBeUndefined();
        expect(after).toMatchObject({ version: office.served().packs[0]?.version, rules: before.rules + 1 });
        expect(after.version).not.toBe(before.version);
        await becomesMarked(draft, [PHRASE, INSULT]);
        await shows(options, after.version);
      });

      await test.step('the rule switched off in the feed takes the mark away, switched on brings it back', async () => {
        await office.publish('--same-pack', '--switch-off', WOMBAT);
        expect((await look(options)).switchedOff).toEqual([WOMBAT]);
        await becomesMarked(draft, [INSULT]);
        await office.publish('--same-pack', '--switch-on', WOMBAT);
        expect((await look(options)).switchedOff).toEqual([]);
        await becomesMarked(draft, [PHRASE, INSULT]);
      });

      await test.step('a rollback puts the rules before in force, under a higher number of the feed', async () => {
        const { sequence } = office.served();
        await office.rollback();
        expect(office.served().sequence).toBe(sequence + 1);
        const state = await look(options);
        expect(state.problem).toBeUndefined();
        expect(state.version).toBe(first);
        await becomesMarked(draft, [INSULT]);
      });

      await test.step('a pack with other bytes than were signed for is refused, its reason shown, and the old rules stay', async () => {
        office.write(OTTER, OTHER);
        await office.publish();
        const signed = await readFile(office.pack(), 'utf8');
        await writeFile(office.pack(), signed.replaceAll(OTHER, 'velvet otters parade'.slice(0, OTHER.length)));
        await options.bringToFront();
        await options.getByRole('button', { name: 'Look for newer rules' }).click();
        await expect(options.getByText(REFUSALS['wrong-hash']).first()).toBeVisible({ timeout: SLOW });
        const state = await ask(options, 'ui.rules-state');
        expect(state).toMatchObject({ problem: REFUSALS['wrong-hash'], source: 'feed', version: first, outOfDate: false });
        await becomesMarked(draft, [INSULT]);

        // Put right on the server, it is taken: the false bytes are not kept for the year that packs may be kept.
        await writeFile(office.pack(), signed);
        const mended = await look(options);
        expect(mended.problem).toBeUndefined();
        expect(mended.version).toBe(office.served().packs[0]?.version);
        await becomesMarked(draft, [PHRASE, OTHER, INSULT]);
      });
    });
  });

async function ask(page: Page, name: 'ui.rules-state' | 'ui.look-for-rules'): Promise<RulesState> {
  const answer = (await page.evaluate((asked) => chrome.runtime.sendMessage({ name: asked, body: {} }), name)) as Answer<RulesState>;
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

const look = (page: Page): Promise<RulesState> => ask(page, 'ui.look-for-rules');

async function shows(options: Page, version: string): Promise<void> {
  await options.reload();
  await expect(options.getByText(version, { exact: false }).first()).toBeVisible();
}

/** Goes back to the draft and waits until each mark in it holds these words, in their order. */
async function becomesMarked(draft: Page, words: readonly string[]): Promise<void> {
  await draft.bringToFront();
  const wanted = words.map((each) => expect.stringContaining(each));
  await expect.poll(async () => (await marks(draft)).map((mark) => mark.words), { timeout: SLOW }).toEqual(wanted);
}
