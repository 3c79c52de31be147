// The one element that Probity adds to a page: a host at the end of the document with a closed shadow root, in the top layer, which
// the mouse passes through except on what is drawn in it. Made when first needed; gone without a trace when it is removed.
import { direction, language } from './texts.ts';

const HOST = 'probity-layer';
const PLAIN = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'transparent',
  'pointer-events': 'none',
  'z-index': '2147483647',
  display: 'block',
};
/** Events of our own controls that the page must not act upon: its shortcuts, its "click outside closes". */
const OURS = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'focusin',
  'focusout',
  'input',
  'change',
  'wheel',
];

export interface Layer {
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Brings the layer in front of what the page has opened since, and into the dialog that `element` is in, if any. */
  raise(element: Element): void;
  remove(): void;
}

/** Adds the layer to `document`. `mode` is `open` only for tests that look inside with the page's own eyes. */
export function createLayer(document: Document, css: readonly string[], mode: ShadowRootMode = 'closed', name = HOST): Layer {
  for (const old of document.querySelectorAll(name)) old.remove();
  const host = document.createElement(name);
  for (const [name, value] of Object.entries(PLAIN)) host.style.setProperty(name, value, 'important');
  host.setAttribute('popover', 'manual');
  host.lang = language();
  host.dir = direction();
  const root = host.attachShadow({ mode });
  for (const sheet of css) adoptStyle(root, sheet);
  for (const name of OURS) root.addEventListener(name, (event) => event.stopPropagation());

  const show = () => {
    try {
      if (host.matches(':popover-open')) host.hidePopover();
      host.showPopover();
    } catch {
      // Without the top layer the z-index serves.
    }
  };
  const place = (parent: Element) => {
    if (host.parentElement === parent) return;
    parent.append(host);
    show();
  };
  place(document.documentElement);
  return {
    root,
    host,
    raise(element) {
      // A modal dialog of the page makes everything outside itself deaf, so the layer goes into it.
      place(element.closest('dialog[open]') ?? document.documentElement);
      const hiding = document.querySelectorAll(':popover-open, dialog[open]');
      if (hiding.length > 1) show();
    },
    remove: () => host.remove(),
  };
}

/** Gives a document or shadow root a style sheet without touching its nodes where the browser allows it. */
export function adoptStyle(tree: Document | ShadowRoot, css: string): void {
  try {
    const view = (tree.ownerDocument ?? tree).defaultView as (Window & typeof globalThis) | null;
    const sheet = new (view?.CSSStyleSheet ?? CSSStyleSheet)();
    sheet.replaceSync(css);
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  } catch {
    // Firefox does not let a content script adopt sheets; a style element of ours does the same.
    if (!('host' in tree) || !tree.host.localName.startsWith('probity-')) return;
    const style = document.createElement('style');
    style.textContent = css;
    tree.append(style);
  }
}
