// Waits in a page for a mark to be painted, and says how long it took.
import type { Page } from '@playwright/test';

/** Begins to watch for a mark on `words`; the answer gives milliseconds from the last key or input before it to the frame that shows it. */
export async function watchFor(page: Page, words: string): Promise<() => Promise<number>> {
  await page.evaluate((wanted) => {
    let pressed = 0;
    const life = new AbortController();
    const options = { capture: true, signal: life.signal };
    const note = ({ timeStamp }: Event) => {
      // An input that comes of a key belongs to the key.
      if (timeStamp - pressed > 20) pressed = timeStamp;
    };
    window.addEventListener('keydown', note, options);
    window.addEventListener('beforeinput', note, options);
    const painted = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`No mark on "${wanted}" after fifteen seconds`)), 15_000);
      const look = () => {
        const marked = ['note', 'caution', 'grave'].some((gravity) =>
          [...((CSS.highlights.get(`probity-${gravity}`) ?? []) as Iterable<Range>)].some((range) => range.toString() === wanted),
        );
        if (!marked) return void requestAnimationFrame(look);
        // A task that is posted from a frame's callback runs when the frame has been drawn.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - pressed);
        channel.port2.postMessage('');
        life.abort();
      };
      requestAnimationFrame(look);
    });
    Object.assign(window, { painted });
  }, words);
  return () => page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}
