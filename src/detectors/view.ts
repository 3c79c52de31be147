// A rewritten copy of a text that remembers, for every character, which stretch of the original it stands for.
import type { Range } from '../engine/types.ts';

/** A rewritten text; character `i` stands for `from[i]` to `to[i]` of the text as typed. */
export interface View {
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** One change: characters `start` to `end` become `text`. */
export interface Edit extends Range {
  readonly text: string;
}

/** The text as it is. */
export function plainView(text: string): View {
  const from = new Int32Array(text.length);
  const to = new Int32Array(text.length);
  for (let index = 0; index < text.length; index++) {
    from[index] = index;
    to[index] = index + 1;
  }
  return { text, from, to };
}

/** Applies edits, which must be sorted and must not overlap. Characters that an edit puts in stand for all that it took out. */
export function applyEdits(view: View, edits: readonly Edit[]): View {
  if (edits.length === 0) return view;
  const added = edits.reduce((sum, edit) => sum + edit.text.length, 0);
  const parts: string[] = [];
  const from = new Int32Array(view.text.length + added);
  const to = new Int32Array(view.text.length + added);
  let at = 0;
  let length = 0;
  const copy = (end: number) => {
    parts.push(view.text.slice(at, end));
    from.set(view.from.subarray(at, end), length);
    to.set(view.to.subarray(at, end), length);
    length += end - at;
  };
  for (const edit of edits) {
    if (edit.start < at) continue;
    copy(edit.start);
    parts.push(edit.text);
    // What is only put in belongs to the character before it.
    const first = edit.end > edit.start ? edit.start : Math.max(0, edit.start - 1);
    from.fill(view.from[first] ?? 0, length, length + edit.text.length);
    to.fill(view.to[Math.max(first, edit.end - 1)] ?? 0, length, length + edit.text.length);
    length += edit.text.length;
    at = edit.end;
  }
  copy(view.text.length);
  return { text: parts.join(''), from: from.subarray(0, length), to: to.subarray(0, length) };
}

/** A range of the view as a range of the text as typed. */
export function toSource(view: View, range: Range): Range {
  if (range.end <= range.start) {
    const at = view.from[range.start] ?? view.to[view.to.length - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: view.from[range.start] ?? 0, end: view.to[range.end - 1] ?? 0 };
}
