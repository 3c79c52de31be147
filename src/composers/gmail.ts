// Gmail's own editable region, under its published label. What is answered stands in `.gmail_quote`, the signature in its own box.
import { editorAdapter } from './content-editable.ts';

export const gmail = editorAdapter({
  id: 'gmail',
  root: '[contenteditable="true"][g_editable="true"]',
  quoted: '.gmail_quote,.gmail_quote_container,.gmail_attr,.gmail_signature',
});
