// Tells a screen reader how many points a draft has, politely, once a pause, and only when the number is new.
import type { ComposerSession } from '../composers/session.ts';
import { el } from './dom.ts';
import { sentenceOf } from './indicator.ts';

/** Long enough not to speak between two words. */
const QUIET_MS = 1200;

export class Announcer {
  readonly #region: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #said = 0;

  constructor(root: ShadowRoot) {
    this.#region = el('div', { class: 'sr', role: 'status', 'aria-live': 'polite' });
    root.append(this.#region);
  }

  /** Takes note of a session's findings; speaks when they have been so for a while. */
  note(session: ComposerSession): void {
    clearTimeout(this.#timer);
    const count = session.standing.length;
    if (session.state !== 'checked' || count === this.#said) return;
    this.#timer = setTimeout(() => {
      this.#said = count;
      this.say(sentenceOf(session.state, count, session.window !== undefined));
    }, QUIET_MS);
  }

  /** Says a sentence now. */
  say(sentence: string): void {
    this.#region.textContent = sentence;
  }

  /** Another composer: nothing has been said of it. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#said = 0;
    this.#region.textContent = '';
  }
}
