import 'trix';
import 'trix/dist/trix.css';
import { place, publish } from './api.ts';

const element = document.createElement('trix-editor') as HTMLElement & {
  editor: { getDocument(): { toString(): string }; loadHTML(html: string): void };
};
place().append(element);
publish({ text: () => element.editor.getDocument().toString().replace(/\n$/, ''), clear: () => element.editor.loadHTML('') });
