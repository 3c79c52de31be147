// Rich editors: any editable region of a page. The adapters of named editors are made here too and say only where they differ.
import type { Adapter } from './adapter.ts';
import { readNodes } from './reading.ts';
import { type ReplaceWay, replaceInEditor, returnToEditor } from './replace.ts';

/** Where a named editor differs from a plain editable region. */
export interface EditorTraits {
  readonly id: string;
  /** Selector of the editable root of this editor. */
  readonly root: string;
  /** Regions that somebody else wrote, known from the editor itself. */
  readonly quoted?: string;
  readonly way?: ReplaceWay;
}

/** Makes the adapter of an editor that keeps its text in the page's nodes. */
export function editorAdapter({ id, root, quoted: own, way }: EditorTraits): Adapter {
  const read: Adapter['read'] = (element, quoted) => readNodes(element, [own, quoted].filter(Boolean).join(',') || undefined);
  return {
    id,
    kind: 'page',
    accepts: (element) => element.matches(root),
    read,
    replace: (element, range, expected, replacement, caret) =>
      replaceInEditor(element, () => read(element), range, expected, replacement, way, caret),
    returnTo: (element, caret) => returnToEditor(element, () => read(element), caret),
  };
}

/** The plain region, and the editor of everything that has no adapter of its own. */
export const contentEditable: Adapter = {
  ...editorAdapter({ id: 'content-editable', root: '*' }),
  accepts: (element) => element.isContentEditable || element.ownerDocument.designMode === 'on',
};
