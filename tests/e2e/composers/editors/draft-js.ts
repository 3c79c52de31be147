import Draft from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { place, publish } from './api.ts';

const { Editor, EditorState } = Draft;
let state = EditorState.createEmpty();

function Composer() {
  const [current, change] = useState(state);
  state = current;
  publish({ text: () => state.getCurrentContent().getPlainText('\n'), clear: () => change(EditorState.createEmpty()) });
  return createElement(Editor, { editorState: current, onChange: change, ariaLabel: 'Post text' });
}

createRoot(place()).render(createElement(Composer));
