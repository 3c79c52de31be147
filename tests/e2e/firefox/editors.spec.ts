// The editors again, in Firefox: the real libraries, the extension as it is built and its shipped rules, real keys. What the background
// was sent is heard by a page of the extension, which gets every message that the background gets.
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { buildEditors, EDITORS, putEditors, type SuiteEditor } from '../composers/editors.ts';
import { type PageServer, servePages } from '../harness/server.ts';
import { chord, clickMark, FirefoxEyes, markedWords, typeAsAPerson, waitForMarks } from './eyes.ts';
import { type OpenedFirefox, openFirefox } from './firefox.ts';

/** A site of the manifest that needs no more than its editor. */
const SITE = 'https://nextdoor.com';
const NUMBER = 'AB123456C';
const MASKED = '[National Insurance number]';
/** What the shipped rules mark and have no other words for. */
const INSULT = 'utter clown';
/** Editors take what is typed within a moment for one step of their undo. */
const GROUPED_MS = 700;
/** Editors hear that the caret was moved a frame or two later, and would type at the old place before. */
const CARET_MS = 80;

let server: PageServer;
let firefox: OpenedFirefox;
let listener: Page;
let page: Page;
let eyes: FirefoxEyes;

test.beforeAll(async () => {
  server = await servePages({}, [await buildEditors()]);
  putEditors(server, SITE);
  server.put(`${SITE}/words`, '<!doctype html><title>Words</title>');
  firefox = await openFirefox(server);
  listener = await firefox.extensionPage('options.html');
  await listener.evaluate(() => {
    type Message = { name?: string; body?: { draft?: { text: string }; count?: number } };
    const { browser } = globalThis as unknown as {
      browser: { runtime: { onMessage: { addListener(hear: (message: Message) => void): void } } };
    };
    const drafts: string[] = [];
    const counts: number[] = [];
    Object.assign(window, { drafts, counts });
    browser.runtime.onMessage.addListener(({ name, body }) => {
      if (name === 'page.check-draft') drafts.push(body?.draft?.text ?? '');
      if (name === 'page.count') counts.push(body?.count ?? 0);
    });
  });
  page = await firefox.browser.newPage();
  eyes = new FirefoxEyes(page, firefox.command);
});
test.afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const lastDraft = () => listener.evaluate(() => (window as never as { drafts: string[] }).drafts.at(-1)?.replace(/\n+$/, ''));
const lastCount = () => listener.evaluate(() => (window as never as { counts: number[] }).counts.at(-1));
const modelText = () => page.evaluate(() => window.editor.text().replaceAll('\u00A0', ' ').replace(/\n+$/, ''));

async function targetOf(editor: SuiteEditor) {
  let frame = page.mainFrame();
  for (const selector of editor.frames ?? []) {
    const inner = await (await frame.waitForSelector(selector))?.contentFrame();
    if (!inner) throw new Error(`No frame at ${selector}`);
    frame = inner;
  }
  // Puppeteer pierces open shadow roots when it is told to.
  const target = await frame.waitForSelector(editor.id === 'shadow-root' ? `>>> ${editor.target}` : editor.target);
  if (!target) throw new Error(`No editor at ${editor.target}`);
  return target;
}

async function open(editor: SuiteEditor) {
  await page.goto(`${SITE}/${editor.id}`);
  await page.bringToFront();
  await page.waitForFunction(() => window.editor !== undefined);
  const target = await targetOf(editor);
  await target.click();
  return target;
}

for (const editor of EDITORS) {
  test.describe(`${editor.id} in Firefox`, () => {
    test('reads exactly what was typed, in paragraphs, with emoji', async () => {
      await open(editor);
      const text = editor.singleLine ? 'Hello 👩 café, see you' : 'Hello 👩 café\nsecond line\n\nfourth, see you';
      await typeAsAPerson(page, text);
      await expect.poll(lastDraft).toBe(text);
    });

    test('marks the right letters after typing, typing before them, deleting and pasting', async () => {
      await open(editor);
      await typeAsAPerson(page, `Her NI number is ${NUMBER} today`);
      await waitForMarks(page, [NUMBER]);
      await page.keyboard.press('Home');
      await typeAsAPerson(page, 'Really, ');
      await waitForMarks(page, [NUMBER]);
      await page.keyboard.press('End');
      for (let i = 0; i < '23456C today'.length; i += 1) await page.keyboard.press('Backspace');
      await waitForMarks(page, []);
      await page.evaluate(() => navigator.clipboard.writeText('23456C today. The password is Hunter2024! friends.'));
      await chord(page, 'Control', 'v');
      await waitForMarks(page, [NUMBER, 'Hunter2024!']);
    });

    // A single line has no lines above.
    if (editor.singleLine !== true)
      test('keeps marks on their letters when lines are added above', async () => {
        await open(editor);
        await typeAsAPerson(page, `first line\nher NI number is ${NUMBER} I say`);
        await waitForMarks(page, [NUMBER]);
        await chord(page, 'Control', 'Home');
        await pause(CARET_MS);
        await typeAsAPerson(page, 'new\n');
        await waitForMarks(page, [NUMBER]);
        await expect.poll(lastDraft).toBe(`new\nfirst line\nher NI number is ${NUMBER} I say`);
        await waitForMarks(page, [NUMBER]);
      });

    test('leaves the nodes of the page as they were while it marks and shows its card', async () => {
      const target = await open(editor);
      await typeAsAPerson(page, `Her NI number is ${NUMBER} I say`);
      const before = await target.evaluate((node) => (node as HTMLElement).outerHTML);
      await waitForMarks(page, [NUMBER]);
      await clickMark(page, NUMBER);
      expect((await eyes.wait('.card'))?.text).toContain(NUMBER);
      expect(await target.evaluate((node) => (node as HTMLElement).outerHTML)).toBe(before);
    });

    test('replaces marked words in page and model, and goes on at the caret', async () => {
      await open(editor);
      await typeAsAPerson(page, `Her NI number is ${NUMBER} and a fool`);
      await waitForMarks(page, [NUMBER]);
      await page.keyboard.press('ArrowLeft');
      await chord(page, 'Alt', 'Shift', 'KeyP');
      expect((await eyes.wait('.card'))?.focused).toBe(true);
      await eyes.press('.card', 'Mask it');
      await expect.poll(modelText).toBe(`Her NI number is ${MASKED} and a fool`);
      await waitForMarks(page, []);
      await expect.poll(lastDraft).toBe(`Her NI number is ${MASKED} and a fool`);
      await eyes.wait('.card', false);
      await page.keyboard.press('o');
      await expect.poll(modelText).toBe(`Her NI number is ${MASKED} and a foool`);
      await page.keyboard.press('Backspace');
      await expect.poll(modelText).toBe(`Her NI number is ${MASKED} and a fool`);
    });

    test('takes a replacement back with Ctrl+Z', async () => {
      await open(editor);
      await typeAsAPerson(page, `Her NI number is ${NUMBER} and a fool`);
      await waitForMarks(page, [NUMBER]);
      await pause(GROUPED_MS);
      await clickMark(page, NUMBER);
      await eyes.press('.card', 'Mask it');
      await expect.poll(modelText).toBe(`Her NI number is ${MASKED} and a fool`);
      await eyes.wait('.card', false);
      await chord(page, 'Control', 'z');
      await expect.poll(modelText).toBe(`Her NI number is ${NUMBER} and a fool`);
      await waitForMarks(page, [NUMBER]);
    });

    test('takes words out, and Ctrl+Z brings them back', async () => {
      await open(editor);
      await typeAsAPerson(page, `The Commissioner is an ${INSULT} today`);
      await waitForMarks(page, [INSULT]);
      await pause(GROUPED_MS);
      await clickMark(page, INSULT);
      await eyes.press('.card', 'Take it out');
      await expect.poll(modelText).toBe('The Commissioner is an today');
      await eyes.wait('.card', false);
      await waitForMarks(page, []);
      await chord(page, 'Control', 'z');
      await expect.poll(modelText).toBe(`The Commissioner is an ${INSULT} today`);
      await waitForMarks(page, [INSULT]);
    });

    test('lends the keyboard to the card and has it back with Escape, the caret where it was', async () => {
      await open(editor);
      await typeAsAPerson(page, `Her NI number is ${NUMBER} and a fool`);
      await waitForMarks(page, [NUMBER]);
      await page.keyboard.press('ArrowLeft');
      await pause(CARET_MS);
      await chord(page, 'Alt', 'Shift', 'KeyP');
      expect((await eyes.wait('.card'))?.focused).toBe(true);
      await page.keyboard.press('Escape');
      await eyes.wait('.card', false);
      await pause(CARET_MS);
      await page.keyboard.press('x');
      await expect.poll(modelText).toBe(`Her NI number is ${NUMBER} and a fooxl`);
    });

    test('sleeps while an input method composes', async () => {
      await open(editor);
      await typeAsAPerson(page, 'Her NI number is ');
      await expect.poll(async () => (await lastDraft())?.trimEnd()).toBe('Her NI number is');
      await firefox.composing(NUMBER.slice(0, 4), NUMBER);
      await pause(300);
      expect((await lastDraft())?.trimEnd()).toBe('Her NI number is');
      await firefox.composed();
      await waitForMarks(page, [NUMBER]);
      await expect.poll(modelText).toBe(`Her NI number is ${NUMBER}`);
    });

    test('notices that the page emptied it after sending', async () => {
      await open(editor);
      await typeAsAPerson(page, `Her NI number is ${NUMBER} today`);
      await waitForMarks(page, [NUMBER]);
      await page.click('#done');
      await waitForMarks(page, []);
      expect(await markedWords(page)).toEqual([]);
    });

    test('forgets an editor that goes from the page', async () => {
      await open(editor);
      await typeAsAPerson(page, `Her NI number is ${NUMBER} today`);
      await waitForMarks(page, [NUMBER]);
      await expect.poll(lastCount).toBe(1);
      await eyes.wait('.indicator');
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('#place, #rooster-editor, .ck-editor, .tox-tinymce')) element.remove();
      });
      await waitForMarks(page, []);
      await eyes.wait('.indicator', false);
      await expect.poll(lastCount).toBe(0);
    });
  });
}
