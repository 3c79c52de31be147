import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { place, publish } from './api.ts';

const editor = new Editor({ element: place(), extensions: [StarterKit] });
publish({ text: () => editor.getText({ blockSeparator: '\n' }), clear: () => void editor.commands.clearContent(true) });
