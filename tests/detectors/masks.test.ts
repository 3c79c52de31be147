// What stands in place of a masked value: in the language of the draft, and known again.
import { describe, expect, it } from 'vitest';
import { DETECTORS, detectEntities } from '../../src/detectors/index.ts';
import { MASKED, maskFor } from '../../src/detectors/masks.ts';

const ENGLISH = 'Her number is in the file that I sent to you.';
const WELSH = 'Mae ei rhif hi yn y ffeil a anfonais atoch chi.';

describe('a mask', () => {
  it('there is one for every detector but those whose words must not be taken off', () => {
    expect(DETECTORS.flatMap(({ id }) => (maskFor(id, ENGLISH) === undefined ? [id] : []))).toEqual([
      'covert-source',
      'protective-marking',
    ]);
  });

  it('is in the language of the draft', () => {
    expect(maskFor('nhs-number', ENGLISH)).toBe('[NHS number]');
    expect(maskFor('nhs-number', WELSH)).toBe('[rhif GIG]');
    expect(maskFor('nhs-number', '943 476 5919')).toBe('[NHS number]');
  });

  it.each(DETECTORS.map(({ id }) => id).filter((id) => maskFor(id, ENGLISH)))('of %s is known again and gives nothing away', (id) => {
    for (const draft of [ENGLISH, WELSH]) {
      const mask = maskFor(id, draft) ?? '';
      expect(MASKED.test(`A ${mask}.`)).toBe(true);
      expect(detectEntities(`${draft} ${mask}`)).toEqual([]);
    }
  });

  it('is nothing else in brackets', () => {
    expect(MASKED.test('[draft] [see above] [name of the venue]')).toBe(false);
  });
});
