// The pictures of the card and the indicator, drawn by us on a grid of 16. Each gravity has a shape of its own, not only a colour.
import type { Gravity } from '../engine/types.ts';

/** Filled shapes: a disc, a triangle, an octagon, each with its sign cut out. */
export const GRAVITY_SHAPES: Readonly<Record<Gravity, string>> = {
  note: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM7.2 7v4.4h1.6V7zM8 4.3a1 1 0 1 0 0 2a1 1 0 1 0 0-2z',
  caution: 'M8 1.3l7 12.7H1zM7.2 5.8v4h1.6v-4zM8 10.8a.95.95 0 1 0 0 1.9a.95.95 0 1 0 0-1.9z',
  grave: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM7.2 4.2v4.9h1.6V4.2zM8 10.1a1 1 0 1 0 0 2a1 1 0 1 0 0-2z',
};

/** Line drawings, stroked. */
export const ICONS = {
  close: 'M4 4l8 8M12 4l-8 8',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8L6 12.5',
  open: 'M4 6l4 4 4-4',
  clause: 'M4 2h6l3 3v9H4zM6.2 7.5h4.2M6.2 10.5h4.2',
  ask: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8zM2.8 14c.5-2.8 2.6-4.2 5.2-4.2s4.7 1.4 5.2 4.2',
  todo: 'M2.8 8.4l3.4 3.4 7-7.6',
  tick: 'M3.2 8.4l3.2 3.2 6.4-7',
  pause: 'M5.6 4v8M10.4 4v8',
  reload: 'M12.8 6A5.2 5.2 0 1 0 13.2 9M13 2.6V6H9.6',
  eyeOff: 'M2 8s2.3-4 6-4 6 4 6 4-2.3 4-6 4-6-4-6-4zM3 13L13 3',
  alert: 'M8 3.2v6M8 12.4v.1',
  dots: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
} as const;
