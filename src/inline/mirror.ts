// A text field's letters are not in the page, so its marks are painted on an invisible copy laid exactly over it, in our layer.
import type { Field } from '../composers/text-area.ts';
import { el } from './dom.ts';
import { visibleBox } from './geometry.ts';
import { adoptStyle, type Layer } from './layer.ts';
import marksCss from './marks.css?inline';

export interface Mirror {
  /** Takes over the field's text. */
  update(value: string): void;
  toRanges(start: number, end: number): Range[];
  remove(): void;
}

/** Everything of a field's style that decides where its letters stand. */
const COPIED = [
  'direction',
  'font',
  'font-feature-settings',
  'font-kerning',
  'font-size-adjust',
  'font-variation-settings',
  'font-variant-ligatures',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'tab-size',
  'text-align',
  'text-indent',
  'text-orientation',
  'text-rendering',
  'text-transform',
  'unicode-bidi',
  'word-break',
  'word-spacing',
  'writing-mode',
  '-webkit-text-security',
] as const;

const styled = new WeakSet<ShadowRoot>();

/** Lays a mirror over `field` until it is removed or `signal` aborts. It follows size, scrolling, fonts and the page's zoom. */
export function createMirror(field: Field, layer: Layer, signal: AbortSignal): Mirror {
  if (!styled.has(layer.root)) {
    styled.add(layer.root);
    adoptStyle(layer.root, marksCss);
  }
  const document = field.ownerDocument;
  const view = document.defaultView ?? window;
  const letters = document.createTextNode('');
  // The text stands in an element of its own, which is moved against the field's scrolling.
  const sheet = el('div', { class: 'mirror-sheet' }, letters);
  const frame = el('div', { class: 'mirror', 'aria-hidden': 'true' }, sheet);
  layer.root.prepend(frame);

  const copyStyle = () => {
    const style = view.getComputedStyle(field);
    for (const name of COPIED) sheet.style.setProperty(name, style.getPropertyValue(name));
    sheet.style.whiteSpace = field.tagName === 'INPUT' ? 'pre' : style.whiteSpace;
  };
  const place = () => {
    const seen = visibleBox(field);
    frame.hidden = !seen;
    if (!seen) return;
    const box = field.getBoundingClientRect();
    // Pages may scale a field by a transform; the copy is laid out unscaled, and scaled alike.
    const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
    const left = box.left + field.clientLeft * scale;
    const top = box.top + field.clientTop * scale;
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${field.clientWidth}px`, height: `${field.clientHeight}px` });
    frame.style.transform = scale === 1 ? '' : `scale(${scale})`;
    const cut = [
      seen.top - top,
      left + field.clientWidth * scale - seen.right,
      top + field.clientHeight * scale - seen.bottom,
      seen.left - left,
    ];
    frame.style.clipPath = `inset(${cut.map((edge) => `${Math.max(0, edge / scale)}px`).join(' ')})`;
    sheet.style.width = `${field.clientWidth}px`;
    // A single line stands in the middle of its field.
    if (field.tagName === 'INPUT')
      sheet.style.lineHeight = `${field.clientHeight - number(sheet.style.paddingTop) - number(sheet.style.paddingBottom)}px`;
    sheet.style.translate = `${-field.scrollLeft}px ${-field.scrollTop}px`;
  };
  const refresh = () => {
    copyStyle();
    place();
  };

  const life = new AbortController();
  const options = { signal: AbortSignal.any([signal, life.signal]), passive: true, capture: true };
  const sizes = new ResizeObserver(refresh);
  sizes.observe(field);
  document.addEventListener('scroll', place, options);
  view.addEventListener('resize', refresh, options);
  void document.fonts?.ready.then(() => !options.signal.aborted && refresh());
  document.fonts?.addEventListener?.('loadingdone', refresh, options);
  const remove = () => {
    life.abort();
    sizes.disconnect();
    frame.remove();
  };
  signal.addEventListener('abort', remove, { once: true });
  refresh();
  return {
    update(value) {
      // A last line break needs a line to stand in, as it has in the field.
      const shown = value.endsWith('\n') ? `${value} ` : value;
      if (letters.data !== shown) replaceChanged(letters, shown);
      place();
    },
    toRanges(start, end) {
      const range = document.createRange();
      range.setStart(letters, Math.min(start, letters.length));
      range.setEnd(letters, Math.min(end, letters.length));
      return [range];
    },
    remove,
  };
}

const number = (pixels: string) => Number.parseFloat(pixels) || 0;

/** Changes only what differs, so that the marks on the rest keep their place. */
function replaceChanged(node: Text, value: string): void {
  const old = node.data;
  const shorter = Math.min(old.length, value.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === value.charCodeAt(start)) start += 1;
  let tail = 0;
  while (tail < shorter - start && old.charCodeAt(old.length - 1 - tail) === value.charCodeAt(value.length - 1 - tail)) tail += 1;
  node.replaceData(start, old.length - tail - start, value.slice(start, value.length - tail));
}
