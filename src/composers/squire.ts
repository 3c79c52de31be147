// Squire (Fastmail, formerly Proton Mail), a thin layer over the browser's own editing with an undo of its own.
import { editorAdapter } from './content-editable.ts';

export const squire = editorAdapter({ id: 'squire', root: '.squire,.squire-editor,[data-squire]', quoted: 'blockquote[type="cite"]' });
