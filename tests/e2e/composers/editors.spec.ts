// One behaviour after the other, for every editor: the real library, the shipped in-page script, real keys.
import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test';
import { type OpenedBrowser, openBrowser } from '../harness/browser.ts';
import { suiteExtension } from '../harness/extension.ts';
import { clickMark, marks, ProbityEyes, typeAsAPerson, waitForMarks } from '../harness/in-page.ts';
import { type PageServer, servePages } from '../harness/server.ts';
import { ADDRESS, buildEditors, EDITORS, putEditors, type SuiteEditor } from './editors.ts';

let server: PageServer;
let browser: OpenedBrowser;
let page: Page;

test.beforeAll(async () => {
  server = await servePages({}, [await buildEditors()]);
  putEditors(server);
  browser = await openBrowser({ extension: await suiteExtension(), server });
});
test.afterAll(async () => {
  await browser?.close();
  await server?.close();
});
test.beforeEach(async () => {
  page = await browser.context.newPage();
  await setState({ delay: 0, answers: 'checked', enabled: true, paused: false, dismissed: [], drafts: [] });
});
test.afterEach(async () => {
  await page.close();
});

async function setState(change: Record<string, unknown>): Promise<void> {
  await (await browser.background()).evaluate((values) => Object.assign((globalThis as never as { state: object }).state, values), change);
}

/** What the background was sent last. */
async function lastDraft(): Promise<{ text: string; channel: string; audience?: string } | undefined> {
  return (await browser.background()).evaluate(() =>
    (globalThis as never as { state: { drafts: { text: string; channel: string }[] } }).state.drafts.at(-1),
  );
}

/** How many points the sign of the extension was last told of. */
async function lastCount(): Promise<number | undefined> {
  return (await browser.background()).evaluate(() => (globalThis as never as { state: { count?: { count: number } } }).state.count?.count);
}

async function waitForDraft(text: string): Promise<void> {
  await expect.poll(async () => (await lastDraft())?.text.replace(/\n+$/, ''), { timeout: 5000 }).toBe(text);
}

function targetIn(editor: SuiteEditor): Locator {
  let inside: Page | FrameLocator = page;
  for (const frame of editor.frames ?? []) inside = inside.frameLocator(frame);
  return inside.locator(editor.target).first();
}

async function open(editor: SuiteEditor): Promise<Locator> {
  await page.goto(`${ADDRESS}/${editor.id}`);
  await page.waitForFunction(() => window.editor !== undefined);
  const target = targetIn(editor);
  await target.click();
  return target;
}

const modelText = () => page.evaluate(() => window.editor.text().replaceAll('\u00A0', ' ').replace(/\n+$/, ''));

/** Presses a key that moves the caret. Editors hear of that a frame or two later, and would type at the old place before. */
async function moveCaret(key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
}

for (const editor of EDITORS) {
  test.describe(editor.id, () => {
    test('reads exactly what was typed, in paragraphs, with emoji', async () => {
      await open(editor);
      const text = editor.singleLine ? 'Hello 👩‍👩‍👧 café, see you' : 'Hello 👩‍👩‍👧 café\nsecond line\n\nfourth, see you';
      await typeAsAPerson(page, text);
      await waitForDraft(text);
    });

    test('marks the right letters after typing, deleting, typing before them and pasting', async () => {
      await open(editor);
      await typeAsAPerson(page, 'Nobody should leak this to Labour people');
      await waitForMarks(page, ['leak', 'Labour']);
      await moveCaret('Home');
      await typeAsAPerson(page, 'Really, ');
      await waitForMarks(page, ['leak', 'Labour']);
      await moveCaret('End');
      for (let i = 0; i < ' people'.length + 1; i += 1) await page.keyboard.press('Backspace');
      await waitForMarks(page, ['leak']);
      await expect.poll(modelText).toBe('Really, Nobody should leak this to Labou');
      await page.keyboard.insertText('r, you idiot');
      await waitForMarks(page, ['leak', 'Labour', 'idiot']);
    });

    // A single line has no lines above.
    if (editor.singleLine !== true)
      test('keeps marks on their letters when lines are added above', async () => {
        await open(editor);
        await typeAsAPerson(page, 'first line\nthen a leak of it');
        await waitForMarks(page, ['leak']);
        await moveCaret('ControlOrMeta+Home');
        await typeAsAPerson(page, 'new\n');
        await waitForMarks(page, ['leak']);
        await waitForDraft('new\nfirst line\nthen a leak of it');
      });

    test('replaces a marked word in page and model, and goes on at the caret', async () => {
      await open(editor);
      const eyes = new ProbityEyes(page);
      await typeAsAPerson(page, 'You are an idiot and a fool');
      await waitForMarks(page, ['idiot']);
      await moveCaret('ArrowLeft');
      await page.keyboard.press('Alt+Shift+KeyP');
      await eyes.wait('.card');
      await page.waitForTimeout(600);
      await eyes.press('.card', 'Use this instead');
      await waitForMarks(page, []);
      await expect.poll(modelText).toBe('You are an person and a fool');
      await waitForDraft('You are an person and a fool');
      await page.waitForTimeout(150);
      await page.keyboard.type('oo');
      await expect.poll(modelText).toBe('You are an person and a fooool');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await expect.poll(modelText).toBe('You are an person and a fool');
    });

    test('lends the keyboard to the card by its shortcut and has it back with Escape, the caret where it was', async () => {
      await open(editor);
      const eyes = new ProbityEyes(page);
      await typeAsAPerson(page, 'You are an idiot and a fool');
      await waitForMarks(page, ['idiot']);
      await moveCaret('ArrowLeft');
      await page.keyboard.press('Alt+Shift+KeyP');
      expect((await eyes.wait('.card'))?.focused).toBe(true);
      await page.keyboard.press('Escape');
      await eyes.wait('.card', false);
      await page.waitForTimeout(150);
      await page.keyboard.type('x');
      await expect.poll(modelText).toBe('You are an idiot and a fooxl');
    });

    test('takes a replacement back with Ctrl+Z', async () => {
      await open(editor);
      const eyes = new ProbityEyes(page);
      await typeAsAPerson(page, 'You are an idiot and a fool');
      await waitForMarks(page, ['idiot']);
      await page.waitForTimeout(600);
      await clickMark(page, 'idiot');
      await eyes.press('.card', 'Use this instead');
      await expect.poll(modelText).toBe('You are an person and a fool');
      await page.waitForTimeout(300);
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(modelText).toBe('You are an idiot and a fool');
      await waitForMarks(page, ['idiot']);
    });

    test('takes words out', async () => {
      await open(editor);
      const eyes = new ProbityEyes(page);
      await typeAsAPerson(page, 'Please do not leak this report');
      await waitForMarks(page, ['leak']);
      await page.waitForTimeout(600);
      await clickMark(page, 'leak');
      await eyes.press('.card', 'Take it out');
      await expect.poll(modelText).toBe('Please do not this report');
      await page.waitForTimeout(300);
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(modelText).toBe('Please do not leak this report');
    });

    test('leaves the nodes of the page as they were', async () => {
      const target = await open(editor);
      await typeAsAPerson(page, 'Do not leak it');
      const before = await target.evaluate((node) => (node as HTMLElement).outerHTML);
      await waitForMarks(page, ['leak']);
      await clickMark(page, 'leak');
      await new ProbityEyes(page).wait('.card');
      const after = await target.evaluate((node) => (node as HTMLElement).outerHTML);
      expect(after).toBe(before);
    });

    test('sleeps while an input method composes', async () => {
      await open(editor);
      await typeAsAPerson(page, 'ok ');
      await waitForDraft('ok ');
      const session = await browser.context.newCDPSession(page);
      await session.send('Input.imeSetComposition', { text: '泄', selectionStart: 1, selectionEnd: 1 });
      await session.send('Input.imeSetComposition', { text: '泄露', selectionStart: 2, selectionEnd: 2 });
      await page.waitForTimeout(300);
      expect((await lastDraft())?.text.trimEnd()).toBe('ok');
      await session.send('Input.insertText', { text: '泄露' });
      await waitForMarks(page, ['泄露']);
      await expect.poll(modelText).toBe('ok 泄露');
    });

    test('notices that the page emptied it after sending', async () => {
      await open(editor);
      await typeAsAPerson(page, 'Do not leak it');
      await waitForMarks(page, ['leak']);
      await page.click('#done');
      await waitForMarks(page, []);
      await expect.poll(lastCount).toBe(0);
    });

    test('forgets an editor that goes from the page', async () => {
      await open(editor);
      await typeAsAPerson(page, 'Do not leak it');
      await waitForMarks(page, ['leak']);
      await expect.poll(lastCount).toBe(1);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('#place, #rooster-editor, .ck-editor, .tox-tinymce')) element.remove();
      });
      await expect.poll(() => marks(page)).toEqual([]);
      if (!editor.frames) await new ProbityEyes(page).wait('.indicator', false);
      await expect.poll(lastCount).toBe(0);
    });
  });
}
