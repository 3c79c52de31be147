import { createModelFromHtml, Editor, exportContent } from 'roosterjs';
import { place, publish } from './api.ts';

const root = place();
root.id = 'rooster-editor';
const editor = new Editor(root);
publish({
  text: () => exportContent(editor, 'PlainTextFast').replaceAll('\r\n', '\n').trimEnd(),
  clear: () =>
    editor.formatContentModel((model) => {
      model.blocks = createModelFromHtml('<div><br></div>').blocks;
      return true;
    }),
});
