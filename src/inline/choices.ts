// A row of choices of which one holds: radio buttons that work without taking the focus from the editor, and by arrow keys.
import { el } from './dom.ts';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

export interface Choices<T> {
  readonly element: HTMLFieldSetElement;
  readonly value: T | undefined;
}

/** `chosen` holds from the start, or none does; `changed` is told of every choice. */
export function choices<T>(title: string, options: readonly Choice<T>[], chosen?: T, changed?: (value: T) => void): Choices<T> {
  let value = chosen;
  const buttons = options.map((option) =>
    el('button', { type: 'button', role: 'radio', class: 'choice', click: () => choose(option.value) }, option.label),
  );
  const show = () =>
    buttons.forEach((button, index) => {
      const checked = options[index]?.value === value;
      button.setAttribute('aria-checked', String(checked));
      button.tabIndex = checked || (value === undefined && index === 0) ? 0 : -1;
    });
  const choose = (next: T) => {
    value = next;
    show();
    changed?.(next);
  };
  const turn = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = (at + step + buttons.length) % buttons.length;
    buttons[next]?.focus({ preventScroll: true });
    const option = options[next];
    if (option) choose(option.value);
  };
  show();
  const group = el('div', { class: 'choices', role: 'radiogroup', 'aria-label': title, keydown: turn }, ...buttons);
  return {
    element: el('fieldset', {}, el('legend', {}, title), group),
    get value() {
      return value;
    },
  };
}
