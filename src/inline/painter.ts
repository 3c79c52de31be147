// Draws the marks: CSS custom highlights over the letters where they stand, so that no node of the page is touched and a mark
// cannot drift. Text fields are painted in their mirror. Also finds the mark under the mouse.

import type { ComposerSession } from '../composers/session.ts';
import { GRAVITIES, type Gravity } from '../engine/types.ts';
import type { ExplainedFinding } from '../messaging/protocol.ts';
import { adoptStyle, type Layer } from './layer.ts';
import marksCss from './marks.css?inline';
import { createMirror, type Mirror } from './mirror.ts';

interface Mark {
  readonly finding: ExplainedFinding;
  readonly ranges: readonly Range[];
  /** What the ranges covered when they were made. */
  readonly words: string;
}

const nameOf = (gravity: Gravity) => `probity-${gravity}`;
const CHOSEN = 'probity-chosen';

export class Painter {
  readonly #layer: () => Layer;
  readonly #highlights = new Map<string, Highlight>();
  readonly #styled = new WeakSet<Node>();
  #marks: Mark[] = [];
  #mirror: Mirror | undefined;

  /** `layer` is asked for only when a text field has something to mark. */
  constructor(layer: () => Layer) {
    this.#layer = layer;
    [...GRAVITIES.map(nameOf), CHOSEN].forEach((name, index) => {
      const highlight = new Highlight();
      highlight.priority = index;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    });
  }

  /** Makes the marks of a session what its standing findings are. Cheap when nothing has moved. */
  paint(session: ComposerSession): void {
    const { reading, adapter } = session;
    const findings = session.standing;
    if (!reading || !adapter || findings.length === 0) {
      this.clear();
      return;
    }
    const field = adapter.kind === 'field';
    if (field) this.#mirror ??= createMirror(session.element as HTMLTextAreaElement, this.#layer(), session.signal);
    this.#mirror?.update(reading.text);
    this.#style(session.element);

    const kept = new Map(this.#marks.filter(isIntact).map((mark) => [mark.finding, mark]));
    const marks: Mark[] = [];
    for (const finding of findings) {
      const mark = kept.get(finding) ?? this.#mark(finding, field && this.#mirror ? this.#mirror : reading);
      kept.delete(finding);
      marks.push(mark);
    }
    const staying = new Set(marks);
    for (const mark of this.#marks) if (!staying.has(mark)) this.#erase(mark);
    this.#marks = marks;
  }

  #mark(finding: ExplainedFinding, source: { toRanges(start: number, end: number): Range[] }): Mark {
    const ranges = source.toRanges(finding.start, finding.end);
    const highlight = this.#highlights.get(nameOf(finding.gravity));
    for (const range of ranges) highlight?.add(range);
    return { finding, ranges, words: ranges.join('') };
  }

  #erase(mark: Mark): void {
    for (const highlight of this.#highlights.values()) for (const range of mark.ranges) highlight.delete(range);
  }

  /** The rules of `::highlight()` must be in the tree that the letters are in. */
  #style(element: HTMLElement): void {
    const tree = element.getRootNode() as Document | ShadowRoot;
    if (this.#styled.has(tree)) return;
    this.#styled.add(tree);
    adoptStyle(tree, marksCss);
  }

  /** Boxes of a finding's mark in the viewport, one a line. */
  boxesOf(finding: ExplainedFinding): DOMRect[] {
    const mark = this.#markOf(finding);
    return mark ? mark.ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0) : [];
  }

  /** The mark of a finding; of one with the same words when a newer answer has replaced it. */
  #markOf(finding: ExplainedFinding): Mark | undefined {
    return this.#marks.find((mark) => mark.finding === finding) ?? this.#marks.find((mark) => mark.finding.key === finding.key);
  }

  /** The gravest finding marked at a point of the viewport. */
  findingAt(x: number, y: number): ExplainedFinding | undefined {
    const hits = this.#marks.filter(({ ranges }) =>
      ranges.some((range) =>
        [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top - 1 && y <= box.bottom + 3),
      ),
    );
    hits.sort((a, b) => GRAVITIES.indexOf(b.finding.gravity) - GRAVITIES.indexOf(a.finding.gravity));
    return hits[0]?.finding;
  }

  /** Shows which mark the card speaks of. */
  choose(finding: ExplainedFinding | undefined): void {
    const chosen = this.#highlights.get(CHOSEN);
    chosen?.clear();
    const mark = finding && this.#markOf(finding);
    for (const range of mark?.ranges ?? []) chosen?.add(range);
  }

  /** Where text stands, in the page or in the mirror of a field that has marks. */
  boxOf(session: ComposerSession, start: number, end: number): DOMRect | undefined {
    const source = session.adapter?.kind === 'field' ? this.#mirror : session.reading;
    const boxes = source?.toRanges(start, end).flatMap((range) => [...range.getClientRects()]);
    return boxes?.at(-1);
  }

  /** Takes every mark down. */
  clear(): void {
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.#marks = [];
    this.#mirror?.remove();
    this.#mirror = undefined;
  }

  /** Takes everything down for good. */
  remove(): void {
    this.clear();
    for (const [name, highlight] of this.#highlights) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }
}

/** Whether a mark still covers the words that it was made for; editors that write lines anew leave it empty. */
function isIntact({ ranges, words }: Mark): boolean {
  return ranges.length > 0 && ranges.every((range) => range.startContainer.isConnected) && ranges.join('') === words;
}
