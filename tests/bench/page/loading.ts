// What the script costs before anybody types: its size, its evaluation, its memory; and how soon a stopped background answers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { builtExtension } from '../../e2e/harness/extension.ts';
import { type Bench, everyday, openDraft, WITH, WITHOUT } from './pages.ts';
import { SCRIPT, traced } from './trace.ts';
import { watchFor } from './watch.ts';

const LOADS = 20;
const WAKES = 10;
/** Thirty minutes at three keys a second. */
const KEYS = 5400;
const WARM = 600;

/** Kilobytes of the content script, gzipped. */
export const gzippedSize = (): number => gzipSync(readFileSync(join(builtExtension(), SCRIPT))).length / 1024;

/** Milliseconds that the page's thread takes to compile and run the script in a page that has just loaded. */
export async function evaluation({ browser }: Bench): Promise<number[]> {
  const page = await browser.context.newPage();
  await page.bringToFront();
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const trace = await traced(page, async () => {
      await page.goto(`${WITH}/content-editable`);
      await page.waitForTimeout(200);
    });
    times.push(trace.evaluated.reduce((sum, each) => sum + each, 0));
  }
  await page.close();
  return times;
}

/** Megabytes of script heap and of the browser's objects that scripts hold, after the rubbish is gone. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const used = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; embedderHeapUsedSize?: number };
  await session.detach();
  return (used.usedSize + (used.embedderHeapUsedSize ?? 0)) / 1024 / 1024;
}

/** Types so many keys without a pause, in lines that are wiped now and then, as a day's posts are. */
async function typeOn(page: Page, keys: number): Promise<void> {
  const sentence = 'we met at the hall and spoke of the bins. ';
  for (let typed = 0; typed < keys; typed += sentence.length) {
    await page.keyboard.type(sentence);
    if (typed % (sentence.length * 5) !== 0) continue;
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
  }
  await page.waitForTimeout(500);
}

/** Megabytes that a tab holds more with Probity than without, once in use, and how many it has grown by after long typing. */
export async function memory(bench: Bench): Promise<{ readonly tab: number; readonly growth: number }> {
  const measured = [];
  for (const address of [WITHOUT, WITH]) {
    const page = await openDraft(bench, 'content-editable', everyday(500), address);
    await typeOn(page, WARM);
    const before = await heap(page);
    await typeOn(page, KEYS);
    measured.push({ before, after: await heap(page) });
    await page.close();
  }
  const [without, with_] = measured;
  if (!without || !with_) throw new Error('Memory was not measured.');
  return { tab: with_.before - without.before, growth: with_.after - with_.before - (without.after - without.before) };
}

/** Milliseconds from a sentence put in whole to its painted mark, each time with a background that the browser has stopped. */
export async function wakes(bench: Bench): Promise<number[]> {
  const options = await bench.browser.context.newPage();
  await options.goto(`chrome-extension://${bench.browser.extensionId}/options.html`);
  const debugging = await bench.browser.context.newCDPSession(options);
  await debugging.send('ServiceWorker.enable');
  const page = await openDraft(bench, 'content-editable', 'Good morning all. ');
  const times: number[] = [];
  for (let round = 0; round < WAKES; round += 1) {
    await page.waitForTimeout(700);
    await debugging.send('ServiceWorker.stopAllWorkers');
    await page.waitForTimeout(700);
    const number = `AB${123456 + round}C`;
    const delay = await watchFor(page, number);
    await page.keyboard.insertText(`Her NI number is ${number}. `);
    times.push(await delay());
  }
  await Promise.all([page.close(), options.close()]);
  return times;
}
