// What people wait for in the popup: its first paint when they press the button, and the answer to a question in Look up.
import { PLAIN_QUESTIONS } from '../../codes/questions.ts';
import type { ExtensionApi } from '../../e2e/pages/extension-api.ts';
import type { Bench } from './pages.ts';

const OPENINGS = 30;
const SIZE = { width: 380, height: 560 };

/** The browser's own words for itself, where a function runs in it. */
declare const chrome: ExtensionApi;

async function openPopup({ browser }: Bench) {
  const page = await browser.context.newPage();
  await page.setViewportSize(SIZE);
  await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await page.getByRole('tab', { name: 'Look up' }).waitFor();
  return page;
}

/** Milliseconds from the opening of the popup to its first paint, again and again in a browser that has opened it before. */
export async function popupPaints(bench: Bench): Promise<number[]> {
  const paints: number[] = [];
  // The first opening of a browser's life reads everything from disk; people open it again and again.
  await (await openPopup(bench)).close();
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const popup = await openPopup(bench);
    paints.push(await popup.evaluate(firstPaint));
    await popup.close();
  }
  return paints;
}

/** Milliseconds from a question put to the background, as the popup puts it, to its answer; each question is new to it. */
export async function searches(bench: Bench): Promise<number[]> {
  const popup = await openPopup(bench);
  const [first, ...questions] = PLAIN_QUESTIONS.map(({ ask }) => ask);
  // The first question of all has the index built.
  await popup.evaluate(timeOfSearch, first ?? '');
  const times: number[] = [];
  for (const question of questions) times.push(await popup.evaluate(timeOfSearch, question));
  await popup.close();
  return times;
}

/** Runs in the page. */
function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0];
      if (paint === undefined) return;
      observer.disconnect();
      resolve(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

/** Runs in the page. */
async function timeOfSearch(query: string): Promise<number> {
  const begun = performance.now();
  await chrome.runtime.sendMessage({ name: 'ui.lookup', body: { query } });
  return performance.now() - begun;
}
