// TinyMCE (Roundcube), mostly the body of a frame. Its undo notices a paste, and misses corrections.
import { editorAdapter } from './content-editable.ts';

export const tinyMce = editorAdapter({
  id: 'tinymce',
  root: '.mce-content-body,body#tinymce',
  way: 'paste',
  quoted: 'blockquote[type="cite"]',
});
