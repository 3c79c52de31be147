// Text areas and single-line inputs that people write drafts in: never passwords, searches, numbers, addresses or log-ins.
import type { Adapter } from './adapter.ts';

const AUTOFILLED =
  /(^|\s)(cc-|username|email|tel|name|given-name|family-name|street-address|address-|postal-code|one-time-code|url|bday|organization|country)/;
const SEARCHES = /search|filter|find\b|log.?in|user.?name|password|e-?mail|postcode|phone/i;

export type Field = HTMLTextAreaElement | HTMLInputElement;

/** Whether `element` is a text field at all, of whatever purpose. */
export function isField(element: Element): element is Field {
  return element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';
}

function isForWriting(element: Field): boolean {
  if (element.disabled || element.readOnly) return false;
  if (AUTOFILLED.test(element.getAttribute('autocomplete') ?? '')) return false;
  const role = element.getAttribute('role');
  if (role === 'searchbox' || role === 'combobox' || role === 'spinbutton') return false;
  if (element.tagName === 'TEXTAREA') return true;
  if (element.type !== 'text' || element.getAttribute('aria-autocomplete') === 'list' || element.hasAttribute('list')) return false;
  const mode = element.inputMode;
  if (mode && mode !== 'text') return false;
  return !SEARCHES.test([element.name, element.id, element.placeholder, element.getAttribute('aria-label') ?? ''].join(' '));
}

/** Text areas and inputs. Their letters are not nodes of the page, so `toRanges` gives none: the mirror paints them. */
export const textArea: Adapter = {
  id: 'text-area',
  kind: 'field',
  accepts: (element) => isField(element) && isForWriting(element),
  read: (element) => {
    const field = element as Field;
    return { text: field.value, quoted: [], toRanges: () => [], caret: () => field.selectionEnd ?? undefined };
  },
  replace: async (element, range, expected, replacement) => {
    const field = element as Field;
    if (field.value.slice(range.start, range.end) !== expected) return 'changed-meanwhile';
    const wanted = field.value.slice(0, range.start) + replacement + field.value.slice(range.end);
    const caret = field.selectionEnd ?? range.end;
    const { scrollTop, scrollLeft } = field;
    field.focus({ preventScroll: true });
    field.setSelectionRange(range.start, range.end);
    // `setRangeText` and `.value =` lose the undo, and React does not hear them; the browser's own editing is heard by all.
    const document = field.ownerDocument;
    if (replacement === '') document.execCommand('delete');
    else document.execCommand('insertText', false, replacement);
    const moved = caret <= range.start ? caret : Math.max(range.start + replacement.length, caret + replacement.length - expected.length);
    field.setSelectionRange(moved, moved);
    field.scrollTo({ top: scrollTop, left: scrollLeft, behavior: 'instant' });
    return field.value === wanted ? 'replaced' : 'refused';
  },
  returnTo: async (element) => element.focus({ preventScroll: true }),
};
