// Follows the focus: at any time at most one composer is observed. Composers that were left are kept as they were until they go
// from the page, because a subject line still counts when the mail is sent.
import { deepActiveElement, type Located, locate } from './locate.ts';
import type { ComposerSession } from './session.ts';

/** Composers that were left and are remembered. */
const REMEMBERED = 20;

export class FocusedComposer {
  current: ComposerSession | undefined;
  readonly #document: Document;
  readonly #open: (located: Located) => ComposerSession;
  readonly #closed: (session: ComposerSession) => void;
  readonly #not: string | undefined;
  readonly #left = new Map<HTMLElement, ComposerSession>();
  readonly #life = new AbortController();
  readonly #presence: ResizeObserver;
  #rewritten: MutationObserver | undefined;

  /** `open` begins a session on a composer; `closed` takes down what was drawn for one; `not` selects what is no draft on this site. */
  constructor(document: Document, open: (located: Located) => ComposerSession, closed: (session: ComposerSession) => void, not?: string) {
    this.#document = document;
    this.#open = open;
    this.#closed = closed;
    this.#not = not;
    // An element that leaves the page loses its size: the one sign of it that costs nothing to wait for.
    this.#presence = new ResizeObserver(() => {
      if (this.current && !this.current.element.isConnected) this.leave();
    });
    this.#listen();
    if (document.URL.startsWith('about:')) this.#survive(document);
    this.visit(deepActiveElement(document));
  }

  readonly #focused = (event: Event) => {
    const target = event.composedPath()[0];
    if (target instanceof HTMLElement) this.visit(target);
    else if (this.#document.designMode === 'on') this.visit(this.#document.body);
  };

  #listen(): void {
    const view = this.#document.defaultView;
    this.#document.addEventListener('focusin', this.#focused, { signal: this.#life.signal, capture: true, passive: true });
    view?.addEventListener('focus', this.#focused, { signal: this.#life.signal, passive: true });
  }

  /** Editors in frames write their document anew, which takes every listener with it: put them back. */
  #survive(document: Document): void {
    this.#rewritten = new MutationObserver(() => {
      this.#listen();
      const active = deepActiveElement(document);
      if (document.hasFocus() && active) this.visit(active);
    });
    this.#rewritten.observe(document, { childList: true });
  }

  /** Begins a session if `element` is in a composer other than the current one. */
  visit(element: HTMLElement | undefined): void {
    if (!element || this.#life.signal.aborted) return;
    const located = locate(element, this.#not);
    if (!located || located.element === this.current?.element) return;
    this.leave();
    this.#left.delete(located.element);
    this.current = this.#open(located);
    this.#presence.observe(located.element);
  }

  /** Ends the current session. */
  leave(): void {
    const session = this.current;
    if (!session) return;
    this.current = undefined;
    this.#presence.disconnect();
    session.stop();
    if (session.element.isConnected && session.findings.length > 0) this.#left.set(session.element, session);
    for (const [element] of this.#left) if (!element.isConnected || this.#left.size > REMEMBERED) this.#left.delete(element);
    this.#closed(session);
  }

  /** Begins the current session anew, after a change of what may be read. */
  reopen(): void {
    const element = this.current?.element;
    this.leave();
    this.visit(element);
  }

  /** The current session and those left behind that are still in the page with the text that was judged. */
  sessions(): readonly ComposerSession[] {
    const left = [...this.#left.values()].filter(
      ({ element, adapter, text }) => element.isConnected && adapter?.read(element).text === text,
    );
    return this.current ? [this.current, ...left] : left;
  }

  /** Stops for good. */
  stop(): void {
    this.leave();
    this.#left.clear();
    this.#rewritten?.disconnect();
    this.#life.abort();
  }
}
