// Draft.js, which X writes posts in. Reads the selection late and compares the page with its model after the browser's own editing.
import { editorAdapter } from './content-editable.ts';

export const draftJs = editorAdapter({ id: 'draft-js', root: '.public-DraftEditor-content' });
