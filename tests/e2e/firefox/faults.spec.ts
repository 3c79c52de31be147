// Faults in Firefox, where an extension's world stands differently to the page's: a policy that allows nothing, built-in objects that are
// not what they were, an extension that is loaded anew under an open page.
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type PageServer, servePages } from '../harness/server.ts';
import { chord, clickMark, FirefoxEyes, typeAsAPerson, waitForMarks } from './eyes.ts';
import { type OpenedFirefox, openFirefox } from './firefox.ts';

const AT = 'https://nextdoor.com';
const PAGE = '<!doctype html><meta charset="utf-8"><title>Faults</title><div contenteditable="true" role="textbox" id="box"></div>';
const SLOW = 30_000;

let server: PageServer;
let firefox: OpenedFirefox;

test.beforeAll(async () => {
  server = await servePages({});
  firefox = await openFirefox(server);
});
test.afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

async function open(path: string, html: string, headers?: Record<string, string>): Promise<Page> {
  server.put(`${AT}/${path}`, html, headers);
  const page = await firefox.browser.newPage();
  await page.goto(`${AT}/${path}`);
  await page.bringToFront();
  await page.click('#box');
  return page;
}

test('a content security policy that allows nothing takes no mark and no card away, in Firefox', async () => {
  const policy = "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const page = await open('strict', PAGE, { 'content-security-policy': policy });
  await typeAsAPerson(page, 'Her NI number is AB123456C today');
  await waitForMarks(page, ['AB123456C'], SLOW);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length), 'the rules of the marks are in the page').toBe(1);
  await clickMark(page, 'AB123456C');
  const eyes = new FirefoxEyes(page, firefox.command);
  const box = (await eyes.wait('.card'))?.box;
  expect((box?.right ?? 0) - (box?.left ?? 0)).toBeGreaterThan(250);
  expect((box?.right ?? 0) - (box?.left ?? 0)).toBeLessThan(500);
  await page.close();
});

test('a page that has overridden its prototypes is read, and its words replaced, in Firefox', async () => {
  const script = `
    const trap = (owner, name) => Object.defineProperty(owner, name, { configurable: true, get() { throw new Error('trap ' + name); } });
    for (const name of ['flatMap', 'findLast', 'at', 'toReversed']) trap(Array.prototype, name);
    for (const name of ['closest', 'attachShadow', 'matches', 'append']) trap(Element.prototype, name);
    for (const name of ['createRange', 'createElement', 'adoptedStyleSheets']) trap(Document.prototype, name);
    for (const name of ['setStart', 'setEnd']) trap(Range.prototype, name);
    for (const name of ['setData', 'getData']) trap(DataTransfer.prototype, name);
    trap(CharacterData.prototype, 'data');
    for (const name of ['Highlight', 'CSSStyleSheet', 'MutationObserver', 'ResizeObserver', 'DataTransfer', 'InputEvent']) trap(window, name);`;
  const page = await open('prototypes', `${PAGE}<script>${script}</script>`);
  await typeAsAPerson(page, 'Her NI number is AB123456C today');
  const eyes = new FirefoxEyes(page, firefox.command);
  // The page's own world may not be asked, and from another the ranges of a mark cannot be listed: the sign tells.
  expect((await eyes.wait('.indicator.grave', true, SLOW))?.text).toBe('1');
  await chord(page, 'Alt', 'Shift', 'KeyP');
  await eyes.press('.card', 'Mask it');
  await expect.poll(() => eyes.evaluate("document.querySelector('#box').textContent")).toContain('[National Insurance number] today');
  await page.close();
});

test('an extension that is loaded anew under an open page is at work again, and nothing is drawn twice, in Firefox', async () => {
  const page = await open('anew', PAGE);
  await typeAsAPerson(page, 'Her NI number is AB123456C today');
  await waitForMarks(page, ['AB123456C'], SLOW);
  const options = await firefox.extensionPage('options.html');
  await options
    .evaluate(() => (globalThis as unknown as { browser: { runtime: { reload(): void } } }).browser.runtime.reload())
    .catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await page.bringToFront();
  await page.click('#box');
  await page.keyboard.press('End');
  await typeAsAPerson(page, ' and AB654321A too');
  await waitForMarks(page, ['AB123456C', 'AB654321A'], SLOW);
  expect(await page.evaluate(() => document.querySelectorAll('probity-layer').length)).toBe(1);
  await page.close();
});
