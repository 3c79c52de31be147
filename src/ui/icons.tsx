// Probity's own icons: one 20-unit grid, one 1.6 stroke, drawn in the colour of the words beside them. Decorative unless given a label.
import type { ComponentChildren } from 'preact';

const STROKES = {
  search: (
    <>
      <circle cx="9" cy="9" r="5.25" />
      <path d="m13 13 3.75 3.75" />
    </>
  ),
  book: (
    <>
      <path d="M10 5.5C8.4 4.3 6.2 3.9 3.25 4v11.25c2.95-.1 5.15.3 6.75 1.5 1.6-1.2 3.8-1.6 6.75-1.5V4c-2.95-.1-5.15.3-6.75 1.5Z" />
      <path d="M10 5.5v11.25" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.75" r="3.25" />
      <path d="M3.75 16.75c.6-3.1 3.1-4.75 6.25-4.75s5.65 1.65 6.25 4.75" />
    </>
  ),
  people: (
    <>
      <circle cx="7.5" cy="7" r="2.75" />
      <path d="M2.25 16c.5-2.7 2.6-4.1 5.25-4.1s4.75 1.4 5.25 4.1" />
      <path d="M12.75 4.6a2.75 2.75 0 0 1 0 4.8M15 12.3c1.5.6 2.5 1.9 2.75 3.7" />
    </>
  ),
  gear: (
    <>
      <path d="M3 6h7.25M14.75 6H17M3 14h2.25M9.75 14H17" />
      <circle cx="12.5" cy="6" r="2.25" />
      <circle cx="7.5" cy="14" r="2.25" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="6.75" />
      <path d="M10 6.25V10l2.5 1.75" />
    </>
  ),
  check: <path d="m4 10.5 4 4 8-9" />,
  external: (
    <>
      <path d="M8.25 4.5h-3A1.25 1.25 0 0 0 4 5.75v9A1.25 1.25 0 0 0 5.25 16h9a1.25 1.25 0 0 0 1.25-1.25v-3" />
      <path d="M11.5 4H16v4.5M15.75 4.25 9.5 10.5" />
    </>
  ),
  chevron: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  trash: <path d="M4 5.75h12M8 5.5V3.75h4V5.5M5.5 5.75l.7 10.5h7.6l.7-10.5M8.5 8.75v4.5M11.5 8.75v4.5" />,
  pause: <path d="M7 5v10M13 5v10" />,
  play: <path d="M7 4.75v10.5l8-5.25-8-5.25Z" />,
  shield: <path d="M10 2.75 4 5v4.5c0 3.6 2.4 6.4 6 7.75 3.6-1.35 6-4.15 6-7.75V5l-6-2.25Z" />,
  lock: (
    <>
      <rect x="4.5" y="9" width="11" height="7.5" rx="1.5" />
      <path d="M7 9V6.75a3 3 0 0 1 6 0V9" />
    </>
  ),
  mail: (
    <>
      <rect x="3" y="4.75" width="14" height="10.5" rx="1.5" />
      <path d="m3.5 6 6.5 5 6.5-5" />
    </>
  ),
  copy: (
    <>
      <rect x="7" y="7" width="9" height="9" rx="1.5" />
      <path d="M13 4.75A.75.75 0 0 0 12.25 4h-7.5a.75.75 0 0 0-.75.75v7.5c0 .4.35.75.75.75" />
    </>
  ),
  plus: <path d="M10 4v12M4 10h12" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  back: <path d="m11.5 5-5 5 5 5" />,
  reveal: (
    <>
      <path d="M2.5 10c1.7-3.2 4.3-4.9 7.5-4.9s5.8 1.7 7.5 4.9c-1.7 3.2-4.3 4.9-7.5 4.9S4.2 13.2 2.5 10Z" />
      <circle cx="10" cy="10" r="2.25" />
    </>
  ),
  keyboard: (
    <>
      <rect x="2.5" y="5" width="15" height="10" rx="1.5" />
      <path d="M5.5 8h.01M8.5 8h.01M11.5 8h.01M14.5 8h.01M7 12h6" />
    </>
  ),
  download: <path d="M10 3.75v8.5M6.25 9 10 12.5 13.75 9M4 16h12" />,
  upload: <path d="M10 12.5V4M6.25 7.5 10 4l3.75 3.5M4 16h12" />,
  globe: (
    <>
      <circle cx="10" cy="10" r="6.75" />
      <path d="M3.25 10h13.5M10 3.25c2.2 1.9 3 4.2 3 6.75s-.8 4.85-3 6.75c-2.2-1.9-3-4.2-3-6.75s.8-4.85 3-6.75Z" />
    </>
  ),
  refresh: <path d="M15.75 8.5A6 6 0 0 0 4.8 7M4.25 11.5A6 6 0 0 0 15.2 13M4.5 3.75V7h3.25M15.5 16.25V13h-3.25" />,
  undo: <path d="M7 4.5 3.75 7.75 7 11M4 7.75h7.5a4 4 0 0 1 0 8H8" />,
  pen: <path d="m4 16 .75-3.25L13 4.5a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2L7.25 15.25 4 16Z" />,
  send: <path d="m3.25 9.75 13.5-6-5.5 13-2.25-5.25-5.75-1.75Z" />,
} satisfies Record<string, ComponentChildren>;

/** The three weights of a finding: a dot in a ring, a triangle, an octagon. Shape alone tells them apart. */
const WEIGHTS = {
  note: (
    <>
      <circle cx="10" cy="10" r="6.75" fill="none" stroke="currentColor" stroke-width="1.6" />
      <circle cx="10" cy="10" r="2.5" />
    </>
  ),
  caution: (
    <path
      fill-rule="evenodd"
      d="M8.53 3.39a1.7 1.7 0 0 1 2.94 0l6.3 10.9a1.7 1.7 0 0 1-1.47 2.56H3.7a1.7 1.7 0 0 1-1.47-2.56l6.3-10.9ZM9.2 7.25l.25 4.5h1.1l.25-4.5H9.2ZM10 13.1a.95.95 0 1 0 0 1.9.95.95 0 0 0 0-1.9Z"
    />
  ),
  grave: (
    <path
      fill-rule="evenodd"
      d="M6.75 2.25h6.5l4.5 4.5v6.5l-4.5 4.5h-6.5l-4.5-4.5v-6.5l4.5-4.5ZM9.1 5.75l.3 5.25h1.2l.3-5.25H9.1ZM10 12.5a1.05 1.05 0 1 0 0 2.1 1.05 1.05 0 0 0 0-2.1Z"
    />
  ),
} satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof STROKES | keyof typeof WEIGHTS;

/** One icon, 1.25em square; `label` makes it an image with a name, without it it is decoration. */
export function Icon({ name, label, size = 20, class: extra }: { name: IconName; label?: string; size?: number; class?: string }) {
  const weight = name in WEIGHTS;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden, one of the two always
    <svg
      class={`icon ${extra ?? ''}`}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      {...(weight
        ? { fill: 'currentColor' }
        : { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })}
    >
      {weight ? WEIGHTS[name as keyof typeof WEIGHTS] : STROKES[name as keyof typeof STROKES]}
    </svg>
  );
}

/** Probity's mark: a line of writing that ends in a tick. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg class="logo" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b5d50" />
      <path d="M8 14.5l5.5 5.5L24 8.5" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round" />
      <path d="M8 25h16" fill="none" stroke="#f2b84b" stroke-width="3" stroke-linecap="round" />
    </svg>
  );
}
