// The whole way in Firefox with the extension as it is built: from letters typed on x.com to the clause that applies, the extension's
// own pages, and rules from a feed that policy pins.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { NGINX, serveFeed } from '../harness/feed-nginx.ts';
import { openOffice } from '../harness/feed-office.ts';
import { type PageServer, servePages } from '../harness/server.ts';
import { clickMark, FirefoxEyes, markedWords, typeAsAPerson, waitForMarks } from './eyes.ts';
import { FIREFOX_ID, type OpenedFirefox, openFirefox } from './firefox.ts';

const COMPOSER =
  '<!doctype html><title>A site</title><div contenteditable="true" role="textbox" aria-label="Post text" style="width:600px;min-height:90px;font:16px/1.5 sans-serif"></div>';
const PHRASE = 'purple wombat festival';
const POLICIES = '/etc/firefox/policies/policies.json';
/** A pack of the shipped rules is proved by thousands of examples before it is in force. */
const SLOW = 30_000;

let server: PageServer;

test.beforeAll(async () => {
  server = await servePages({});
  server.put('https://x.com/compose', COMPOSER);
});
test.afterAll(() => server?.close());

async function compose({ browser }: OpenedFirefox): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('https://x.com/compose');
  await page.bringToFront();
  await page.click('[role=textbox]');
  return page;
}

// biome-ignore lint/performance/useDomNodeTextContent: what can be seen is the point here.
const shown = (page: Page) => page.evaluate(() => document.body.innerText);

test.describe('in Firefox', () => {
  let firefox: OpenedFirefox;
  test.beforeAll(async () => {
    firefox = await openFirefox(server);
  });
  test.afterAll(() => firefox?.close());

  test('a password is marked on its words, and its card names the clause of the office', async () => {
    const page = await compose(firefox);
    await typeAsAPerson(page, 'Morning all. The password is Hunter2024! by the way.');
    await waitForMarks(page, ['Hunter2024!'], SLOW);
    await clickMark(page, 'Hunter2024!');
    const card = await new FirefoxEyes(page, firefox.command).wait('.card');
    expect(card?.text).toContain('password');
    expect(card?.text).toMatch(/Annex|paragraph|point/);
    await page.close();
  });

  test('pressing Post pauses once for a grave point', async () => {
    server.put('https://x.com/post', `${COMPOSER}<button data-testid="tweetButton" onclick="document.title='sent'">Post</button>`);
    const page = await firefox.browser.newPage();
    await page.goto('https://x.com/post');
    await page.bringToFront();
    await page.click('[role=textbox]');
    await typeAsAPerson(page, 'The password is Hunter2024! by the way.');
    await waitForMarks(page, ['Hunter2024!'], SLOW);
    await page.click('button');
    const eyes = new FirefoxEyes(page, firefox.command);
    await eyes.press('.pause', 'Go back and edit');
    await eyes.wait('.pause', false);
    expect(await page.title()).not.toBe('sent');
    await page.click('button');
    await expect.poll(() => page.title()).toBe('sent');
    await page.close();
  });

  test('the popup finds gifts', async () => {
    const popup = await firefox.extensionPage('popup.html');
    await popup.locator('::-p-aria([name="Look up"][role="tab"])').click();
    await popup.locator('input[type=search]').fill('gifts');
    await expect.poll(() => shown(popup), { timeout: SLOW }).toMatch(/gift/i);
    await popup.close();
  });

  test('the options change the office, in force at once in the open page', async () => {
    const page = await compose(firefox);
    const eyes = new FirefoxEyes(page, firefox.command);
    await typeAsAPerson(page, 'Please vote Labour next week, friends.');
    await waitForMarks(page, ['vote Labour'], SLOW);
    await clickMark(page, 'vote Labour');
    const before = (await eyes.wait('.card'))?.text;
    const options = await firefox.extensionPage('options.html');
    await options.bringToFront();
    await options.locator('select').wait();
    const select = await options.$('::-p-aria([name="Your office"][role="combobox"])');
    await select?.select('warwickshire-opcc');
    await expect.poll(() => shown(options)).toContain('Saved');
    await page.bringToFront();
    await page.focus('[role=textbox]');
    await expect
      .poll(
        async () => {
          await clickMark(page, 'vote Labour').catch(() => undefined);
          return (await eyes.see('.card'))?.text ?? '';
        },
        { timeout: SLOW },
      )
      .toContain('8. Conflicts of interest');
    expect(before).not.toContain('8. Conflicts of interest');
    await Promise.all([page.close(), options.close()]);
  });
});

/** Policy comes from a fixed folder that only root may write. */
const able = process.getuid?.() === 0 && [NGINX, '/etc/debian_version'].every((path) => existsSync(path));

if (!able) console.log('firefox/whole-way.spec: managed policy and nginx are tried as root on Debian only; not here.');
else
  test('in Firefox, rules from a feed that policy pins come into force in an open draft', async () => {
    test.setTimeout(180_000);
    const work = await mkdtemp(join(tmpdir(), 'probity-firefox-feed-'));
    const office = await openOffice(work, join(work, 'feed'));
    await office.publish();
    const feed = await serveFeed(join(work, 'feed'), work);
    mkdirSync(dirname(POLICIES), { recursive: true });
    const policy = { managedBy: 'Test OPCC', feed: office.policy(feed.url) };
    writeFileSync(POLICIES, JSON.stringify({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } } }));
    const firefox = await openFirefox(server).finally(() => rmSync(POLICIES));
    try {
      const options = await firefox.extensionPage('options.html');
      // Policy may arrive some seconds after the start.
      const look = async () => {
        await options.bringToFront();
        await options.locator('::-p-aria([name="Look for newer rules"][role="button"])').click();
        return shown(options);
      };
      const takes = () => expect.poll(look, { timeout: SLOW, intervals: [2000] }).toContain(`Version ${office.served().packs[0]?.version}`);
      await takes();
      const page = await compose(firefox);
      await typeAsAPerson(page, `We met at the ${PHRASE}. The Commissioner is an utter clown`);
      await expect.poll(() => markedWords(page), { timeout: SLOW }).toEqual(['utter clown']);
      office.write('dishonesty/wombat', PHRASE);
      await office.publish();
      await takes();
      await page.bringToFront();
      await expect.poll(() => markedWords(page), { timeout: SLOW }).toEqual([PHRASE, 'utter clown']);
    } finally {
      await firefox.close();
      await feed.close();
      await rm(work, { recursive: true, force: true });
    }
  });
