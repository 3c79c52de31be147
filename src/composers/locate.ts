// From where the focus is to the composer around it: the text field itself, or the root of the editable region, through open
// shadow roots. Says as well when an editor has the focus that cannot be read.
import type { Adapter } from './adapter.ts';
import { adapterFor } from './registry.ts';
import { isField } from './text-area.ts';

export interface Located {
  readonly element: HTMLElement;
  /** None when the editor draws its text where it cannot be read. */
  readonly adapter: Adapter | undefined;
}

/** Editors that draw text on a canvas or keep most of it out of the page. */
const UNREADABLE = '.kix-appview-editor,.docs-texteventtarget-iframe,.monaco-editor,.cm-editor,.CodeMirror,.ace_editor';
/** Regions that are editable and not for writing: search boxes, recipients. */
const NOT_DRAFTS = '[role="searchbox"],[role="combobox"],[role="spinbutton"],[role="search"] *';

/** The element that has the focus, inside open shadow roots as well. */
export function deepActiveElement(document: Document): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}

/** The composer around the focused element, unless it matches `not`. Reads roles and attributes only, never text. */
export function locate(focused: HTMLElement, not?: string): Located | undefined {
  if (not && focused.closest(not)) return undefined;
  if (focused.closest(UNREADABLE)) return { element: focused, adapter: undefined };
  if (isField(focused)) {
    const adapter = adapterFor(focused);
    return adapter && { element: focused, adapter };
  }
  const document = focused.ownerDocument;
  if (document.designMode === 'on' && document.body) return { element: document.body, adapter: adapterFor(document.body) };
  if (!focused.isContentEditable) return undefined;
  let root = focused;
  while (root.parentElement?.isContentEditable) root = root.parentElement;
  if (root.matches(NOT_DRAFTS)) return undefined;
  return { element: root, adapter: adapterFor(root) };
}
