// A part of what Probity draws, as a test sees it. The function runs in the browser, where nothing of this file is at hand but itself.

export interface SeenPart {
  readonly text: string;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly buttons: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly className: string;
  readonly focused: boolean;
}

/** Looks at the first part in `root` that `selector` selects; positions are those of the outermost window. */
export function lookInto(root: ShadowRoot | null, selector: string): SeenPart | undefined {
  const part = root?.querySelector<HTMLElement>(selector);
  if (!root || !part || part.hidden) return undefined;
  let [x, y] = [0, 0];
  for (let view: Window = window; view.frameElement; view = view.parent) {
    const box = view.frameElement.getBoundingClientRect();
    x += box.left + view.frameElement.clientLeft;
    y += box.top + view.frameElement.clientTop;
  }
  const moved = (box: DOMRect) => ({ left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y });
  const controls = [...part.querySelectorAll<HTMLElement>('button,input')].filter((button) => button.getClientRects().length > 0);
  if (part.matches('button')) controls.push(part);
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: what can be seen is the point here.
    text: part.innerText || part.getAttribute('aria-label') || '',
    className: part.className,
    focused: part.contains(root.activeElement),
    box: moved(part.getBoundingClientRect()),
    buttons: controls.map((button) => {
      const box = moved(button.getBoundingClientRect());
      // biome-ignore lint/performance/useDomNodeTextContent: as above.
      const name = button.getAttribute('aria-label') || button.innerText.trim() || (button as HTMLInputElement).type;
      return { name, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    }),
  };
}
