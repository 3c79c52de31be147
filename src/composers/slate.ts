// Slate, which Discord writes in. Its model obeys `beforeinput` alone: the page must never be edited behind its back.
import { editorAdapter } from './content-editable.ts';

export const slate = editorAdapter({ id: 'slate', root: '[data-slate-editor="true"]' });
