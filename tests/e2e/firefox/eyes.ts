// What a test sees and does in Firefox, as `harness/in-page.ts` has it for Chromium. BiDi gives out closed shadow roots by itself.
import type { Frame, Page } from 'puppeteer-core';
import { lookInto, type SeenPart } from '../harness/seen-part.ts';
import { type Command, contextOf } from './firefox.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface BidiValue {
  readonly type: string;
  readonly value?: string & { readonly shadowRoot?: { readonly sharedId: string } | null };
}

/** Types with real key events at a person's pace. */
export async function typeAsAPerson(page: Page, text: string, delay = 8): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter', { delay });
    if (line !== '') await page.keyboard.type(line, { delay });
  }
}

/** Presses a key together with others. */
export async function chord(page: Page, ...keys: Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  const last = keys.pop();
  for (const key of keys) await page.keyboard.down(key);
  if (last) await page.keyboard.press(last);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}

/** The words that are marked in all frames of a page, in the order in which they stand. */
export async function markedWords(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(page.frames().map((frame) => frame.evaluate(wordsIn).catch((): string[] => [])));
  return found.flat();
}

function wordsIn(): string[] {
  const ranges = ['note', 'caution', 'grave'].flatMap((gravity) => [...(CSS.highlights.get(`probity-${gravity}`) ?? [])] as Range[]);
  const placed = ranges.map((range) => ({ box: range.getClientRects()[0] ?? new DOMRect(), words: range.toString() }));
  return placed.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left).map(({ words }) => words);
}

/** Waits until the marked words are these. */
export async function waitForMarks(page: Page, words: readonly string[], timeout = 8000): Promise<void> {
  const end = Date.now() + timeout;
  let seen: readonly string[] = [];
  while (Date.now() < end) {
    seen = await markedWords(page);
    if (JSON.stringify(seen) === JSON.stringify(words)) return;
    await pause(40);
  }
  throw new Error(`Marked are ${JSON.stringify(seen)}, wanted ${JSON.stringify(words)}`);
}

/** Clicks on the letters of a mark as a person would. */
export async function clickMark(page: Page, words: string): Promise<void> {
  for (const frame of page.frames()) {
    const at = await frame.evaluate(placeOf, words).catch(() => undefined);
    if (!at) continue;
    const offset = await offsetOf(frame);
    return page.mouse.click(at.x + offset.x, at.y + offset.y);
  }
  throw new Error(`No mark on "${words}"`);
}

function placeOf(wanted: string): { x: number; y: number } | undefined {
  for (const gravity of ['note', 'caution', 'grave'])
    for (const range of (CSS.highlights.get(`probity-${gravity}`) ?? []) as Iterable<Range>) {
      const box = range.getClientRects()[0];
      if (box && range.toString() === wanted) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
  return undefined;
}

async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  let [x, y] = [0, 0];
  for (let each: Frame | null = frame; each?.parentFrame(); each = each.parentFrame()) {
    const element = await each.frameElement();
    const inside = await element?.evaluate((node) => {
      const box = node.getBoundingClientRect();
      return { x: box.left + node.clientLeft, y: box.top + node.clientTop };
    });
    x += inside?.x ?? 0;
    y += inside?.y ?? 0;
  }
  return { x, y };
}

/** Looks at what Probity draws in a page: `.card`, `.indicator`, `.pause`. From a world of its own, whatever the page has made of its. */
export class FirefoxEyes {
  readonly #page: Page;
  readonly #command: Command;

  constructor(page: Page, command: Command) {
    this.#page = page;
    this.#command = command;
  }

  /** A part of what is drawn, in whichever frame. */
  async see(selector: string): Promise<SeenPart | undefined> {
    for (const frame of this.#page.frames())
      for (const host of ['probity-layer', 'probity-pause']) {
        const part = await this.#seeIn(contextOf(frame), host, selector).catch(() => undefined);
        if (part) return part;
      }
    return undefined;
  }

  async #seeIn(context: string, host: string, selector: string): Promise<SeenPart | undefined> {
    const target = { context, sandbox: 'eyes' };
    const { result: found } = (await this.#command('script.evaluate', {
      expression: `document.querySelector(${JSON.stringify(host)})`,
      target,
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    })) as { result: BidiValue };
    const root = found.value?.shadowRoot;
    if (!root) return undefined;
    const { result: seen } = (await this.#command('script.callFunction', {
      functionDeclaration: `(root, selector) => JSON.stringify((${lookInto})(root, selector))`,
      target,
      awaitPromise: false,
      arguments: [{ sharedId: root.sharedId }, { type: 'string', value: selector }],
    })) as { result: BidiValue };
    return seen.type === 'string' ? (JSON.parse(seen.value ?? '') as SeenPart) : undefined;
  }

  /** What an expression is in the page, seen from that world. */
  async evaluate(expression: string): Promise<string | undefined> {
    const target = { context: contextOf(this.#page.mainFrame()), sandbox: 'eyes' };
    const { result } = (await this.#command('script.evaluate', { expression, target, awaitPromise: false })) as { result?: BidiValue };
    return result?.value;
  }

  /** Waits until a part is there, or is gone. */
  async wait(selector: string, there = true, timeout = 6000): Promise<SeenPart | undefined> {
    const end = Date.now() + timeout;
    while (Date.now() < end) {
      const part = await this.see(selector);
      if ((part !== undefined) === there) return part;
      await pause(40);
    }
    throw new Error(there ? `${selector} did not appear` : `${selector} did not go`);
  }

  /** Presses a button of a part with the mouse. */
  async press(selector: string, name: string): Promise<void> {
    const part = await this.wait(selector);
    const button = part?.buttons.find((each) => each.name.startsWith(name));
    if (!button) throw new Error(`No button "${name}" among ${part?.buttons.map((each) => each.name).join(', ')}`);
    await this.#page.mouse.click(button.x, button.y);
  }
}
