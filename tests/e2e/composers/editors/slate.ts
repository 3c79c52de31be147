import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { place, publish } from './api.ts';

const empty: Descendant[] = [{ children: [{ text: '' }] }];

function Composer() {
  const [editor] = useState(() => withHistory(withReact(createEditor())));
  publish({
    text: () => editor.children.map((node) => Node.string(node)).join('\n'),
    clear: () => {
      for (const _ of [...editor.children]) Transforms.removeNodes(editor, { at: [0] });
      Transforms.insertNodes(editor, structuredClone(empty) as never);
    },
  });
  const children = createElement(Editable, { placeholder: 'Message #general', role: 'textbox' });
  return createElement(Slate, { editor, initialValue: empty, children });
}

createRoot(place()).render(createElement(Composer));
