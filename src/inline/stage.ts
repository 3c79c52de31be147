// Everything drawn for the composer in use: marks, card, indicator, announcements. One object, so that taking it down is one call.
import type { FocusedComposer } from '../composers/focus.ts';
import type { ComposerSession } from '../composers/session.ts';
import type { Send } from '../messaging/page-client.ts';
import type { ExplainedFinding } from '../messaging/protocol.ts';
import { Announcer } from './announcer.ts';
import cardCss from './card.css?inline';
import { Card } from './card.ts';
import type { DismissalChoice } from './card-actions.ts';
import { PendingDismissal } from './dismissal.ts';
import { type Box, visibleBox } from './geometry.ts';
import indicatorCss from './indicator.css?inline';
import { Indicator } from './indicator.ts';
import { createLayer, type Layer } from './layer.ts';
import { Painter } from './painter.ts';
import pauseCss from './pause.css?inline';
import type { PlannedChange } from './rewrite.ts';
import tokensCss from './tokens.css?inline';

/** Styles of the pause, which stands in a layer of its own. */
export const PAUSE_STYLES = [tokensCss, cardCss, pauseCss];

export class Stage {
  readonly layer: Layer;
  readonly announcer: Announcer;
  readonly #composers: () => FocusedComposer | undefined;
  readonly #painter: Painter;
  readonly #card: Card;
  readonly #indicator: Indicator;
  readonly #dismissal: PendingDismissal;
  readonly #life = new AbortController();
  #frame = 0;

  constructor(document: Document, send: Send, composers: () => FocusedComposer | undefined, mode: ShadowRootMode) {
    this.#composers = composers;
    this.layer = createLayer(document, [tokensCss, cardCss, indicatorCss], mode);
    const { root } = this.layer;
    this.announcer = new Announcer(root);
    this.#painter = new Painter(() => this.layer);
    this.#indicator = new Indicator(root, () => this.openNearest(false));
    this.#dismissal = new PendingDismissal(root, send);
    this.#card = new Card(root, {
      findings: () => this.#current?.standing ?? [],
      boxesOf: (finding) => this.#painter.boxesOf(finding),
      line: () => this.#line(),
      text: () => this.#current?.text ?? '',
      show: (finding) => this.show(finding),
      change: (change) => this.#change(change),
      dismiss: (finding, choice) => this.#dismiss(finding, choice),
      resized: () => this.#card.place(),
      openClause: ({ id }) => void send('page.open', { what: 'popup-clause', clause: id }),
      backToEditor: () => this.#current?.returnTo(),
      closed: () => this.#painter.choose(undefined),
    });
    const options = { signal: this.#life.signal, capture: true, passive: true };
    document.addEventListener('scroll', () => this.#soon(), options);
    window.addEventListener('resize', () => this.#soon(), options);
    document.addEventListener('mousedown', (event) => this.#pressed(event), options);
  }

  get #current(): ComposerSession | undefined {
    return this.#composers()?.current;
  }

  /** A session began: listen for clicks on its marks. */
  begin(session: ComposerSession): void {
    this.layer.raise(session.element);
    this.announcer.reset();
    const options = { signal: session.signal, capture: true, passive: true };
    session.element.addEventListener('click', (event) => this.#clicked(event), options);
    const sizes = new ResizeObserver(() => this.#soon());
    sizes.observe(session.element);
    session.signal.addEventListener('abort', () => sizes.disconnect());
  }

  /** A session ended: nothing of it stays. */
  end(): void {
    this.#card.close();
    this.#painter.clear();
    this.#indicator.hide();
    this.announcer.reset();
  }

  /** Text, findings or state of the current session have changed. Marks follow at once, the rest with the next frame. */
  update(session: ComposerSession): void {
    this.#painter.paint(session);
    this.#soon();
  }

  #soon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const session = this.#current;
      if (!session) return;
      this.#indicator.show(session);
      this.announcer.note(session);
      this.#followCard(session);
    });
  }

  /** Keeps the card with its finding: where that has moved, or closed when it is gone. */
  #followCard(session: ComposerSession): void {
    const { finding } = this.#card;
    if (!finding) return;
    const same = session.standing.filter(({ key }) => key === finding.key);
    const now = same.find(({ start }) => start === finding.start) ?? same[0];
    if (!now) {
      this.#card.close();
      return;
    }
    if (now.start === finding.start && now.end === finding.end) this.#card.place();
    else this.#card.open(now);
    this.#painter.choose(now);
  }

  /** Opens the card of a finding, bringing its mark into sight first. */
  show(finding: ExplainedFinding): void {
    const session = this.#current;
    if (!session) return;
    const seen = visibleBox(session.element);
    const boxes = this.#painter.boxesOf(finding);
    const inSight = seen && boxes.some(({ top, bottom }) => top >= seen.top - 1 && bottom <= seen.bottom + 1);
    if (!inSight) this.#scrollTo(session, finding);
    this.layer.raise(session.element);
    this.#card.open(finding);
    this.#painter.choose(finding);
  }

  #scrollTo(session: ComposerSession, finding: ExplainedFinding): void {
    const { element, adapter, reading } = session;
    if (adapter?.kind === 'field') {
      const box = this.#painter.boxesOf(finding)[0];
      const field = element.getBoundingClientRect();
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      if (box) element.scrollBy({ top: box.top - field.top - field.height / 2, behavior: 'instant' });
      this.#painter.paint(session);
    } else
      reading
        ?.toRanges(finding.start, finding.end)[0]
        ?.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Opens the card of the finding nearest to the caret; `enter` moves the keyboard into it. */
  openNearest(enter: boolean): void {
    const session = this.#current;
    if (!session || session.standing.length === 0) return;
    if (!this.#card.isOpen) {
      const caret = session.reading?.caret() ?? 0;
      const distance = ({ start, end }: ExplainedFinding) => (caret < start ? start - caret : Math.max(0, caret - end));
      const nearest = session.standing.reduce((best, finding) => (distance(finding) < distance(best) ? finding : best));
      this.show(nearest);
    }
    if (!enter) return;
    session.keepCaret();
    this.#card.enter();
  }

  #clicked(event: MouseEvent): void {
    const finding = this.#painter.findingAt(event.clientX, event.clientY);
    if (finding) this.show(finding);
  }

  /** A press anywhere but on the card closes it. */
  #pressed(event: MouseEvent): void {
    if (this.#card.isOpen && event.target !== this.layer.host) this.#card.close();
  }

  /** The line being written, as wide as the composer. */
  #line(): Box | undefined {
    const session = this.#current;
    const caret = session?.reading?.caret();
    if (!session || caret === undefined) return undefined;
    const letter = caret > 0 ? this.#painter.boxOf(session, caret - 1, caret) : this.#painter.boxOf(session, 0, 1);
    if (!letter) return undefined;
    const { left, right } = session.element.getBoundingClientRect();
    return { left, right, top: letter.top, bottom: letter.bottom };
  }

  async #change({ range, expected, replacement }: PlannedChange) {
    const session = this.#current;
    if (!session) return 'changed-meanwhile' as const;
    const entered = this.#card.hasFocus;
    const outcome = await session.replace(range, expected, replacement);
    if (outcome === 'replaced') this.#card.close();
    else if (entered) this.#card.enter();
    return outcome;
  }

  #dismiss(finding: ExplainedFinding, choice: DismissalChoice): void {
    const session = this.#current;
    if (!session) return;
    const keys =
      choice.scope === 'rule' ? session.findings.filter(({ rule }) => rule === finding.rule).map(({ key }) => key) : [finding.key];
    const next = session.standing.find(({ key, start }) => !keys.includes(key) && start >= finding.start);
    const entered = this.#card.hasFocus;
    this.#dismissal.make(session, finding, keys, choice);
    if (next && entered) this.show(next);
    else this.#card.close();
  }

  /** Leaves one sign at a composer: the extension was updated and the page must be loaded anew. */
  sayReload(element: HTMLElement): void {
    this.layer.raise(element);
    this.#indicator.show({ element, state: 'reload-needed', standing: [], window: undefined });
  }

  /** Makes a dismissal that could still be undone final, before the page goes. */
  settle(): void {
    this.#dismissal.commit();
  }

  /** Takes everything down for good. */
  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#dismissal.commit();
    this.#life.abort();
    this.#card.close();
    this.#painter.remove();
    this.#indicator.hide();
    this.layer.remove();
  }
}
