// Types a sample into a composer as a person would, word by word, so that what watches for typing sees typing.

/** Between two words, in milliseconds. */
const BEAT = 35;

let latest = 0;

/**
 * Empty the composer and type `text` into it; a later call ends an earlier one.
 * With reduced motion the words come all at once.
 */
export async function typeIn(composer: HTMLElement, text: string): Promise<void> {
  const mine = ++latest;
  const atOnce = matchMedia('(prefers-reduced-motion: reduce)').matches;
  composer.focus();
  put(composer, '');
  for (const word of atOnce ? [text] : (text.match(/\S+\s*/g) ?? [])) {
    if (mine !== latest) return;
    put(composer, word, true);
    if (!atOnce) await new Promise((resolve) => setTimeout(resolve, BEAT));
  }
}

function put(composer: HTMLElement, text: string, append = false): void {
  if (composer instanceof HTMLTextAreaElement || composer instanceof HTMLInputElement) {
    composer.setRangeText(text, append ? composer.value.length : 0, composer.value.length, 'end');
  } else if (append) {
    composer.append(text);
    composer.normalize();
    getSelection()?.selectAllChildren(composer);
    getSelection()?.collapseToEnd();
  } else composer.textContent = text;
  composer.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: text === '' ? 'deleteContentBackward' : 'insertText', data: text || null }),
  );
}
