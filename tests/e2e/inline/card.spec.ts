// What the card does, with the shipped extension and its rules: says, moves on, opens the clause, is dismissed in each way and taken back.
import type { Page } from '@playwright/test';
import { clickMark, marks, ProbityEyes, typeAsAPerson, waitForMarks } from '../harness/in-page.ts';
import { expect, type Opened, test } from '../pages/pages.ts';

const COMPOSER = `<!doctype html><html lang="en"><title>A site</title><body style="font:16px/1.5 sans-serif">
<div contenteditable="true" role="textbox" aria-label="Post text" style="width:600px;min-height:120px"></div></body></html>`;
/** The engine's first answer after a start takes a while on a loaded machine. */
const SLOW = 15_000;
/** Where a clause stands in its code. */
const CLAUSE = /(\d+|Annex: [^,]+), \w+ (point|paragraph)/;
const DRAFT = 'Our password is Hunter2024! and the Commissioner is an utter clown, I say.';

interface Writing {
  readonly page: Page;
  readonly eyes: ProbityEyes;
  /** The marked words, in their order. */
  readonly words: readonly string[];
}

/** Types the draft at a real address and waits for its two marks. */
async function write(opened: Opened, draft = DRAFT, wanted = 2): Promise<Writing> {
  opened.server.put('https://x.com/compose', COMPOSER);
  const page = await opened.site('https://x.com/compose');
  await page.getByRole('textbox').click();
  await typeAsAPerson(page, draft);
  await expect.poll(async () => (await marks(page)).length, { timeout: SLOW }).toBe(wanted);
  return { page, eyes: new ProbityEyes(page), words: (await marks(page)).map((mark) => mark.words) };
}

const cardText = async (eyes: ProbityEyes): Promise<string> => (await eyes.wait('.card'))?.text ?? '';

test('says what was found, which clause, what to do and whom to ask, and what the change would be', async ({ opened }) => {
  const { page, eyes, words } = await write(opened);
  await clickMark(page, words[1] ?? '');
  const card = await cardText(eyes);
  expect(card).toContain(words[1]);
  expect(card).toMatch(CLAUSE);
  for (const part of ['What to do', 'Whom to ask', 'Dismiss here', 'Not a problem because…', '2 of 2']) expect(card).toContain(part);
});

test('goes to the next point and the one before, by mouse and by keyboard', async ({ opened }) => {
  const { page, eyes, words } = await write(opened);
  await clickMark(page, words[0] ?? '');
  await expect.poll(() => cardText(eyes)).toContain('1 of 2');
  await eyes.press('.card', 'Next point');
  await expect.poll(() => cardText(eyes)).toContain('2 of 2');
  await eyes.press('.card', 'Previous point');
  await expect.poll(() => cardText(eyes)).toContain('1 of 2');
  await eyes.press('.card', 'Close');
  await page.keyboard.press('Alt+Shift+KeyP');
  expect((await eyes.wait('.card'))?.focused).toBe(true);
  const first = /\d of 2/.exec(await cardText(eyes))?.[0];
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => /\d of 2/.exec(await cardText(eyes))?.[0]).not.toBe(first);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => /\d of 2/.exec(await cardText(eyes))?.[0]).toBe(first);
});

test('opens the clause in Probity’s own page', async ({ opened }) => {
  const { page, eyes, words } = await write(opened);
  await clickMark(page, words[1] ?? '');
  const clause = CLAUSE.exec(await cardText(eyes))?.[0] ?? 'no clause';
  await eyes.press('.card', clause);
  const opening = page.context().waitForEvent('page');
  await eyes.press('.card', 'Open this clause in Probity');
  const own = await opening;
  await expect(own).toHaveURL(/popup\.html#clause=/);
  await expect(own.getByText(clause).first()).toBeVisible();
  await own.close();
});

test('dismisses a point here, and takes that back', async ({ opened }) => {
  const { page, eyes, words } = await write(opened);
  await clickMark(page, words[1] ?? '');
  await eyes.press('.card', 'Dismiss here');
  await waitForMarks(page, words.slice(0, 1), SLOW);
  expect((await eyes.wait('.toast'))?.text).toContain('Dismissed in this draft.');
  await eyes.press('.toast', 'Undo');
  await waitForMarks(page, words, SLOW);
});

for (const [scope, button, listed] of [
  ['these words', 'for these words', 'These words alone'],
  ['the rule', 'for this rule', 'Everywhere this rule would mark something'],
] as const) {
  test(`remembers that ${scope} are no problem, with a reason and an end, and options takes it back`, async ({ opened }) => {
    const { page, eyes, words } = await write(opened);
    await clickMark(page, words[1] ?? '');
    await eyes.press('.card', 'Not a problem because…');
    await eyes.press('.card', 'It is public already');
    await eyes.press('.card', button);
    await eyes.press('.card', 'a week');
    await eyes.press('.card', 'Dismiss');
    await waitForMarks(page, words.slice(0, 1), SLOW);
    // It can be undone for seven seconds, and is final then.
    await eyes.wait('.toast');
    await eyes.wait('.toast', false, 12_000);

    const options = await opened.open('options.html');
    await expect(options.getByText(listed)).toBeVisible();
    await expect(options.getByText('Because: It is public already')).toBeVisible();
    // It is kept as a key, and told in whatever language the options have.
    await options.getByRole('combobox', { name: 'Language' }).selectOption('cy');
    await expect(options.getByText('Oherwydd: Mae’n gyhoeddus eisoes')).toBeVisible();
    await options.getByRole('combobox', { name: 'Iaith' }).selectOption('en');
    const ends = new Date(Date.now() + 7 * 86_400_000);
    await expect(options.getByText(new RegExp(`ends ${ends.getDate()} `))).toBeVisible();

    // In another draft too.
    await page.bringToFront();
    await page.reload();
    await page.getByRole('textbox').click();
    await typeAsAPerson(page, DRAFT);
    await waitForMarks(page, words.slice(0, 1), SLOW);

    await options.bringToFront();
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect(options.getByText('Nothing is dismissed')).toBeVisible();
    await page.bringToFront();
    await page.getByRole('textbox').focus();
    await waitForMarks(page, words, SLOW);
  });
}

test('takes a reason for this draft alone, and keeps nothing of it', async ({ opened }) => {
  const { page, eyes, words } = await write(opened);
  await clickMark(page, words[1] ?? '');
  await eyes.press('.card', 'Not a problem because…');
  await eyes.press('.card', 'I am quoting somebody');
  await eyes.press('.card', 'Dismiss');
  await waitForMarks(page, words.slice(0, 1), SLOW);
  await eyes.wait('.toast');
  await eyes.wait('.toast', false, 12_000);
  const options = await opened.open('options.html');
  await expect(options.getByText('Nothing is dismissed')).toBeVisible();
});

test('never lies over the line being written', async ({ opened }) => {
  const { page, eyes, words } = await write(opened);
  await clickMark(page, words[0] ?? '');
  const box = (await eyes.wait('.card'))?.box;
  const line = await page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0);
    if (range === undefined) throw new Error('the caret is nowhere');
    return range.getClientRects()[0] ?? (range.startContainer.parentElement as Element).getBoundingClientRect();
  });
  if (box === undefined) throw new Error('no card');
  expect(box.top >= line.bottom - 1 || box.bottom <= line.top + 1).toBe(true);
});

test('keeps its foot in the window when a clause in it is opened', async ({ opened }) => {
  const { page, eyes, words } = await write(opened);
  await clickMark(page, words[1] ?? '');
  const card = await eyes.wait('.card');
  // A window in which the card just has its place.
  const height = Math.ceil(card?.box.bottom ?? 0) + 12;
  await page.setViewportSize({ width: 1100, height });
  const clause = card?.buttons.find(({ name }) => CLAUSE.test(name));
  await eyes.press('.card', clause?.name ?? 'A clause');
  await expect.poll(() => cardText(eyes)).toContain('Open this clause in Probity');
  await expect.poll(async () => (await eyes.see('.card'))?.box.bottom).toBeLessThanOrEqual(height);
  await eyes.press('.card', 'Not a problem because…');
  await expect.poll(() => cardText(eyes)).toContain('Cancel');
});

test('says the count politely, once the writer pauses and only when it is new', async ({ opened }) => {
  opened.server.put('https://x.com/compose', COMPOSER);
  const page = await opened.site('https://x.com/compose');
  const eyes = new ProbityEyes(page);
  await page.getByRole('textbox').click();
  await typeAsAPerson(page, DRAFT);
  await waitForCount(page, 2);
  await expect.poll(async () => (await eyes.see('.sr'))?.text ?? '', { timeout: SLOW }).toMatch(/^2 /);
  const live = await eyes.evaluate<string>(
    `(() => { const root = [...document.querySelectorAll('probity-layer')].map((host) => chrome.dom.openOrClosedShadowRoot(host))[0];
      const region = root?.querySelector('.sr'); return region && region.getAttribute('role') + ' ' + region.getAttribute('aria-live'); })()`,
  );
  expect(live).toBe('status polite');
});

test('the three weights differ in the line under the words and in the sign on the card, not in colour alone', async ({ opened }) => {
  const { page } = await write(opened);
  const lines = await page.evaluate(() =>
    ['note', 'caution', 'grave'].map((gravity) => {
      const style = getComputedStyle(document.querySelector('[contenteditable]') as Element, `::highlight(probity-${gravity})`);
      return `${style.textDecorationStyle} ${style.textDecorationThickness}`;
    }),
  );
  expect(new Set(lines).size).toBe(3);
});

async function waitForCount(page: Page, count: number): Promise<void> {
  await expect.poll(async () => (await marks(page)).length, { timeout: SLOW }).toBe(count);
}
