// Reads the text of a rich editor out of its nodes, with the way back: a walk over the tree that keeps, for every stretch of text,
// the node it came from. Lines break as a reader would see them; nothing in the page is touched and no layout is forced.
import type { Range as TextRange } from '../engine/types.ts';
import type { Reading } from './adapter.ts';

/** A stretch of text and where it stands: `from` is the offset in a text node, or -1 when `node` is a picture read as its emoji. */
interface Piece {
  readonly node: Node;
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL'.split(
    ' ',
  ),
);
const SKIPPED = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT TEXTAREA INPUT SELECT BUTTON IFRAME OBJECT VIDEO AUDIO SVG svg CANVAS'.split(' '));
/** Parts that editors put among the text and that nobody typed: placeholders, fake carets, helpers. */
const HELPERS =
  '[hidden],[data-slate-placeholder],[data-mce-bogus="all"],.ck-widget__type-around,.ck-reset_all,.ql-clipboard,.ql-tooltip,.Apple-interchange-newline+script';
/** Zero-width characters that editors write as fillers; one of these in a draft was never typed. */
const FILLERS = /[\uFEFF\u2060\u200B]/;
const COLLAPSIBLE = /[\t\n\r]| {2}|^ | $/;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|^:[\w+-]+:$/u;

/** Reads `root`. `quoted` selects regions that somebody else wrote; their ranges are given beside the text. */
export function readNodes(root: HTMLElement, quoted?: string): Reading {
  const pieces: Piece[] = [];
  const quotes: TextRange[] = [];
  const spaces = new Map<Element, boolean>();
  let text = '';
  let breaks = 0;
  let lineOpen = false;
  let breakOpen = false;

  const flush = () => {
    if (breakOpen) breaks += 1;
    if (breaks > 0) text += '\n'.repeat(breaks);
    breaks = 0;
    breakOpen = false;
    lineOpen = true;
  };
  const closeLine = () => {
    if (!lineOpen) return;
    breaks += 1;
    lineOpen = false;
    breakOpen = false;
  };
  const add = (node: Node, from: number, value: string) => {
    flush();
    pieces.push({ node, from, at: text.length, length: value.length });
    text += value;
  };
  const addText = (node: Text) => {
    const data = node.data;
    if (data === '') return;
    const collapse = COLLAPSIBLE.test(data) && collapses(node.parentElement, spaces);
    if (!collapse && !FILLERS.test(data)) return add(node, 0, data.replaceAll('\u00A0', ' '));
    let start = -1;
    let run = '';
    const end = () => {
      if (run !== '') add(node, start, run);
      start = -1;
      run = '';
    };
    for (let i = 0; i < data.length; i += 1) {
      const char = data.charAt(i);
      const space = collapse && (char === ' ' || char === '\n' || char === '\t' || char === '\r');
      const atLineStart = run === '' && (!lineOpen || breakOpen || text === '' || text.endsWith(' '));
      if (FILLERS.test(char) || (space && (run.endsWith(' ') || atLineStart))) {
        end();
        continue;
      }
      if (start < 0) start = i;
      run += space || char === '\u00A0' ? ' ' : char;
    }
    end();
  };
  const walk = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) addText(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE) element(node as HTMLElement);
    }
  };
  const element = (node: HTMLElement) => {
    if (SKIPPED.has(node.tagName) || node.matches(HELPERS)) return;
    if (node.tagName === 'BR') {
      if (breakOpen) breaks += 1;
      breakOpen = true;
      lineOpen = true;
      return;
    }
    if (node.tagName === 'IMG') {
      const emoji = node.dataset.emoji ?? (node as HTMLImageElement).alt;
      if (emoji.length <= 40 && EMOJI.test(emoji)) add(node, -1, emoji);
      return;
    }
    const block = BLOCKS.has(node.tagName);
    if (block) closeLine();
    const begun = text.length;
    walk(node);
    // A block that cannot be edited is somebody else's: a quoted post, a link's card. A chip in a line is a mention, and is read.
    const foreign = (block && node.contentEditable === 'false') || (quoted !== undefined && node.matches(quoted));
    if (foreign && text.length > begun) quotes.push({ start: text.startsWith('\n', begun) ? begun + 1 : begun, end: text.length });
    if (block) closeLine();
  };
  walk(root);
  return {
    text,
    quoted: quotes,
    toRanges: (start, end) => rangesOf(root.ownerDocument, pieces, start, end),
    caret: () => caretIn(root, pieces, text.length),
  };
}

function collapses(parent: Element | null, known: Map<Element, boolean>): boolean {
  if (!parent) return false;
  let answer = known.get(parent);
  if (answer === undefined) {
    const value = parent.ownerDocument.defaultView?.getComputedStyle(parent).whiteSpace ?? '';
    answer = !value.startsWith('pre') && value !== 'break-spaces';
    known.set(parent, answer);
  }
  return answer;
}

/** Index of the last piece that begins at or before `offset`. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function rangesOf(document: Document, pieces: readonly Piece[], start: number, end: number): Range[] {
  if (pieces.length === 0 || end <= start) return [];
  let first = pieces[pieceAt(pieces, start)];
  // A start that falls on a line break belongs to the line that follows.
  if (first && start >= first.at + first.length) first = pieces[pieceAt(pieces, start) + 1];
  const last = pieces[pieceAt(pieces, end - 1)];
  if (!first || !last || last.at < first.at) return [];
  const range = document.createRange();
  try {
    if (first.from < 0) range.setStartBefore(first.node);
    else range.setStart(first.node, first.from + Math.max(0, start - first.at));
    if (last.from < 0) range.setEndAfter(last.node);
    else range.setEnd(last.node, last.from + Math.min(last.length, end - last.at));
  } catch {
    // The node has changed since it was read; the next reading, moments away, will place the mark.
    return [];
  }
  return [range];
}

/** The selection of the tree that `root` is in; Chrome keeps a shadow root's own selection on the root. */
export function selectionOf(root: HTMLElement): Selection | null {
  const tree = root.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  return tree.getSelection?.() ?? root.ownerDocument.getSelection();
}

function caretIn(root: HTMLElement, pieces: readonly Piece[], length: number): number | undefined {
  const selection = selectionOf(root);
  const node = selection?.focusNode;
  if (!selection || !node || !root.contains(node)) return undefined;
  const point = root.ownerDocument.createRange();
  point.setStart(node, selection.focusOffset);
  let low = 0;
  let high = pieces.length;
  // The first piece that ends at or after the caret.
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && isBefore(point, piece)) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  if (!piece) return length;
  if (node !== piece.node) return piece.at;
  return piece.at + Math.min(piece.length, Math.max(0, selection.focusOffset - piece.from));
}

function isBefore(point: Range, piece: Piece): boolean {
  try {
    if (piece.from >= 0) return point.comparePoint(piece.node, piece.from + piece.length) < 0;
    const parent = piece.node.parentNode;
    if (!parent) return false;
    return point.comparePoint(parent, Array.prototype.indexOf.call(parent.childNodes, piece.node) + 1) < 0;
  } catch {
    return false;
  }
}
