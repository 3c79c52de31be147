// The small sign at the corner of the composer in use. It is honest about what was read: a tick means that all of it was checked.

import type { ComposerSession } from '../composers/session.ts';
import { GRAVITIES } from '../engine/types.ts';
import type { CheckState } from '../messaging/protocol.ts';
import { el, svg } from './dom.ts';
import { visibleBox } from './geometry.ts';
import { GRAVITY_SHAPES, ICONS } from './icons.ts';
import { plural, text } from './texts.ts';

const SIZE = 22;
/** A check is mostly done before anybody could see it begin. */
const SHOW_CHECKING_AFTER_MS = 400;
const SIGNS: Readonly<Record<CheckState, string>> = {
  checked: ICONS.tick,
  checking: ICONS.dots,
  unreadable: ICONS.eyeOff,
  'reload-needed': ICONS.reload,
  'rules-out-of-date': ICONS.alert,
  paused: ICONS.pause,
  failed: ICONS.alert,
};

/** What is shown of a session. */
type Shown = Pick<ComposerSession, 'element' | 'state' | 'standing' | 'window'>;

export class Indicator {
  readonly #root: ShadowRoot;
  readonly #pressed: () => void;
  readonly #button: HTMLButtonElement;
  #bubble: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = '';
  #sentence = '';

  /** `pressed` opens the first finding, when there is one. */
  constructor(root: ShadowRoot, pressed: () => void) {
    this.#root = root;
    this.#pressed = pressed;
    this.#button = el('button', {
      type: 'button',
      class: 'indicator',
      tabindex: '-1',
      mousedown: (event: MouseEvent) => event.preventDefault(),
      click: () => this.#press(),
    });
  }

  /** Shows the state of a session. */
  show(session: Shown): void {
    clearTimeout(this.#timer);
    const draw = () => this.#draw(session);
    if (session.state === 'checking') this.#timer = setTimeout(draw, SHOW_CHECKING_AFTER_MS);
    else draw();
  }

  #draw(session: Shown): void {
    // Measured before anything is written, which would have to be laid out first.
    const spot = spotAt(session.element);
    const { standing, state } = session;
    const gravest = GRAVITIES.findLast((gravity) => standing.some((finding) => finding.gravity === gravity));
    const readable = state === 'checked' || state === 'rules-out-of-date';
    const shape = readable && gravest ? GRAVITY_SHAPES[gravest] : undefined;
    const count = shape ? String(standing.length) : '';
    const key = `${state} ${gravest ?? ''} ${count} ${session.window ? 'part' : ''}`;
    if (key !== this.#shown) {
      this.#shown = key;
      this.#sentence = sentenceOf(state, standing.length, session.window !== undefined);
      this.#button.className = ['indicator', state, shape && gravest].filter(Boolean).join(' ');
      this.#button.replaceChildren(shape ? svg(shape, 'shape') : svg(SIGNS[state]), count);
      this.#button.title = this.#sentence;
      this.#button.setAttribute('aria-label', this.#sentence);
      this.#closeBubble();
    }
    this.#button.hidden = !spot;
    Object.assign(this.#button.style, spot);
    if (!this.#button.isConnected) this.#root.append(this.#button);
  }

  #press(): void {
    if (GRAVITIES.some((gravity) => this.#button.classList.contains(gravity))) this.#pressed();
    else if (this.#bubble) this.#closeBubble();
    else this.#openBubble();
  }

  #openBubble(): void {
    const at = this.#button.getBoundingClientRect();
    this.#bubble = el('div', { class: 'bubble', role: 'status' }, this.#sentence);
    this.#root.append(this.#bubble);
    const { offsetWidth: width, offsetHeight: height } = this.#bubble;
    const below = at.bottom + 6 + height < window.innerHeight;
    this.#bubble.style.top = `${below ? at.bottom + 6 : at.top - 6 - height}px`;
    this.#bubble.style.left = `${Math.max(8, at.right - width)}px`;
  }

  #closeBubble(): void {
    this.#bubble?.remove();
    this.#bubble = undefined;
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#closeBubble();
    this.#button.remove();
    this.#shown = '';
  }
}

/** Where the sign of a composer stands, as it is now; `undefined` when nothing of the composer can be seen. */
function spotAt(composer: HTMLElement): Readonly<Record<'top' | 'left' | 'translate', string>> | undefined {
  const box = visibleBox(composer);
  if (!box) return undefined;
  const inField = box.bottom - box.top < SIZE * 2;
  const rtl = getComputedStyle(composer).direction === 'rtl';
  // In a tall composer it sits across the lower edge, off the last line; in a low one, in the middle of its end.
  const top = inField ? (box.top + box.bottom - SIZE) / 2 : Math.min(box.bottom - SIZE / 2, window.innerHeight - SIZE - 2);
  // However wide it is, it ends where the composer ends.
  return { top: `${top}px`, left: `${rtl ? box.left + 4 : box.right - 4}px`, translate: rtl ? 'none' : '-100%' };
}

/** What the state means, in a sentence or two. */
export function sentenceOf(state: CheckState, count: number, part: boolean): string {
  const readable = state === 'checked' || state === 'rules-out-of-date';
  const found = count > 0 ? plural('indicator_points', count) : text('indicator_nothing_found');
  const sentences = [readable ? found : text(`indicator_${state.replaceAll('-', '_')}`)];
  if (state === 'rules-out-of-date') sentences.push(text('indicator_rules_out_of_date'));
  if (part && readable) sentences.push(text('indicator_part_only'));
  return sentences.join(' ');
}
