// What a test sees and does in a page as a person would: types, looks at the marks, reads the card, presses its buttons. The card
// stands in a closed shadow root, so it is looked at from the extension's own world through the debugging protocol.
import type { CDPSession, Frame, Page } from '@playwright/test';
import { lookInto, type SeenPart } from './seen-part.ts';

/** Types with real key events at a person's pace, and waits for the answer that the last letter brings. */
export async function typeAsAPerson(page: Page, text: string, delay = 12): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter', { delay });
    await page.keyboard.type(line, { delay });
  }
}

export interface SeenMark {
  readonly gravity: string;
  readonly words: string;
}

/** The marks in all frames of a page, in the order in which they stand. */
export async function marks(page: Page): Promise<readonly SeenMark[]> {
  const found = await Promise.all(page.frames().map((frame) => marksIn(frame).catch(() => [])));
  return found.flat();
}

function marksIn(frame: Frame): Promise<SeenMark[]> {
  return frame.evaluate(() => {
    const all = ['note', 'caution', 'grave'].flatMap((gravity) =>
      [...(CSS.highlights.get(`probity-${gravity}`) ?? [])].map((range) => ({ gravity, range: range as Range, words: range.toString() })),
    );
    all.sort((a, b) => {
      const [one, other] = [a.range.getBoundingClientRect(), b.range.getBoundingClientRect()];
      return one.top - other.top || one.left - other.left;
    });
    return all.map(({ gravity, words }) => ({ gravity, words }));
  });
}

/** Waits until the marked words are these, and says what they are instead when they do not become so. */
export async function waitForMarks(page: Page, words: readonly string[], timeout = 5000): Promise<void> {
  const end = Date.now() + timeout;
  let seen: readonly SeenMark[] = [];
  while (Date.now() < end) {
    seen = await marks(page);
    if (JSON.stringify(seen.map((mark) => mark.words)) === JSON.stringify(words)) return;
    await page.waitForTimeout(25);
  }
  throw new Error(`Marked are ${JSON.stringify(seen.map((mark) => mark.words))}, wanted ${JSON.stringify(words)}`);
}

/** Clicks on the letters of a mark as a person would. */
export async function clickMark(page: Page, words: string): Promise<void> {
  for (const frame of page.frames()) {
    const at = await frame
      .evaluate((wanted) => {
        for (const gravity of ['note', 'caution', 'grave']) {
          for (const range of CSS.highlights.get(`probity-${gravity}`) ?? []) {
            if (range.toString() !== wanted) continue;
            const box = (range as Range).getClientRects()[0];
            if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
          }
        }
        return undefined;
      }, words)
      .catch(() => undefined);
    if (!at) continue;
    const offset = await offsetOf(frame);
    await page.mouse.click(at.x + offset.x, at.y + offset.y);
    return;
  }
  throw new Error(`No mark on "${words}"`);
}

async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  let x = 0;
  let y = 0;
  for (let each: Frame | null = frame; each?.parentFrame(); each = each.parentFrame()) {
    const element = await each.frameElement();
    const inside = await element.evaluate((node) => {
      const box = (node as Element).getBoundingClientRect();
      return { x: box.left + (node as Element).clientLeft, y: box.top + (node as Element).clientTop };
    });
    x += inside.x;
    y += inside.y;
  }
  return { x, y };
}

const LOOK = `(selector) => {
  const roots = [...document.querySelectorAll('probity-layer,probity-pause')].map((host) => chrome.dom.openOrClosedShadowRoot(host));
  for (const root of roots) {
    const seen = (${lookInto})(root, selector);
    if (seen) return seen;
  }
  return undefined;
}`;

/** Looks at what Probity draws in a page; one for each page. */
export class ProbityEyes {
  readonly page: Page;
  readonly #worlds = new Map<number, string>();
  #session: CDPSession | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  async #open(): Promise<CDPSession> {
    if (this.#session) return this.#session;
    const session = await this.page.context().newCDPSession(this.page);
    this.#session = session;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name.startsWith('Probity')) this.#worlds.set(context.id, context.uniqueId);
    });
    session.on('Runtime.executionContextDestroyed', (gone) => void this.#worlds.delete(gone.executionContextId));
    session.on('Runtime.executionContextsCleared', () => this.#worlds.clear());
    await session.send('Runtime.enable');
    return session;
  }

  /** Runs an expression in the extension's world of every frame; the first answer that is something. */
  async evaluate<T>(expression: string): Promise<T | undefined> {
    const session = await this.#open();
    for (const uniqueContextId of this.#worlds.values()) {
      const answer = await session
        .send('Runtime.evaluate', { expression, uniqueContextId, returnByValue: true, awaitPromise: true })
        .catch(() => undefined);
      if (answer?.result.value !== undefined && answer.result.value !== null) return answer.result.value as T;
    }
    return undefined;
  }

  /** A part of what is drawn: `.card`, `.indicator`, `.pause`, `.toast`. */
  see(selector: string): Promise<SeenPart | undefined> {
    return this.evaluate<SeenPart>(`(${LOOK})(${JSON.stringify(selector)})`);
  }

  card(): Promise<SeenPart | undefined> {
    return this.see('.card');
  }

  /** Waits until a part is there, or is gone. */
  async wait(selector: string, there = true, timeout = 4000): Promise<SeenPart | undefined> {
    const end = Date.now() + timeout;
    while (Date.now() < end) {
      const part = await this.see(selector);
      if ((part !== undefined) === there) return part;
      await this.page.waitForTimeout(25);
    }
    throw new Error(there ? `${selector} did not appear` : `${selector} did not go`);
  }

  /** Presses a button of a part with the mouse. */
  async press(selector: string, name: string): Promise<void> {
    const part = await this.wait(selector);
    const button = part?.buttons.find((each) => each.name.startsWith(name));
    if (!button) throw new Error(`No button "${name}" among ${part?.buttons.map((each) => each.name).join(', ')}`);
    await this.page.mouse.click(button.x, button.y);
  }
}

/** Runs in a page before its own scripts: what Probity draws can be looked into. */
export function openShadows(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
}
