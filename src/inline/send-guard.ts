// Catches the click or the key that sends, only while a grave finding stands, and only once: the second press always gets through.
// With nothing to say it listens to nothing, so a host's Send cannot be broken by it.
import type { ComposerSession } from '../composers/session.ts';
import { type SiteSide, scopeOf } from '../composers/site.ts';
import type { ExplainedFinding } from '../messaging/protocol.ts';
import type { PauseOutcome } from './pause.ts';

/** Names of buttons that send, where the site's file does not name them. */
const SENDS =
  /^(send|send now|send all|post|post all|post now|reply|comment|publish|share|share now|schedule|tweet|anfon|postio|ateb|cyhoeddi|rhannu)$/i;

export interface GuardHost {
  sessions(): readonly ComposerSession[];
  readonly side: SiteSide | undefined;
  ask(findings: readonly ExplainedFinding[], near: Element): Promise<PauseOutcome>;
  /** The draft could not be sent on the person's behalf: they are asked to press Send once more. */
  pressAgain(session: ComposerSession): void;
}

/** Grave findings for which the policy wants a pause, while checking works. */
export function worthPausing({ state, standing }: Pick<ComposerSession, 'state' | 'standing'>): readonly ExplainedFinding[] {
  if (state !== 'checked' && state !== 'checking' && state !== 'rules-out-of-date') return [];
  return standing.filter(({ gravity, beforeSending }) => gravity === 'grave' && beforeSending !== 'mark');
}

export class SendGuard {
  readonly #host: GuardHost;
  /** Per composer, the findings for which it has paused already. */
  readonly #paused = new WeakMap<HTMLElement, Set<string>>();
  #life: AbortController | undefined;

  constructor(host: GuardHost) {
    this.#host = host;
  }

  /** Listens, or stops listening, by whether there is anything to pause for. */
  update(): void {
    const needed = this.#host.sessions().some((session) => worthPausing(session).length > 0);
    if (needed === (this.#life !== undefined)) return;
    if (!needed) {
      this.stop();
      return;
    }
    this.#life = new AbortController();
    const options = { signal: this.#life.signal, capture: true };
    window.addEventListener('click', (event) => this.#onClick(event), options);
    window.addEventListener('keydown', (event) => this.#onKey(event), options);
    window.addEventListener('submit', (event) => this.#onSubmit(event), options);
  }

  /** An emptied composer starts afresh: its next draft may be paused again. */
  forget(element: HTMLElement): void {
    this.#paused.delete(element);
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
  }

  #onClick(event: Event): void {
    const path = event.composedPath().filter((node) => node instanceof HTMLElement);
    const button = path.find((element) => this.#sends(element));
    if (button) this.#stopAndAsk(event, button, () => button.click());
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.altKey) return;
    const wanted = this.#host.side?.sending?.key ?? 'mod-enter';
    const held = event.ctrlKey || event.metaKey;
    if (wanted === 'enter' ? held : !held) return;
    const target = event.composedPath()[0];
    const session = this.#host.sessions().find(({ element }) => target instanceof Node && element.contains(target));
    if (!session) return;
    this.#stopAndAsk(event, session.element, () => {
      const scope = scopeOf(this.#host.side, session.element);
      const button = [...scope.querySelectorAll<HTMLElement>(this.#host.side?.sending?.buttons ?? 'button,[role="button"]')].find(
        (element) => this.#sends(element),
      );
      if (button) button.click();
      else this.#host.pressAgain(session);
    });
  }

  #onSubmit(event: SubmitEvent): void {
    const form = event.target;
    if (form instanceof HTMLFormElement) this.#stopAndAsk(event, form, () => form.requestSubmit(event.submitter));
  }

  #sends(element: HTMLElement): boolean {
    const buttons = this.#host.side?.sending?.buttons;
    if (buttons) return element.matches(buttons);
    if (!element.matches('button,[role="button"],input[type="submit"]')) return false;
    const name = element.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? element.value : element.textContent);
    return SENDS.test((name ?? '').trim());
  }

  /** `at` is the button, the form or the composer from which the draft is about to leave. */
  #stopAndAsk(event: Event, at: HTMLElement, send: () => void): void {
    const leaving = this.#host.sessions().filter(({ element }) => element.contains(at) || scopeOf(this.#host.side, element).contains(at));
    const findings = leaving.flatMap((session) => {
      const paused = this.#paused.get(session.element) ?? new Set<string>();
      return worthPausing(session).filter(({ key }) => !paused.has(key));
    });
    if (findings.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const session of leaving) {
      const paused = this.#paused.get(session.element) ?? new Set<string>();
      for (const { key } of findings) paused.add(key);
      this.#paused.set(session.element, paused);
    }
    void this.#host.ask(findings, at).then((outcome) => {
      if (outcome === 'send') send();
      else leaving[0]?.element.focus({ preventScroll: true });
    });
  }
}
