// The card beside a mark. The focus stays in the editor unless the person enters the card by its shortcut; the card never lies over
// the line being written, and none of its keys or clicks reach the page.
import type { ClauseView, ExplainedFinding } from '../messaging/protocol.ts';
import { type CardActions, cardFooter } from './card-actions.ts';
import { cardBody, gravityLabel } from './card-body.ts';
import { el, svg } from './dom.ts';
import { type Box, placeBeside } from './geometry.ts';
import { ICONS } from './icons.ts';
import { text } from './texts.ts';

export interface CardHost extends CardActions {
  /** All findings of the draft in order, for next and previous. */
  findings(): readonly ExplainedFinding[];
  /** Boxes of a finding's mark, one a line. */
  boxesOf(finding: ExplainedFinding): readonly Box[];
  /** The line being written. */
  line(): Box | undefined;
  show(finding: ExplainedFinding): void;
  openClause(clause: ClauseView): void;
  /** The focus goes back to the editor. */
  backToEditor(): void;
  closed(): void;
}

const TITLE = 'probity-card-title';

export class Card {
  finding: ExplainedFinding | undefined;
  readonly #root: ShadowRoot;
  readonly #host: CardHost;
  #element: HTMLElement | undefined;
  /** A clause that is opened makes the card higher: its foot must stay in the window. */
  readonly #sizes = new ResizeObserver(() => this.place());

  constructor(root: ShadowRoot, host: CardHost) {
    this.#root = root;
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#element !== undefined;
  }

  /** Whether the keyboard is in the card. */
  get hasFocus(): boolean {
    return this.#element?.contains(this.#root.activeElement) ?? false;
  }

  /** Shows the card of `finding`, in place of another's. */
  open(finding: ExplainedFinding): void {
    const entered = this.hasFocus;
    this.#element?.remove();
    this.#sizes.disconnect();
    this.finding = finding;
    const all = this.#host.findings();
    const at = all.findIndex(({ key, start }) => key === finding.key && start === finding.start);
    const turn = (step: number) => {
      const next = all[(at + step + all.length) % all.length];
      if (next) this.#host.show(next);
    };
    const footer = cardFooter(finding, { ...this.#actions(), resized: () => this.place() });
    this.#element = el(
      'section',
      {
        class: `card ${finding.gravity}`,
        role: 'dialog',
        'aria-labelledby': TITLE,
        tabindex: '-1',
        // Presses on the card leave the focus, and so the selection, in the editor.
        mousedown: (event: MouseEvent) => event.preventDefault(),
        keydown: (event: KeyboardEvent) => this.#key(event, turn),
      },
      el(
        'header',
        // Within a page it would count as one more banner of that page.
        { role: 'presentation' },
        gravityLabel(finding),
        all.length > 1 && el('span', { class: 'place' }, text('card_place', at + 1, all.length)),
        all.length > 1 && square('card_previous', ICONS.previous, () => turn(-1), 'icon turns'),
        all.length > 1 && square('card_next', ICONS.next, () => turn(1), 'icon turns'),
        square('card_close', ICONS.close, () => this.close()),
      ),
      cardBody(finding, TITLE, (clause) => this.#host.openClause(clause)),
      footer,
    );
    this.#root.append(this.#element);
    this.place();
    this.#sizes.observe(this.#element);
    if (entered) this.enter();
  }

  #actions(): CardActions {
    const host = this.#host;
    return {
      text: () => host.text(),
      change: (change) => host.change(change),
      dismiss: (finding, choice) => host.dismiss(finding, choice),
      resized: () => host.resized(),
    };
  }

  /** Puts the card beside its mark as the page is now; closes it when the mark is out of sight. */
  place(): void {
    const element = this.#element;
    if (!element || !this.finding) return;
    const boxes = this.#host.boxesOf(this.finding);
    const view = { width: window.innerWidth, height: window.innerHeight };
    const line = this.#host.line();
    const near = boxes.find((box) => box.bottom > 0 && box.top < view.height);
    if (!near) {
      this.close();
      return;
    }
    element.style.maxHeight = '';
    const { left, top, height } = placeBeside(near, line, element.offsetWidth, element.offsetHeight, view);
    if (height) element.style.maxHeight = `${height}px`;
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }

  /** Moves the keyboard into the card. */
  enter(): void {
    this.#element?.focus({ preventScroll: true });
  }

  close(): void {
    if (!this.#element) return;
    const entered = this.hasFocus;
    this.#element.remove();
    this.#sizes.disconnect();
    this.#element = undefined;
    this.finding = undefined;
    if (entered) this.#host.backToEditor();
    this.#host.closed();
  }

  #key(event: KeyboardEvent, turn: (step: number) => void): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Tab') this.#keepInside(event);
    else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      turn(event.key === 'ArrowDown' ? 1 : -1);
    }
  }

  /** Tab goes round in the card; Escape is the way out. */
  #keepInside(event: KeyboardEvent): void {
    const stops = [...(this.#element?.querySelectorAll<HTMLElement>('button:not([disabled]):not([tabindex="-1"])') ?? [])].filter(
      (stop) => stop.offsetParent !== null,
    );
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const active = this.#root.activeElement;
    if (active !== edge && !(event.shiftKey && active === this.#element)) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus({ preventScroll: true });
  }
}

function square(key: string, icon: string, click: () => void, className = 'icon'): HTMLButtonElement {
  return el('button', { type: 'button', class: 'square', 'aria-label': text(key), title: text(key), click }, svg(icon, className));
}
