// Lexical, which Facebook, Instagram, Threads and WhatsApp write in. Marks its root with an attribute.
import { editorAdapter } from './content-editable.ts';

export const lexical = editorAdapter({ id: 'lexical', root: '[data-lexical-editor="true"]' });
