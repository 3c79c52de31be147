// One composer while somebody writes in it: looks when it changes, asks for a check when typing pauses, keeps findings on their
// letters, sleeps while an input method composes. Everything ends with one abort. There is no polling.
import type { Draft, Range } from '../engine/types.ts';
import { ORPHANED } from '../messaging/page-client.ts';
import type { Answer, CheckAnswer, CheckState, ExplainedFinding } from '../messaging/protocol.ts';
import type { Adapter, Reading, ReplaceOutcome } from './adapter.ts';
import { cutRanges, editBetween, isMomentToCheck, LONGEST_CHECKED, moveRanges, windowAround } from './moving-findings.ts';

/** Pause in typing after which the draft is checked, in milliseconds. */
const TYPING_PAUSE_MS = 90;
/** A background that was asleep may miss the first knock. */
const KNOCK_AGAIN_MS = 250;
/** When a field may have been emptied after a press of the mouse or Enter: at once, or when the network has answered. */
const AFTER_A_PRESS_MS = [50, 400, 1500, 4000];

/** What a session needs from the page around it. */
export interface SessionHost {
  check(draft: Draft, version: number, composer: string): Promise<Answer<CheckAnswer>>;
  /** Channel, audience and what is answered, as the site shows them at this moment. */
  describe(element: HTMLElement): Omit<Draft, 'text' | 'quoted'>;
  /** Selector of what somebody else wrote, on this site. */
  readonly quoted: string | undefined;
  /** Text, findings or state have changed: paint. */
  changed(session: ComposerSession): void;
  /** The extension was updated or removed under this page. */
  orphaned(): void;
}

let count = 0;

export class ComposerSession {
  readonly id: string;
  readonly element: HTMLElement;
  readonly adapter: Adapter | undefined;
  state: CheckState = 'checked';
  findings: readonly ExplainedFinding[] = [];
  /** The part of the draft that was checked, when it was too long to check whole. */
  window: Range | undefined;
  reading: Reading | undefined;
  /** Keys of findings that the person dismissed in this draft. */
  readonly dismissed = new Set<string>();
  readonly #host: SessionHost;
  readonly #life = new AbortController();
  #observer: MutationObserver | undefined;
  #version = 0;
  #checkedVersion = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #later: readonly ReturnType<typeof setTimeout>[] = [];
  #composing = false;
  #keptCaret: number | undefined;
  #inFlight = false;
  #again = false;

  constructor(element: HTMLElement, adapter: Adapter | undefined, host: SessionHost) {
    count += 1;
    this.id = `composer-${count}-${Math.random().toString(36).slice(2, 8)}`;
    this.element = element;
    this.adapter = adapter;
    this.#host = host;
    if (adapter) this.#watch(adapter);
    else this.state = 'unreadable';
  }

  get signal(): AbortSignal {
    return this.#life.signal;
  }

  get text(): string {
    return this.reading?.text ?? '';
  }

  /** Findings that still stand: not dismissed in this draft. */
  get standing(): readonly ExplainedFinding[] {
    return this.dismissed.size === 0 ? this.findings : this.findings.filter(({ key }) => !this.dismissed.has(key));
  }

  #watch(adapter: Adapter): void {
    const options = { signal: this.signal, passive: true };
    this.element.addEventListener('compositionstart', () => this.#compose(true), options);
    this.element.addEventListener('compositionend', () => this.#compose(false), options);
    if (adapter.kind === 'field') {
      this.element.addEventListener('input', () => this.look(), options);
      this.#expectEmptying(options);
    } else {
      this.#observer = new MutationObserver(() => this.look());
      this.#observer.observe(this.element, { subtree: true, childList: true, characterData: true });
    }
    this.#lookAndCheck();
  }

  /** A page that empties a field after sending tells nobody. What makes it do so is a press or Enter: look some moments after. */
  #expectEmptying(options: AddEventListenerOptions): void {
    const soon = () => {
      for (const timer of this.#later) clearTimeout(timer);
      this.#later = this.text === '' ? [] : AFTER_A_PRESS_MS.map((wait) => setTimeout(() => this.look(), wait));
    };
    const document = this.element.ownerDocument;
    document.addEventListener('click', soon, { ...options, capture: true });
    document.addEventListener('keyup', (event) => event.key === 'Enter' && soon(), { ...options, capture: true });
  }

  #compose(begun: boolean): void {
    this.#composing = begun;
    // Editors put the composed text in place just after the event.
    if (!begun) setTimeout(() => this.look());
  }

  /** Reads the composer again and, if its text has changed, moves the findings and plans a check. */
  look(): void {
    if (!this.adapter || this.#composing || this.signal.aborted) return;
    const before = this.reading;
    const reading = this.adapter.read(this.element, this.#host.quoted);
    this.reading = reading;
    if (before && before.text === reading.text) {
      if (this.adapter.kind === 'page' && this.findings.length > 0) this.#host.changed(this);
      return;
    }
    this.#version += 1;
    const edit = editBetween(before?.text ?? '', reading.text);
    this.findings = moveRanges(this.findings, edit);
    if (reading.text.trim() === '') this.#emptied();
    // Even the shortest timer would wait until the page has drawn its frame.
    else if (isMomentToCheck(edit)) void this.checkNow();
    else this.#plan();
    this.#host.changed(this);
  }

  /** Looks, and has what is there checked without waiting for a pause. */
  #lookAndCheck(): void {
    this.look();
    if (!this.#inFlight) void this.checkNow();
  }

  /** Sent, or wiped: what was said of the old draft does not hold for the next. */
  #emptied(): void {
    clearTimeout(this.#timer);
    this.findings = [];
    this.dismissed.clear();
    this.window = undefined;
    this.#checkedVersion = this.#version;
    if (this.state !== 'paused') this.state = 'checked';
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.checkNow(), TYPING_PAUSE_MS);
  }

  /** Whether the findings at hand are of the text as it stands. */
  get isCurrent(): boolean {
    return this.#checkedVersion === this.#version && this.state !== 'checking';
  }

  /** Asks for a check of the draft as it stands. At most one is under way; the last text always gets its answer. */
  async checkNow(): Promise<void> {
    clearTimeout(this.#timer);
    const { reading } = this;
    if (!reading || this.signal.aborted || reading.text.trim() === '') return;
    if (this.#inFlight) {
      this.#again = true;
      return;
    }
    this.#again = false;
    this.#inFlight = true;
    const version = this.#version;
    const part = windowAround(reading.text, () => reading.caret() ?? reading.text.length);
    const draft: Draft = {
      ...this.#host.describe(this.element),
      text: reading.text.slice(part.start, part.end),
      ...(reading.quoted.length > 0 ? { quoted: cutRanges(reading.quoted, part) } : {}),
    };
    if (this.state !== 'paused') this.state = 'checking';
    // The background works while the page paints.
    const asked = this.#host.check(draft, version, this.id);
    this.#host.changed(this);
    let answer = await asked;
    if (!answer.ok && answer.error !== ORPHANED) {
      await new Promise((resolve) => setTimeout(resolve, KNOCK_AGAIN_MS));
      answer = await this.#host.check(draft, version, this.id);
    }
    this.#inFlight = false;
    if (this.signal.aborted) return;
    this.#take(answer, version, part);
  }

  #take(answer: Answer<CheckAnswer>, version: number, part: Range): void {
    if (version !== this.#version) {
      // The text moved on while the answer was under way: it is dropped, and the text of now is checked.
      void this.checkNow();
      return;
    }
    this.#checkedVersion = version;
    if (!answer.ok) {
      if (answer.error === ORPHANED) {
        this.#host.orphaned();
        return;
      }
      this.state = 'failed';
    } else {
      const { start } = part;
      const move = <T extends Partial<Range>>(item: T): T =>
        item.start === undefined || item.end === undefined ? item : { ...item, start: item.start + start, end: item.end + start };
      this.state = answer.value.state;
      this.findings =
        start === 0
          ? answer.value.findings
          : answer.value.findings.map((finding) => ({ ...move(finding), evidence: finding.evidence.map(move) }));
      this.window = this.text.length > LONGEST_CHECKED ? part : undefined;
    }
    this.#host.changed(this);
    if (this.#again) void this.checkNow();
  }

  /** Paints again what stands, after a dismissal or its undoing. */
  refresh(): void {
    this.#host.changed(this);
  }

  /** Remembers where the caret is, before the keyboard leaves for the card. */
  keepCaret(): void {
    this.#keptCaret = this.reading?.caret() ?? this.#keptCaret;
  }

  /** Gives the composer the focus back, with the caret where it was. */
  returnTo(): void {
    if (this.adapter) void this.adapter.returnTo(this.element, this.#keptCaret);
    else this.element.focus({ preventScroll: true });
  }

  /** Puts `replacement` where a finding's words stand, and has the draft checked at once. */
  async replace(range: Range, expected: string, replacement: string): Promise<ReplaceOutcome> {
    if (!this.adapter) return 'refused';
    const outcome = await this.adapter.replace(this.element, range, expected, replacement, this.#keptCaret);
    this.#lookAndCheck();
    return outcome;
  }

  /** Stops watching. What was found stays readable, for the pause before sending. */
  stop(): void {
    for (const timer of [this.#timer, ...this.#later]) clearTimeout(timer);
    this.#observer?.disconnect();
    this.#life.abort();
  }
}
