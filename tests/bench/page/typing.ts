// Typing in a long draft: what each key costs the page, and how soon the last letter of a risky phrase bears its mark.
import type { Page } from '@playwright/test';
import { type Bench, type BenchEditor, everyday, openDraft } from './pages.ts';
import { perKey, traced } from './trace.ts';
import { watchFor } from './watch.ts';

const LONG = 10_000;
const DELAY = 80;
/** A space, at which the profile begins, then sixty letters and one more, so that the sixtieth has an end. */
const SENTENCE = ' we could meet on the green by the library and walk from there';
const ROUNDS = 20;

/** Milliseconds of the page's thread that Probity took for each of sixty keys. */
export async function typingCost(bench: Bench, editor: BenchEditor): Promise<number[]> {
  const page = await openDraft(bench, editor, everyday(LONG));
  await page.keyboard.type(' and so it came that', { delay: DELAY });
  await page.waitForTimeout(1000);
  const trace = await traced(page, async () => {
    await page.keyboard.type(SENTENCE, { delay: DELAY });
    await page.waitForTimeout(DELAY);
  });
  await page.close();
  return perKey(trace).slice(1);
}

/** Milliseconds from the last letter to the painted mark: after a pause in typing, or at a sentence's end, which needs none. */
export async function markDelays(bench: Bench, editor: BenchEditor, end: '' | '.'): Promise<number[]> {
  const page = await openDraft(bench, editor, everyday(LONG));
  await page.keyboard.press('Enter');
  const delays: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const number = `AB${123456 + round}C`;
    await page.keyboard.type('Her NI number is ', { delay: 20 });
    await page.waitForTimeout(500);
    const delay = await watchFor(page, number);
    await page.keyboard.type(number + end, { delay: DELAY });
    delays.push(await delay());
    await wipeLine(page);
  }
  await page.close();
  return delays;
}

async function wipeLine(page: Page): Promise<void> {
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(300);
}
