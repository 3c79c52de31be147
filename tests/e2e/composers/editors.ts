// The editors of the suite, each the real library on a page of ours, and how the pages are built.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { PageServer } from '../harness/server.ts';

export interface SuiteEditor {
  readonly id: string;
  /** Selector of what a person clicks to write. */
  readonly target: string;
  /** Selectors of the frames around it, outermost first. */
  readonly frames?: readonly string[];
  /** Text in the mirror and not in the page. */
  readonly field?: boolean;
  readonly singleLine?: boolean;
}

export const EDITORS: readonly SuiteEditor[] = [
  { id: 'text-area', target: '#editor', field: true },
  { id: 'input', target: '#editor', field: true, singleLine: true },
  { id: 'content-editable', target: '#editor' },
  { id: 'shadow-root', target: '#editor' },
  { id: 'frames', target: '[contenteditable]', frames: ['iframe', 'iframe'] },
  { id: 'draft-js', target: '.public-DraftEditor-content' },
  { id: 'lexical', target: '[data-lexical-editor]' },
  { id: 'prosemirror', target: '.ProseMirror' },
  { id: 'tiptap', target: '.ProseMirror' },
  { id: 'quill', target: '.ql-editor' },
  { id: 'slate', target: '[data-slate-editor]' },
  { id: 'ckeditor', target: '.ck-editor__editable' },
  { id: 'tinymce', target: 'body', frames: ['iframe'] },
  { id: 'squire', target: '#place' },
  { id: 'rooster', target: '#rooster-editor' },
  { id: 'trix', target: 'trix-editor' },
  { id: 'gmail', target: '[g_editable]' },
];

const STYLE = `body { margin: 40px; font: 18px/1.5 serif } #place > [contenteditable], #place[contenteditable], #editor, .ProseMirror, .ql-editor,
  [data-slate-editor], .public-DraftEditor-content { min-height: 120px; max-height: 260px; max-width: 640px; overflow: auto; border: 1px solid #999; padding: 8px }
  input#editor { min-height: 0 }`;

export const ADDRESS = 'https://editors.example';

/** Bundles the editors' pages and puts them at `https://editors.example/<id>`. Returns the folder that the server must serve. */
export async function buildEditors(): Promise<string> {
  const folder = join(import.meta.dirname, '..', '..', '..', '.artifacts', 'editors');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: EDITORS.map(({ id }) => ({ in: join(import.meta.dirname, 'editors', `${id}.ts`), out: id })),
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.svg': 'text' },
    legalComments: 'none',
    logLevel: 'error',
  });
  return folder;
}

/** Puts the page of each editor on the server, below `address`. */
export function putEditors(server: PageServer, address = ADDRESS): void {
  for (const { id } of EDITORS) {
    server.put(
      `${address}/${id}`,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${id}</title><link rel="stylesheet" href="/${id}.css"><style>${STYLE}</style><body><h1>${id}</h1><script type="module" src="/${id}.js"></script></body></html>`,
    );
  }
}
