// The engine on the rules that ship: what its answers promise, for any draft.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, findingKey, shownByDefault } from '../../src/engine/engine.ts';
import type { Draft, Reader } from '../../src/engine/types.ts';
import { wholeLetters } from '../../src/engine/weigh.ts';
import { compiled, shippedEngine } from '../shipped.ts';

const engine = shippedEngine();

const pieces = fc.constantFrom(
  'Between us, ',
  'the hub is closing 🙈 ',
  'vote Labour ',
  'on Thursday. ',
  'You utter muppet!',
  ' 👩🏽‍💻 ',
  'NHS number 943 476 5919 ',
  'café ',
  '\n\n',
  '> quoted ',
  'her password is Hunter2024! ',
  'a\u0301',
  '🖕🏽',
  'My nephew applied, put in a word. ',
  'The meeting is at ten. ',
  '#VoteLabour ',
  'l\u200Biar ',
  '"',
  '? ',
);
const drafts = fc.record({
  text: fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
  channel: fc.constantFrom('social' as const, 'message' as const, 'email' as const),
  audience: fc.constantFrom('public' as const, 'external' as const, 'internal' as const),
});

describe('every answer', () => {
  it('lies within the text, cuts no letter or emoji in two, and quotes its words', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(drafts, (draft) => {
        const edges = new Set([...segmenter.segment(draft.text)].map(({ index }) => index).concat(draft.text.length));
        for (const { start, end, excerpt } of engine.check(draft)) {
          expect(edges.has(start)).toBe(true);
          expect(edges.has(end)).toBe(true);
          expect(end).toBeGreaterThan(start);
          expect(excerpt.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has no two findings of one topic that overlap', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const found = engine.check(draft);
        for (const [at, one] of found.entries()) {
          for (const other of found.slice(at + 1))
            expect(one.topic === other.topic && one.start < other.end && other.start < one.end).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for the same draft, whatever was read before', () => {
    fc.assert(
      fc.property(drafts, drafts, (draft, other) => {
        const first = engine.check(draft);
        engine.check(other);
        expect(engine.check(draft)).toEqual(first);
        expect(shippedEngine().check(draft)).toEqual(first);
      }),
      { numRuns: 25 },
    );
  });

  it('names its evidence by places in the text', () => {
    const draft: Draft = { text: 'Her NHS number is 943 476 5919, I think.', audience: 'external', channel: 'email' };
    const finding = engine.check(draft).find(({ rule }) => rule === 'personal-data/nhs-number');
    expect(finding?.evidence.length).toBeGreaterThan(1);
    for (const { text, start, end } of finding?.evidence ?? []) expect(draft.text.slice(start, end)).toBe(text);
    expect(finding?.rewrite).toEqual({ kind: 'mask', replacement: '[NHS number]' });
  });
});

describe('the engine', () => {
  it('leaves rules out that are switched off', () => {
    const text = 'Her NHS number is 943 476 5919.';
    const without = createEngine({ compiled, switchedOff: new Set(['personal-data/nhs-number']) });
    expect(without.check({ text }).map(({ rule }) => rule)).not.toContain('personal-data/nhs-number');
    expect(
      createEngine({ compiled })
        .check({ text })
        .map(({ rule }) => rule),
    ).toContain('personal-data/nhs-number');
  });

  it('reads nothing of what somebody else wrote', () => {
    expect(engine.check({ text: 'Thanks.\n> Her NHS number is 943 476 5919.' })).toEqual([]);
    expect(engine.check({ text: '' })).toEqual([]);
  });

  it('never takes the reader alone above medium, and marks its place', () => {
    const sure: Reader = (_draft, sentences) => [
      {
        risk: 'dishonesty',
        probability: 0.99,
        threshold: 0.5,
        start: sentences[0]?.start ?? 0,
        end: sentences[0]?.end ?? 0,
        words: [{ start: 0, end: 4, weight: 2 }],
      },
    ];
    const [finding] = createEngine({ compiled, reader: sure }).check({ text: 'Nice weather. Quite.' });
    expect(finding).toMatchObject({
      rule: 'dishonesty/reader',
      topic: 'dishonesty/general',
      confidence: 'medium',
      excerpt: 'Nice weather.',
    });
    expect(finding?.evidence[0]).toMatchObject({ text: 'Nice', start: 0, end: 4 });
  });

  it('lets the reader overrule a medium rule, and never a high one', () => {
    const doubtful: Reader = () =>
      (['personal-data', 'confidential'] as const).map((risk) => ({
        risk,
        probability: 0.01,
        threshold: 0.6,
        start: 0,
        end: 0,
        words: [],
      }));
    const text = 'Her NHS number is 943 476 5919. The door code is 4471.';
    const confidenceOf = (asked: Reader | undefined, wanted: string): string | undefined =>
      createEngine({ compiled, ...(asked === undefined ? {} : { reader: asked }) })
        .check({ text })
        .find(({ rule }) => rule === wanted)?.confidence;
    expect(confidenceOf(doubtful, 'personal-data/nhs-number')).toBe('high');
    expect(confidenceOf(undefined, 'confidential/access-code')).toBe('medium');
    expect(confidenceOf(doubtful, 'confidential/access-code')).toBe('low');
  });

  it('lets the reader say nothing of a place where a value was masked', () => {
    const sure: Reader = ({ text }) => [
      { risk: 'personal-data', probability: 0.99, threshold: 0.6, start: 0, end: text.length, words: [] },
    ];
    const read = (text: string) => createEngine({ compiled, reader: sure }).check({ text }).filter(shownByDefault);
    expect(read('Her number is [National Insurance number].')).toEqual([]);
    expect(read('Her number is in the file.')).toHaveLength(1);
  });

  it('gives a finding the same key while the text around it changes', () => {
    const key = (text: string): string | undefined => engine.check({ text }).map(findingKey)[0];
    expect(key('Her NHS number is 943 476 5919.')).toBe(key('Hello there.\nHer NHS number is 943 476 5919. Bye.'));
  });
});

describe('wholeLetters', () => {
  it.each([
    ['a 👩🏽‍💻 b', 3, 5, '👩🏽‍💻'],
    ['cafe\u0301s', 3, 4, 'e\u0301'],
    ['plain', 1, 3, 'la'],
  ])('%j %d–%d becomes %j', (text, start, end, words) => {
    const range = wholeLetters(text, { start, end });
    expect(text.slice(range.start, range.end)).toBe(words);
  });
});
