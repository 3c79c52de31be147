import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { place, publish } from './api.ts';

const root = place();
root.contentEditable = 'true';
root.role = 'textbox';
const editor = createEditor({ namespace: 'suite', onError: (problem: Error) => console.error(problem) });
editor.setRootElement(root);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
publish({
  text: () => editor.read(() => $getRoot().getTextContent()).replaceAll('\n\n', '\n'),
  clear: () => editor.update(() => void $getRoot().clear().append($createParagraphNode())),
});
