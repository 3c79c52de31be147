// What every editor's page offers to the suite: the text as the editor's own model has it, and the things a host does.

export interface EditorPage {
  /** The text as the editor's own model has it, paragraphs ended by a line feed. */
  text(): string;
  /** Empties the editor as a site does after sending. */
  clear(): void;
}

declare global {
  interface Window {
    editor: EditorPage;
  }
}

/** Publishes the editor to the suite, with a button that empties it. */
export function publish(editor: EditorPage): void {
  window.editor = editor;
  if (document.querySelector('#done')) return;
  const done = document.createElement('button');
  done.id = 'done';
  done.textContent = 'Done';
  // As a site does: the composer is emptied when the network has answered.
  done.onclick = () => setTimeout(() => window.editor.clear(), 200);
  document.body.prepend(done);
}

/** The element that the editor mounts in. */
export function place(): HTMLDivElement {
  const element = document.createElement('div');
  element.id = 'place';
  document.body.append(element);
  return element;
}

/** Text as the browser lays it out, for editors whose only model is the page. */
export function shown(region: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks as laid out are the point here.
  return region.innerText;
}
