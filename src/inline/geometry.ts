// Where things may be drawn: the part of a composer that can be seen, the line being written, and a place for the card beside them.

/** A box in viewport coordinates, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CLIPS = /auto|scroll|hidden|clip|overlay/;

/** The part of `element` that its scrolling ancestors and the viewport leave to be seen; `undefined` when there is none. */
export function visibleBox(element: Element): Box | undefined {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.isConnected) return undefined;
  let box: Box = element.getBoundingClientRect();
  for (let parent = parentOf(element); parent; parent = parentOf(parent)) {
    const style = view.getComputedStyle(parent);
    if (CLIPS.test(style.overflowX + style.overflowY)) box = meet(box, parent.getBoundingClientRect());
    if (style.position === 'fixed') break;
  }
  box = meet(box, { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight });
  return box.right - box.left > 4 && box.bottom - box.top > 4 ? box : undefined;
}

function parentOf(element: Element): Element | undefined {
  const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return parent && parent !== element.ownerDocument.documentElement && parent !== element.ownerDocument.body ? parent : undefined;
}

const meet = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

export const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Space between a mark and its card, and between a card and the edge of the window. */
const GAP = 8;
/** A card lower than this shows too little to be of use. */
const LOWEST = 180;

export interface Spot {
  readonly left: number;
  readonly top: number;
  /** Present where the card has to be made so low; its middle scrolls. */
  readonly height?: number;
}

/**
 * Top left corner for a card of `width` × `height` at the mark `anchor`: under it, else over it, else beside it; the first that
 * stays in the window without covering `line`, the line being written. In a window too small for that, where there is more room, made
 * lower; when even that is too low, under the mark as far as the window goes.
 */
export function placeBeside(
  anchor: Box,
  line: Box | undefined,
  width: number,
  height: number,
  view: { readonly width: number; readonly height: number },
): Spot {
  const within = (value: number, size: number, whole: number) => Math.max(GAP, Math.min(value, whole - size - GAP));
  const left = within(anchor.left - 12, width, view.width);
  const top = within(anchor.top - 12, height, view.height);
  const spots = [
    { left, top: anchor.bottom + GAP },
    { left, top: anchor.top - GAP - height },
    ...(line
      ? [
          { left, top: Math.max(anchor.bottom, line.bottom) + GAP },
          { left, top: Math.min(anchor.top, line.top) - GAP - height },
        ]
      : []),
    { left: anchor.right + GAP * 2, top },
    { left: anchor.left - GAP * 2 - width, top },
  ];
  const fits = spots.find((spot) => {
    const box = { ...spot, right: spot.left + width, bottom: spot.top + height };
    const inside = box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height;
    return inside && !(line && overlaps(box, line)) && !overlaps(box, anchor);
  });
  if (fits) return fits;
  const under = Math.max(anchor.bottom, line?.bottom ?? 0) + GAP;
  const over = Math.min(anchor.top, line?.top ?? view.height) - GAP;
  const [below, above] = [view.height - GAP - under, over - GAP];
  if (Math.max(below, above) < LOWEST) return { left, top: within(anchor.bottom + GAP, height, view.height) };
  return below >= above ? { left, top: under, height: below } : { left, top: over - above, height: above };
}
