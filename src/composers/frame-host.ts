// Which site a frame belongs to: editors often live in frames that have no address of their own.

/** The host of a window: its own, or for `about:blank` and the like that of the page that made it. */
export function frameHost(view: Window & typeof globalThis): string {
  if (/^https?:/.test(view.location.protocol)) return view.location.host;
  for (const origin of [view.origin, view.location.ancestorOrigins?.[0]]) {
    if (origin && /^https?:/.test(origin)) return new URL(origin).host;
  }
  return '';
}
