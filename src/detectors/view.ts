// A rewritten copy of a text that remembers, for every character, which stretch of the original it stands for.
import type { Range } from '../engine/types.ts';

/** A rewritten text; character `i` stands for `from[i]` to `to[i]` of the text as typed. */
export interface View {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** One change: characters `start` to `end` become `text`. */
export interface Edit extends Range {
  readonly text: string;
}

/** The text as it is. */
export function plainView(text: string): View {
  const from = Array.from({ length: text.length }, (_, index) => index);
  return { text, from, to: from.map((index) => index + 1) };
}

/** Applies edits, which must be sorted and must not overlap. Characters that an edit puts in stand for all that it took out. */
export function applyEdits(view: View, edits: readonly Edit[]): View {
  if (edits.length === 0) return view;
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  const copy = (end: number) => {
    parts.push(view.text.slice(at, end));
    for (let index = at; index < end; index++) {
      from.push(view.from[index] ?? 0);
      to.push(view.to[index] ?? 0);
    }
  };
  for (const edit of edits) {
    if (edit.start < at) continue;
    copy(edit.start);
    parts.push(edit.text);
    // What is only put in belongs to the character before it.
    const first = edit.end > edit.start ? edit.start : Math.max(0, edit.start - 1);
    const start = view.from[first] ?? 0;
    const end = view.to[Math.max(first, edit.end - 1)] ?? start;
    for (let index = 0; index < edit.text.length; index++) {
      from.push(start);
      to.push(end);
    }
    at = edit.end;
  }
  copy(view.text.length);
  return { text: parts.join(''), from, to };
}

/** A range of the view as a range of the text as typed. */
export function toSource(view: View, range: Range): Range {
  if (range.end <= range.start) {
    const at = view.from[range.start] ?? view.to[view.to.length - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: view.from[range.start] ?? 0, end: view.to[range.end - 1] ?? 0 };
}
