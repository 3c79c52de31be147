// No part of either document is left out of its code, and no code refers to a part that its document does not have.
import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/codes/schema.ts';
import { warwickshire, westMidlands } from './bundled.ts';
import {
  WARWICKSHIRE_PLACES,
  WARWICKSHIRE_SEVERAL,
  WEST_MIDLANDS_PLACES,
  WEST_MIDLANDS_POINTS,
  WEST_MIDLANDS_SEVERAL,
} from './structure.ts';

const DOCUMENTS: readonly (readonly [string, Code, readonly string[], ReadonlyMap<string, readonly RegExp[]>])[] = [
  ['Warwickshire', warwickshire, WARWICKSHIRE_PLACES, WARWICKSHIRE_SEVERAL],
  ['West Midlands', westMidlands, WEST_MIDLANDS_PLACES, WEST_MIDLANDS_SEVERAL],
];

describe.each(DOCUMENTS)('the code of %s', (_name, code, places, several) => {
  const at = (reference: string) => code.clauses.filter((clause) => clause.reference === reference);

  it('has a clause for every section, paragraph and point of the document', () => {
    expect(places.filter((place) => at(place).length === 0)).toEqual([]);
  });

  it('refers only to places that the document has', () => {
    expect(code.clauses.map((clause) => clause.reference).filter((reference) => !places.includes(reference))).toEqual([]);
  });

  it.each([...several])('gives each separate thing that "%s" says a clause of its own', (place, things) => {
    const summaries = at(place).map((clause) => clause.summary);
    expect(summaries).toHaveLength(things.length);
    things.forEach((thing, index) => void expect(summaries[index]).toMatch(thing));
  });

  it('has one clause for every place that says one thing', () => {
    expect(places.filter((place) => !several.has(place) && at(place).length !== 1)).toEqual([]);
  });

  it('names for each clause the section that its reference begins with', () => {
    const section = (clause: Code['clauses'][number]): boolean =>
      clause.section !== undefined && (clause.reference.startsWith(clause.section.split(':')[0] ?? '') || /^\d/.test(clause.reference));
    expect(code.clauses.filter((clause) => !section(clause)).map((clause) => clause.id)).toEqual([]);
  });
});

describe('the code of Warwickshire', () => {
  it('keeps the misprinted number of its last section, and its place at the end', () => {
    expect(warwickshire.clauses.at(-1)?.reference).toBe('6. Revision Record');
  });

  it('lists the seven principles of public life under section 3', () => {
    const seven = warwickshire.clauses.filter((clause) => /^3\. General obligations, \w+ point$/.test(clause.reference));
    expect(seven.map((clause) => clause.heading)).toEqual([
      'Selflessness',
      'Integrity',
      'Objectivity',
      'Accountability',
      'Openness',
      'Honesty',
      'Leadership',
    ]);
    expect(new Set(seven.map((clause) => clause.kind))).toEqual(new Set(['principle']));
  });
});

describe('the code of the West Midlands', () => {
  it.each(WEST_MIDLANDS_POINTS.filter((paragraph) => paragraph.kind !== undefined))(
    'keeps "must" and "must not" apart in paragraph $number',
    ({ number, points, kind }) => {
      const clauses = westMidlands.clauses.filter((clause) => clause.reference.startsWith(`${number}, `));
      expect(clauses.map((clause) => clause.kind)).toEqual(Array.from({ length: points }, () => kind));
    },
  );
});
