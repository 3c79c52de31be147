// Turns a table of texts into tests of one entity type: what is found, and what stays silent.
import { describe, expect, it } from 'vitest';
import { detectEntities } from '../../src/detectors/index.ts';

/** `finds`: a text and the words that make up the entity in it. `silent`: texts in which this entity is not found. */
export interface Cases {
  readonly finds: readonly (readonly [text: string, value: string])[];
  readonly silent: readonly string[];
}

/** What of one type is found in a text, as typed. */
export function valuesOf(type: string, text: string): string[] {
  return detectEntities(text)
    .filter((entity) => entity.type === type)
    .map((entity) => text.slice(entity.start, entity.end));
}

export function testEntity(type: string, { finds, silent }: Cases): void {
  describe(type, () => {
    it.each(finds)('finds it in %j', (text, value) => {
      expect(valuesOf(type, text)).toContain(value);
    });
    it.each(silent)('is silent about %j', (text) => {
      expect(valuesOf(type, text)).toEqual([]);
    });
  });
}
