// Trix (Basecamp and much of Rails), a custom element that is its own editable root.
import { editorAdapter } from './content-editable.ts';

export const trix = editorAdapter({ id: 'trix', root: 'trix-editor' });
