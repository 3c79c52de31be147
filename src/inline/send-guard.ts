// Catches the click or the key that sends, only while a grave finding stands, and only once: the second press always gets through.
// With nothing to say it listens to nothing, so a host's Send cannot be broken by it. Editors in frames are sent by a button outside
// the frame: the guard listens in the pages around it as well, and guards of one draft know of each other's pauses.
import type { ComposerSession } from '../composers/session.ts';
import { containsAcross, type SiteSide, scopeOf } from '../composers/site.ts';
import type { ExplainedFinding } from '../messaging/protocol.ts';
import type { PauseOutcome } from './pause.ts';

/** Names of buttons that send, where the site's file does not name them. */
const SENDS =
  /^(send|send now|send all|post|post all|post now|reply|comment|publish|share|share now|schedule|tweet|anfon|postio|ateb|cyhoeddi|rhannu)$/i;

export interface GuardHost {
  sessions(): readonly ComposerSession[];
  readonly side: SiteSide | undefined;
  ask(findings: readonly ExplainedFinding[], page: Document): Promise<PauseOutcome>;
  /** The draft could not be sent on the person's behalf: they are asked to press Send once more. */
  pressAgain(session: ComposerSession): void;
}

/** Grave findings for which the policy wants a pause, while checking works. */
export function worthPausing({ state, standing }: Pick<ComposerSession, 'state' | 'standing'>): readonly ExplainedFinding[] {
  if (state !== 'checked' && state !== 'checking' && state !== 'rules-out-of-date') return [];
  return standing.filter(({ gravity, beforeSending }) => gravity === 'grave' && beforeSending !== 'mark');
}

/** A window and those around it that it may look into, outermost last. */
export function windowsAround(view: Window): readonly Window[] {
  const windows = [view];
  for (let at = view; at.parent !== at; at = at.parent) {
    try {
      if (!at.parent.document) break;
    } catch {
      break;
    }
    windows.push(at.parent);
  }
  return windows;
}

/** When each draft was last paused, in milliseconds since the epoch; kept on the outermost window, for the guards of all frames. */
type Pauses = WeakMap<Element, number>;

export class SendGuard {
  readonly #host: GuardHost;
  readonly #windows = windowsAround(window);
  /** When each grave finding was first seen: one that is newer than the last pause is worth another. */
  readonly #seen = new Map<string, number>();
  #life: AbortController | undefined;

  constructor(host: GuardHost) {
    this.#host = host;
  }

  /** Takes note of the findings, and listens only when there is anything to pause for. */
  update(): void {
    const grave = new Set(this.#host.sessions().flatMap((session) => worthPausing(session).map(({ key }) => `${session.id} ${key}`)));
    for (const known of this.#seen.keys()) if (!grave.has(known)) this.#seen.delete(known);
    for (const key of grave) if (!this.#seen.has(key)) this.#seen.set(key, Date.now());
    if (grave.size > 0 === (this.#life !== undefined)) return;
    if (grave.size === 0) {
      this.stop();
      return;
    }
    this.#life = new AbortController();
    const options = { signal: this.#life.signal, capture: true };
    for (const view of this.#windows) {
      view.addEventListener('click', (event) => this.#onClick(event), options);
      view.addEventListener('keydown', (event) => this.#onKey(event), options);
      view.addEventListener('submit', (event) => this.#onSubmit(event), options);
    }
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
  }

  get #pauses(): Pauses {
    const outer = (this.#windows.at(-1) ?? window) as Window & { probityPauses?: Pauses };
    outer.probityPauses ??= new WeakMap();
    return outer.probityPauses;
  }

  #onClick(event: Event): void {
    const path = event.composedPath().filter((node): node is HTMLElement => (node as Node).nodeType === Node.ELEMENT_NODE);
    const button = path.find((element) => this.#sends(element));
    if (button) this.#stopAndAsk(event, button, () => button.click());
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.altKey) return;
    const target = event.composedPath()[0] as Node;
    const session = this.#host.sessions().find(({ element }) => element.contains(target));
    const enter = this.#host.side?.sending?.enter;
    if (!session || !(event.ctrlKey || event.metaKey || (enter && session.element.matches(enter)))) return;
    this.#stopAndAsk(event, session.element, () => {
      const candidates = scopeOf(this.#host.side, session.element).querySelectorAll<HTMLElement>(
        'button,[role="button"],input[type="submit"]',
      );
      const button = [...candidates].find((element) => this.#sends(element));
      if (button) button.click();
      else this.#host.pressAgain(session);
    });
  }

  #onSubmit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    this.#stopAndAsk(event, form, () => form.requestSubmit(event.submitter));
  }

  #sends(element: HTMLElement): boolean {
    const buttons = this.#host.side?.sending?.buttons;
    if (buttons) return element.matches(buttons);
    if (!element.matches('button,[role="button"],input[type="submit"]')) return false;
    const name = element.getAttribute('aria-label') ?? ((element as HTMLInputElement).value || element.textContent);
    return SENDS.test((name ?? '').trim());
  }

  /** `at` is the button, the form or the composer from which the draft is about to leave. */
  #stopAndAsk(event: Event, at: HTMLElement, send: () => void): void {
    const leaving = this.#host
      .sessions()
      .map((session) => ({ session, scope: scopeOf(this.#host.side, session.element) }))
      .filter(({ session, scope }) => session.element.contains(at) || at.contains(session.element) || containsAcross(scope, at));
    const findings = leaving.flatMap(({ session, scope }) => {
      const last = this.#pauses.get(scope) ?? 0;
      return worthPausing(session).filter(({ key }) => (this.#seen.get(`${session.id} ${key}`) ?? 0) > last);
    });
    if (findings.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const { scope } of leaving) this.#pauses.set(scope, Date.now());
    void this.#host.ask(findings, at.ownerDocument).then((outcome) => {
      if (outcome === 'send') send();
      else leaving[0]?.session.element.focus({ preventScroll: true });
    });
  }
}
