// ProseMirror and what is built on it: TipTap (Bluesky, Elk), Remirror. Watches its own nodes, so the browser's editing is enough.
import { editorAdapter } from './content-editable.ts';

export const proseMirror = editorAdapter({ id: 'prosemirror', root: '.ProseMirror' });
