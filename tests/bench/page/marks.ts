// Sixty marks at once, as when a long draft gets the focus: what the page's thread does from the answer to the drawn frame, above what
// the browser takes to draw the same text anew without marks.
import { type Bench, WITH } from './pages.ts';
import { spentIn, type Trace, traced, workedFor } from './trace.ts';

const MARKS = 60;
const ROUNDS = 40;
/** What the browser does to draw a frame. */
const DRAWING = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'];

/** Milliseconds of the page's thread to paint sixty marks: the script's work, and the drawing above that of the bare text. */
export async function sixtyMarks({ browser, server }: Bench): Promise<number[]> {
  const lines = Array.from(
    { length: MARKS },
    (_, at) => `<div>Her NI number is AB${123456 + at}C, and the rest of this line says that the hall is open until five.</div>`,
  );
  server.put(
    `${WITH}/sixty`,
    `<!doctype html><meta charset="utf-8"><title>Sixty</title><input id="other" placeholder="Title"><div contenteditable="true" role="textbox" id="editor">${lines.join('')}</div>`,
  );
  const page = await browser.context.newPage();
  await page.goto(`${WITH}/sixty`);
  await page.bringToFront();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.click('#other');
    await page.waitForTimeout(400);
    const bare = await traced(page, () => page.evaluate(watchFrames, 0));
    const marked = await traced(page, async () => {
      const drawn = page.evaluate(watchFrames, MARKS);
      await page.click('#editor', { position: { x: 20, y: 10 } });
      await drawn;
    });
    const [answered, frame, drawn] = momentsOf(marked);
    const [, bareFrame, bareDrawn] = momentsOf(bare);
    times.push(workedFor(marked, answered, drawn) + spentIn(marked, DRAWING, frame, drawn) - spentIn(bare, DRAWING, bareFrame, bareDrawn));
  }
  await page.close();
  return times;
}

/** The last frame without all marks, the first with them, and its end. What the browser drew of the former (the focus) is not the marks'. */
function momentsOf({ events }: Trace): [number, number, number] {
  const stamps = events.filter(({ name }) => name === 'TimeStamp');
  const at = (message: string) => stamps.findLast(({ args }) => args.data?.message === message)?.ts ?? 0;
  return [at('frame'), at('marked'), at('drawn')];
}

/** Runs in the page: stamps every frame that has not so many marks yet, the first that has, and its end. For none, draws anew. */
function watchFrames(wanted: number): Promise<void> {
  return new Promise((resolve) => {
    let frames = 0;
    const look = () => {
      const marks = ['note', 'caution', 'grave'].reduce((sum, gravity) => sum + (CSS.highlights.get(`probity-${gravity}`)?.size ?? 0), 0);
      frames += 1;
      if (marks < wanted || frames < 3) {
        console.timeStamp('frame');
        return void requestAnimationFrame(look);
      }
      console.timeStamp('marked');
      const editor = document.querySelector<HTMLElement>('#editor');
      if (wanted === 0 && editor) editor.style.color = `rgb(0 0 ${Math.ceil(Math.random() * 40)})`;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        console.timeStamp('drawn');
        resolve();
      };
      channel.port2.postMessage('');
    };
    requestAnimationFrame(look);
  });
}
