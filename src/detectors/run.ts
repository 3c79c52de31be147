// Runs detectors over a text as typed and, where something in it is spelled out or broken up, over the undone copy too.
import type { Confidence } from '../engine/types.ts';
import { createContext } from './context.ts';
import { spelled } from './spelled.ts';
import type { Detector, Entity } from './types.ts';
import { toSource, type View } from './view.ts';

/** Longer texts are read up to here: a composer that holds more is not being written in. */
export const MAX_TEXT = 200_000;
const RANK: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

/** What `detectors` find in `text`, sorted by place, overlaps of one type merged. */
export function detectWith(detectors: readonly Detector[], text: string): Entity[] {
  const source = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  const context = createContext(source);
  const found = detectors.flatMap((detector) => detector.detect(source, context));
  const view = spelled(source, context);
  if (view) {
    const undone = createContext(view.text);
    for (const detector of detectors) for (const entity of detector.detect(view.text, undone)) found.push(moved(view, entity, source));
  }
  return merge(found);
}

/** An entity of the undone copy, at its place in the text as typed. */
function moved(view: View, entity: Entity, source: string): Entity {
  const evidence = entity.evidence.map((item) => {
    const range = toSource(view, item);
    return { ...item, ...range, text: source.slice(range.start, range.end) };
  });
  return { ...entity, ...toSource(view, entity), evidence };
}

/** Overlapping entities of one type become one: the surer one's facts, the range of both. */
function merge(found: readonly Entity[]): Entity[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Entity[] = [];
  const last = new Map<string, number>();
  for (const entity of sorted) {
    const index = last.get(entity.type);
    const previous = index === undefined ? undefined : merged[index];
    if (index !== undefined && previous && entity.start < previous.end) {
      const better = RANK[entity.confidence] > RANK[previous.confidence] ? entity : previous;
      merged[index] = { ...better, start: previous.start, end: Math.max(previous.end, entity.end) };
    } else {
      last.set(entity.type, merged.length);
      merged.push(entity);
    }
  }
  return merged;
}
