// Every editor that Probity knows, most particular first. A new editor is one file and one line here.
import type { Adapter } from './adapter.ts';
import { ckEditor } from './ckeditor.ts';
import { contentEditable } from './content-editable.ts';
import { draftJs } from './draft-js.ts';
import { gmail } from './gmail.ts';
import { lexical } from './lexical.ts';
import { proseMirror } from './prosemirror.ts';
import { quill } from './quill.ts';
import { rooster } from './rooster.ts';
import { slate } from './slate.ts';
import { squire } from './squire.ts';
import { textArea } from './text-area.ts';
import { tinyMce } from './tinymce.ts';
import { trix } from './trix.ts';

export const ADAPTERS: readonly Adapter[] = [
  textArea,
  draftJs,
  lexical,
  proseMirror,
  quill,
  slate,
  ckEditor,
  tinyMce,
  gmail,
  rooster,
  squire,
  trix,
  contentEditable,
];

/** The adapter for the editor at `element`, or none when it is not for writing drafts. */
export function adapterFor(element: HTMLElement): Adapter | undefined {
  return ADAPTERS.find((adapter) => adapter.accepts(element));
}
