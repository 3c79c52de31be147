// Squire (Fastmail), a thin layer over the browser's own editing with an undo that notices a paste. It marks nothing as its own:
// Fastmail's root is known by the class that `fastmail/overture` gives it.
import { editorAdapter } from './content-editable.ts';

export const squire = editorAdapter({ id: 'squire', root: '.v-RichText-input,.squire', way: 'paste', quoted: 'blockquote[type="cite"]' });
