// The contract between an editor and the rest of Probity: what it takes to read a composer, to find a letter again in the page,
// and to change a few words so that the page, the editor's own model and its undo agree.
import type { Range as TextRange } from '../engine/types.ts';

/** What one look at a composer gave: its text, and the way back from offsets to the page. Valid until the composer changes. */
export interface Reading {
  /** Paragraphs end in `\n`; mentions and links are their text, emoji pictures their emoji. */
  readonly text: string;
  /** Ranges of `text` that somebody else wrote. */
  readonly quoted: readonly TextRange[];
  /** DOM ranges that cover `[start, end)` of the text. None for text fields, whose letters are not in the page: see `mirror.ts`. */
  toRanges(start: number, end: number): Range[];
  /** Offset of the caret in `text`, or `undefined` when the selection is elsewhere. */
  caret(): number | undefined;
}

/** Why a replacement was not made: the words have changed since they were judged, or the editor would not have it. */
export type ReplaceOutcome = 'replaced' | 'changed-meanwhile' | 'refused';

/** One kind of editor. Adapters hold no state: everything is in the element and in a reading of it. */
export interface Adapter {
  readonly id: string;
  /** `field`: a text area or input, painted in a mirror; `page`: letters are nodes of the page, painted as highlights. */
  readonly kind: 'field' | 'page';
  /** Whether this adapter knows the editor at `element`, which is a text field or the root of an editable region. */
  accepts(element: HTMLElement): boolean;
  /** Reads without touching the page. `quoted` is a selector of regions that somebody else wrote, from the site's file. */
  read(element: HTMLElement, quoted?: string): Reading;
  /**
   * Puts `replacement` where `expected` stands at `range`, undoable, and leaves the caret where it was. Waits for the editor to
   * take up the selection, so the answer comes some 50 ms later. Does nothing when the words there are no longer `expected`.
   * `caret` is where the caret was, for editors that forget it when they lose the focus.
   */
  replace(element: HTMLElement, range: TextRange, expected: string, replacement: string, caret?: number): Promise<ReplaceOutcome>;
  /** Gives the editor the focus, and the caret its place where the editor has forgotten it. */
  returnTo(element: HTMLElement, caret: number | undefined): Promise<void>;
}
