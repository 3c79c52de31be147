// A sentence at the corner of the window with one way to take something back, for some seconds.
import { el } from './dom.ts';

const STAYS_MS = 7000;

/** Shows `sentence`. `gone` is called when it leaves, unless its button was pressed. */
export function toast(
  root: ShadowRoot,
  sentence: string,
  action?: { readonly label: string; readonly press: () => void },
  gone?: () => void,
): () => void {
  const leave = () => {
    clearTimeout(timer);
    if (!box.isConnected) return;
    box.remove();
    gone?.();
  };
  const press = () => {
    clearTimeout(timer);
    box.remove();
    action?.press();
  };
  const button =
    action &&
    el('button', { type: 'button', class: 'button', mousedown: (event: Event) => event.preventDefault(), click: press }, action.label);
  const box = el('div', { class: 'toast', role: 'status' }, el('span', {}, sentence), button);
  for (const old of root.querySelectorAll('.toast')) old.dispatchEvent(new Event('leave'));
  box.addEventListener('leave', leave);
  root.append(box);
  const timer = setTimeout(leave, STAYS_MS);
  return leave;
}
