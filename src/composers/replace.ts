// Changes a few words in a rich editor the way the browser's own spelling correction would, so that editors that keep a model of
// their own take part and Ctrl+Z undoes it. Which way works for which editor was measured: see `reference/editors.md`.
import type { Range as TextRange } from '../engine/types.ts';
import type { Reading, ReplaceOutcome } from './adapter.ts';
import { selectionOf } from './reading.ts';

/** Frameworks read the selection some moments after it changes; without this wait the words at the caret are changed instead. */
const SETTLE_MS = 30;

/** A letter in one code unit; half an emoji is none. */
const LETTER = /[\p{L}\p{N}\p{P}]/u;

const settle = (milliseconds = SETTLE_MS) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How an editor is told: as a correction (`beforeinput`), or as plain text pasted, for TinyMCE, whose undo misses corrections. */
export type ReplaceWay = 'correction' | 'paste';

/** Replaces `expected` at `range` of `root`, whose text `read` gives. Leaves the caret where it was, moved by the difference. */
export async function replaceInEditor(
  root: HTMLElement,
  read: () => Reading,
  range: TextRange,
  expected: string,
  replacement: string,
  way: ReplaceWay = 'correction',
  keptCaret?: number,
): Promise<ReplaceOutcome> {
  const before = read();
  if (before.text.slice(range.start, range.end) !== expected) return 'changed-meanwhile';
  if (way === 'paste' && replacement === '') {
    // Nothing cannot be pasted: a neighbouring letter is pasted back in place of itself and the words.
    const [left, right] = [before.text[range.start - 1], before.text[range.end]];
    if (right && LETTER.test(right))
      return replaceInEditor(root, read, { ...range, end: range.end + 1 }, expected + right, right, way, keptCaret);
    if (left && LETTER.test(left))
      return replaceInEditor(root, read, { ...range, start: range.start - 1 }, left + expected, left, way, keptCaret);
  }
  const caret = before.caret() ?? keptCaret;
  root.focus({ preventScroll: true });
  if (!select(root, before, range.start, range.end)) return 'refused';
  await settle();
  // The wait gave the page time to change: look again before a letter is touched.
  const now = read();
  const target = now.toRanges(range.start, range.end)[0];
  if (now.text !== before.text || !target) return 'changed-meanwhile';
  const selection = selectionOf(root);
  if (!selection || selection.isCollapsed) select(root, now, range.start, range.end);

  const handled = way === 'paste' && replacement !== '' ? paste(root, replacement) : correct(root, target, replacement);
  // Trix acts upon the event with its next frame and does not say so: a change on top of that would be made twice.
  await settle(handled ? 10 : SETTLE_MS);
  const wanted = before.text.slice(0, range.start) + replacement + before.text.slice(range.end);
  let after = read();
  if (after.text === before.text) {
    // Nothing took it up: the browser's own editing.
    select(root, after, range.start, range.end);
    await settle(handled ? SETTLE_MS : 0);
    insertNatively(root.ownerDocument, replacement);
    await settle(10);
    after = read();
  }
  if (caret !== undefined) {
    const moved = caret <= range.start ? caret : Math.max(range.start + replacement.length, caret + replacement.length - expected.length);
    const offset = Math.min(moved, after.text.length);
    placeCaret(root, after, offset);
    // Draft puts its own selection back once more after a change.
    await settle();
    const later = read();
    if (later.text === after.text && later.caret() !== offset) placeCaret(root, later, offset);
  }
  return sameWords(after.text, wanted) ? 'replaced' : 'refused';
}

/** Gives `root` the focus back, with the caret at `caret` where the editor has forgotten it. */
export async function returnToEditor(root: HTMLElement, read: () => Reading, caret: number | undefined): Promise<void> {
  const forgotten = read().caret() === undefined;
  root.focus({ preventScroll: true });
  if (!forgotten || caret === undefined) return;
  placeCaret(root, read(), caret);
  await settle();
  if (read().caret() !== caret) placeCaret(root, read(), caret);
}

const sameWords = (one: string, other: string) => one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();

function select(root: HTMLElement, reading: Reading, start: number, end: number): boolean {
  const range = reading.toRanges(start, end)[0];
  const selection = selectionOf(root);
  if (!range || !selection) return false;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return true;
}

function placeCaret(root: HTMLElement, reading: Reading, offset: number): void {
  const selection = selectionOf(root);
  const range = offset > 0 ? reading.toRanges(offset - 1, offset)[0] : reading.toRanges(0, 1)[0];
  if (!range || !selection) return;
  if (offset > 0) selection.collapse(range.endContainer, range.endOffset);
  else selection.collapse(range.startContainer, range.startOffset);
}

/**
 * Firefox: the object as the page has it. A page is shown no data but what its own principal has set; what is set from this world is
 * empty there, and an editor would put nothing in the place of the words.
 */
function asThePageHas<T extends object>(object: T): T {
  return (object as { wrappedJSObject?: T }).wrappedJSObject ?? object;
}

function fill(transfer: DataTransfer, text: string): void {
  try {
    asThePageHas(transfer).setData('text/plain', text);
  } catch {
    // The page has put something else in the place of `setData`; the browser's own editing needs none.
  }
}

/** Tells the editor as a correction would. Whether it took it upon itself. */
function correct(root: HTMLElement, target: Range, replacement: string): boolean {
  const removal = replacement === '';
  const dataTransfer = new DataTransfer();
  fill(dataTransfer, replacement);
  return !eventTarget(root).dispatchEvent(
    new InputEvent('beforeinput', {
      inputType: removal ? 'deleteContentBackward' : 'insertReplacementText',
      data: removal ? null : replacement,
      dataTransfer: removal ? null : dataTransfer,
      targetRanges: [new StaticRange(target)],
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}

function paste(root: HTMLElement, replacement: string): boolean {
  const event = new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true, composed: true });
  // Firefox does not take the transfer that is given, and makes one of its own.
  const { clipboardData } = asThePageHas(event);
  if (clipboardData) fill(clipboardData, replacement);
  return !eventTarget(root).dispatchEvent(event);
}

/** The node that real input events would be sent to: the element that has the focus. */
function eventTarget(root: HTMLElement): HTMLElement {
  const tree = root.getRootNode() as Document | ShadowRoot;
  const active = tree.activeElement;
  return active instanceof HTMLElement && root.contains(active) ? active : root;
}

function insertNatively(document: Document, replacement: string): void {
  // Deprecated by name, alone in keeping the browser's undo, and what every writing tool relies upon.
  if (replacement === '') document.execCommand('delete');
  else document.execCommand('insertText', false, replacement);
}
