// RoosterJS, which Outlook and Proton Mail write in: the browser's own editing, with a model made from the page when it is needed.
import { editorAdapter } from './content-editable.ts';

export const rooster = editorAdapter({
  id: 'rooster',
  root: '[id^="editorParent_"] [contenteditable="true"],#rooster-editor',
  quoted: '#divRplyFwdMsg,#divRplyFwdMsg~*,#appendonsend~*,.protonmail_quote',
});
