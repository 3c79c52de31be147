// The list of detectors, and what holds for every entity whatever the text.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DETECTORS, detectEntities } from '../../src/detectors/index.ts';
import { MAX_TEXT } from '../../src/detectors/run.ts';
import { SENSITIVITIES } from '../../src/detectors/types.ts';
import { CONFIDENCES, GRAVITIES, RISKS } from '../../src/engine/types.ts';

const FOLDER = new URL('../../src/detectors/', import.meta.url);
const TESTS = new URL('./', import.meta.url);
const SNIPPETS = [
  'NHS number 943 476 5919',
  'her dob is 3.6.88',
  'pw is Rhubarb9!crumble',
  'Priya Patel',
  '14 Ashmore Close, B91 3QT',
  '07911 123456',
  'jo@gmail.com',
  'OFFICIAL-SENSITIVE',
  '\n',
  '😀',
  '\u200b',
  'İ',
  'oh seven nine',
  '3 5 . 6 8',
  'fr crd nmbr',
  '—',
  '’',
  ' at acme dot com',
  '. ',
  '? ',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 14 })
  .map((parts) => parts.join(' '));

describe('the list of detectors', () => {
  it('holds every file that defines one, once, by the name of its file', () => {
    const files = readdirSync(FOLDER).filter((file) => /export default define\(/.test(readFileSync(new URL(file, FOLDER), 'utf8')));
    expect(DETECTORS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('says of each how it weighs and which risk it is', () => {
    for (const { sensitivity, risk } of DETECTORS) {
      expect(SENSITIVITIES).toContain(sensitivity);
      expect(RISKS).toContain(risk);
    }
  });

  it('has a test of each', () => {
    const tests = new Set(readdirSync(TESTS));
    expect(DETECTORS.map(({ id }) => `${id}.test.ts`).filter((file) => !tests.has(file))).toEqual([]);
  });
});

describe('detectEntities', () => {
  it('finds nothing in nothing', () => {
    expect(detectEntities('')).toEqual([]);
  });

  it('gives ranges and evidence that lie in the text as typed, sorted, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const entity of detectEntities(text)) {
          expect(entity.start).toBeGreaterThanOrEqual(last);
          expect(entity.end).toBeGreaterThan(entity.start);
          expect(entity.end).toBeLessThanOrEqual(text.length);
          expect(CONFIDENCES).toContain(entity.confidence);
          if (entity.gravity) expect(GRAVITIES).toContain(entity.gravity);
          for (const { start = 0, end = 0, text: words } of entity.evidence) expect(text.slice(start, end)).toBe(words);
          last = entity.start;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives no two overlapping entities of one type', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ends = new Map<string, number>();
        for (const { type, start, end } of detectEntities(text)) {
          expect(start).toBeGreaterThanOrEqual(ends.get(type) ?? 0);
          ends.set(type, end);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('counts in UTF-16 units of the text as typed, after emoji and hidden characters', () => {
    const text = '😀😀 her NI is A\u200bB123456C 😀';
    const found = detectEntities(text).find(({ type }) => type === 'national-insurance');
    expect(text.slice(found?.start, found?.end)).toBe('A\u200bB123456C');
  });

  it('names the keyword that corroborates a number', () => {
    const [found] = detectEntities('Patient 943 476 5919').filter(({ type }) => type === 'nhs-number');
    expect(found?.evidence.map(({ text }) => text)).toEqual(['Patient']);
  });

  it('does not look for a keyword more than 300 characters away', () => {
    const far = `NHS. ${'word '.repeat(70)} 943 476 5919`;
    const near = `NHS. ${'word '.repeat(50)} 943 476 5919`;
    expect(detectEntities(far).some(({ type }) => type === 'nhs-number')).toBe(false);
    expect(detectEntities(near).some(({ type }) => type === 'nhs-number')).toBe(true);
  });

  it('gives a name its initials', () => {
    expect(detectEntities('Quentin Blake, by post').find(({ type }) => type === 'person')?.initials).toBe('Q.B.');
  });

  it('reads a very long text up to its bound', () => {
    const text = `${' '.repeat(MAX_TEXT)}NHS number 943 476 5919`;
    expect(detectEntities(text)).toEqual([]);
  });

  it('treats the names of object members as words', () => {
    expect(detectEntities('constructor __proto__ toString is hasOwnProperty')).toEqual([]);
  });
});
