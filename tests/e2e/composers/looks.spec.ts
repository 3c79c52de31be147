// Screenshots of everything drawn in a page, in light and dark, for people to judge.
import { join } from 'node:path';
import { test } from '@playwright/test';
import { type OpenedBrowser, openBrowser } from '../harness/browser.ts';
import { suiteExtension } from '../harness/extension.ts';
import { clickMark, ProbityEyes, typeAsAPerson, waitForMarks } from '../harness/in-page.ts';
import { type PageServer, servePages } from '../harness/server.ts';

const SHOTS = join(import.meta.dirname, '..', '..', '..', '.artifacts', 'screenshots');
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Post</title>
<style>body { margin: 60px auto; max-width: 640px; font: 18px/1.5 system-ui } [contenteditable], textarea { box-sizing: border-box; width: 100%; min-height: 130px; padding: 14px; border: 1px solid #8888; border-radius: 12px; font: inherit; outline: 0 }</style>
<h1>New post</h1><div contenteditable="true" role="textbox" aria-label="Post text" id="post"></div><p><button>Post</button></p></html>`;

let server: PageServer;

test.beforeAll(async () => {
  server = await servePages({});
  server.put('https://looks.example/', PAGE);
});
test.afterAll(() => server.close());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`card, indicator and pause in ${colorScheme}`, async () => {
    const browser: OpenedBrowser = await openBrowser({ extension: await suiteExtension(), server, colorScheme });
    const page = await browser.context.newPage();
    const eyes = new ProbityEyes(page);
    const shoot = (name: string) => page.screenshot({ path: join(SHOTS, `in-page-${name}-${colorScheme}.png`) });
    await page.goto('https://looks.example/');
    await page.click('#post');
    await typeAsAPerson(
      page,
      'Only an idiot would leak this before the vote.\nLabour will be glad of it, says everybody at the office, and so am I.',
    );
    await waitForMarks(page, ['idiot', 'leak', 'Labour']);
    await shoot('marks');
    await clickMark(page, 'Labour');
    await eyes.wait('.card');
    await page.waitForTimeout(200);
    await shoot('card');
    await eyes.press('.card', 'Next');
    await page.waitForTimeout(200);
    await eyes.press('.card', '6. Social media');
    await page.waitForTimeout(100);
    await shoot('card-clause');
    await eyes.press('.card', 'Not a problem');
    await eyes.press('.card', 'for these words');
    await page.waitForTimeout(100);
    await shoot('card-dismiss');
    await eyes.press('.card', 'Close');
    await page.click('text=Post >> nth=-1');
    await eyes.wait('.pause');
    await page.waitForTimeout(200);
    await shoot('pause');
    await browser.close();
  });
}
