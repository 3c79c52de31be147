// What pages do to an extension: editors and frames that go while a check is under way, a megabyte at once, hundreds of composers, a policy
// that allows nothing, and built-in objects that are not what they were. The in-page half is the shipped one.
import { expect, type Page, test } from '@playwright/test';
import { type OpenedBrowser, openBrowser } from '../harness/browser.ts';
import { suiteExtension } from '../harness/extension.ts';
import { clickMark, marks, ProbityEyes, typeAsAPerson, waitForMarks } from '../harness/in-page.ts';
import { type PageServer, servePages } from '../harness/server.ts';

const AT = 'https://faults.example';
const BOX = '<div contenteditable="true" role="textbox" class="box" style="width:600px;min-height:80px;border:1px solid"></div>';
const HEAD = '<!doctype html><meta charset="utf-8"><title>Faults</title>';

let server: PageServer;
let browser: OpenedBrowser;
let page: Page;
let troubles: string[];

test.beforeAll(async () => {
  server = await servePages({});
  browser = await openBrowser({ extension: await suiteExtension(), server });
});
test.afterAll(async () => {
  await browser?.close();
  await server?.close();
});
test.beforeEach(async () => {
  await setState({ delay: 0, answers: 'checked', enabled: true, paused: false, dismissed: [], drafts: [] });
  page = await browser.context.newPage();
  troubles = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
});
test.afterEach(() => page.close());

async function setState(change: Record<string, unknown>): Promise<void> {
  await (await browser.background()).evaluate((values) => Object.assign((globalThis as never as { state: object }).state, values), change);
}

const drafts = async () =>
  (await browser.background()).evaluate(() => (globalThis as never as { state: { drafts: { text: string }[] } }).state.drafts);

async function open(path: string, html: string, headers?: Record<string, string>): Promise<void> {
  server.put(`${AT}/${path}`, HEAD + html, headers);
  await page.goto(`${AT}/${path}`);
}

test('an editor that goes while it is being checked leaves nothing behind, and the next one is read', async () => {
  await open('removed', BOX);
  await setState({ delay: 700 });
  await page.click('.box');
  await typeAsAPerson(page, 'Do not leak it.');
  await expect.poll(async () => (await drafts()).some(({ text }) => text.includes('leak'))).toBe(true);
  await page.evaluate(() => document.querySelector('.box')?.remove());
  await page.waitForTimeout(900);
  expect(await marks(page)).toEqual([]);
  await new ProbityEyes(page).wait('.indicator', false);
  await setState({ delay: 0 });
  await page.evaluate((box) => document.body.insertAdjacentHTML('beforeend', box), BOX);
  await page.click('.box');
  await typeAsAPerson(page, 'Nor leak this.');
  await waitForMarks(page, ['leak']);
  expect(troubles).toEqual([]);
});

test('a frame that is navigated while its draft is being checked is forgotten, and read anew', async () => {
  server.put(`${AT}/inner`, HEAD + BOX);
  await open('frame', `<iframe src="${AT}/inner" style="width:700px;height:300px"></iframe>`);
  const inner = page.frameLocator('iframe').locator('.box');
  await inner.click();
  await typeAsAPerson(page, 'Do not leak it.');
  await waitForMarks(page, ['leak']);
  await setState({ delay: 700 });
  await typeAsAPerson(page, ' Nor leak that.');
  await page.evaluate((to) => document.querySelector('iframe')?.setAttribute('src', to), `${AT}/inner?again`);
  await page.waitForTimeout(900);
  expect(await marks(page)).toEqual([]);
  await setState({ delay: 0 });
  await inner.click();
  await typeAsAPerson(page, 'You idiot');
  await waitForMarks(page, ['idiot']);
  expect(troubles).toEqual([]);
});

for (const [kind, html] of [
  ['an editable region', BOX],
  ['a text area', '<textarea class="box" style="width:600px;height:200px"></textarea>'],
] as const) {
  test(`a megabyte pasted into ${kind} is read around the caret, and the sign says so`, async () => {
    await open('megabyte', html);
    await page.click('.box');
    const line = 'The library opens at nine and closes at five on every day but one of the week, and so does the hall.\n';
    const text = `${line.repeat(Math.ceil(1_048_576 / line.length))}Please do not leak it now.`;
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('ControlOrMeta+v');
    await typeAsAPerson(page, ' Thanks.');
    await waitForMarks(page, ['leak'], 15_000);
    const longest = Math.max(...(await drafts()).map((draft) => draft.text.length));
    expect(longest).toBeGreaterThan(90_000);
    expect(longest).toBeLessThanOrEqual(100_000);
    const slowest = await page.evaluate(async () => {
      let most = 0;
      let last = performance.now();
      const until = last + 1500;
      while (performance.now() < until) {
        await new Promise((resolve) => setTimeout(resolve));
        most = Math.max(most, performance.now() - last);
        last = performance.now();
      }
      return most;
    });
    expect(slowest, 'the page stays awake').toBeLessThan(1000);
    const sign = await new ProbityEyes(page).wait('.indicator');
    expect(sign?.buttons[0]?.name).toMatch(/part/i);
  });
}

test('of five hundred composers the one in use is read', async () => {
  await open('many', BOX.replace('min-height:80px', 'min-height:20px').repeat(500));
  for (const at of [0, 249, 499]) {
    await setState({ drafts: [] });
    await page.locator('.box').nth(at).click();
    await typeAsAPerson(page, 'Do not leak it.');
    await waitForMarks(page, ['leak']);
    expect((await drafts()).every(({ text }) => 'Do not leak it.'.startsWith(text.trim()))).toBe(true);
  }
  await expect(page.locator('probity-layer')).toHaveCount(1);
  expect(troubles).toEqual([]);
});

test('a content security policy that allows nothing takes no mark, no card and no sign away', async () => {
  const policy = "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  await open('strict', BOX.replace(/ style="[^"]*"/, ''), { 'content-security-policy': policy });
  await page.click('.box');
  await typeAsAPerson(page, 'Do not leak it, you idiot');
  await waitForMarks(page, ['leak', 'idiot']);
  const drawn = await page.evaluate(
    () => getComputedStyle(document.querySelector('.box') as Element, '::highlight(probity-grave)').textDecorationLine,
  );
  expect(drawn).toBe('underline');
  await clickMark(page, 'leak');
  const eyes = new ProbityEyes(page);
  const card = await eyes.wait('.card');
  expect((card?.box.right ?? 0) - (card?.box.left ?? 0)).toBeGreaterThan(250);
  expect((card?.box.right ?? 0) - (card?.box.left ?? 0)).toBeLessThan(500);
  await eyes.press('.card', 'Take it out');
  await waitForMarks(page, ['idiot']);
  expect(troubles).toEqual([]);
});

test('a page that has overridden its prototypes reads as any other, and its own traps are never sprung', async () => {
  const script = `
    window.sprung = [];
    const trap = (owner, name) => {
      const at = Object.getOwnPropertyDescriptor(owner, name);
      if (!at || !at.configurable) return;
      Object.defineProperty(owner, name, { configurable: true, get() { window.sprung.push(name); throw new Error('trap ' + name); } });
    };
    for (const name of ['map', 'filter', 'flatMap', 'find', 'push', 'join', 'indexOf', 'includes', 'some', 'every', 'forEach', 'at']) trap(Array.prototype, name);
    for (const name of ['matches', 'closest', 'attachShadow', 'getBoundingClientRect', 'getClientRects', 'append', 'querySelector', 'setAttribute']) trap(Element.prototype, name);
    for (const name of ['addEventListener', 'dispatchEvent']) trap(EventTarget.prototype, name);
    for (const name of ['createElement', 'createRange', 'getSelection', 'querySelector', 'adoptedStyleSheets']) trap(Document.prototype, name);
    for (const name of ['setStart', 'setEnd', 'toString']) trap(Range.prototype, name);
    for (const name of ['parse', 'stringify']) trap(JSON, name);
    for (const name of ['get', 'set', 'has']) { trap(Map.prototype, name); trap(Set.prototype, name); trap(WeakMap.prototype, name); }
    trap(Promise.prototype, 'then'); trap(Node.prototype, 'firstChild'); trap(Node.prototype, 'textContent'); trap(CharacterData.prototype, 'data');
    trap(String.prototype, 'replaceAll'); trap(String.prototype, 'slice'); trap(RegExp.prototype, 'test');
    for (const name of ['Map', 'Set', 'Highlight', 'CSSStyleSheet', 'MutationObserver', 'ResizeObserver', 'AbortController', 'queueMicrotask']) trap(window, name);`;
  await open('prototypes', `${BOX}<script>${script}</script>`);
  await page.mouse.click(100, 40);
  await typeAsAPerson(page, 'Do not leak it, you idiot');
  const eyes = new ProbityEyes(page);
  // From the extension's own world: nothing in the page's can be trusted any more.
  const words = `[...CSS.highlights].filter(([name]) => name.startsWith('probity-')).flatMap(([, marks]) => [...marks].map(String)).sort().join()`;
  await expect.poll(() => eyes.evaluate<string>(words)).toBe('idiot,leak');
  await page.keyboard.press('Alt+Shift+KeyP');
  await eyes.press('.card', 'Use this instead');
  await expect.poll(() => eyes.evaluate<string>('document.body.innerText.trim()')).toBe('Do not leak it, you person');
});
