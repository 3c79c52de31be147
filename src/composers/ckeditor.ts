// CKEditor 4 and 5, which Teams writes in. Version 5 obeys `beforeinput` alone.
import { editorAdapter } from './content-editable.ts';

export const ckEditor = editorAdapter({ id: 'ckeditor', root: '.ck-editor__editable,.ck-content,.cke_editable' });
