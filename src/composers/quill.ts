// Quill, which LinkedIn and Slack write in. Placeholders and link bubbles lie outside its root.
import { editorAdapter } from './content-editable.ts';

export const quill = editorAdapter({ id: 'quill', root: '.ql-editor' });
