import { describe, expect, it } from 'vitest';
import { leftOut, sentences } from '../../src/engine/segment.ts';

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));
const left = (text: string): string[] => leftOut(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('parts at full stops, question and exclamation marks and line ends', () => {
    expect(cut('One. Two? Three!\nFour\n\nFive…  Six')).toEqual(['One.', 'Two?', 'Three!', 'Four', 'Five…', 'Six']);
  });

  it('keeps abbreviations, decimals, times and addresses whole', () => {
    expect(cut('Mr. Okoro paid £4.50 at 9.30 a.m. on gov.uk/pcc to Dr. Shah. Then he left.')).toEqual([
      'Mr. Okoro paid £4.50 at 9.30 a.m. on gov.uk/pcc to Dr. Shah.',
      'Then he left.',
    ]);
  });

  it('takes an emoji before a new sentence as its end', () => {
    expect(cut('What a day 🎉🎉 Tomorrow we rest')).toEqual(['What a day 🎉🎉', 'Tomorrow we rest']);
    expect(cut('fire 🔥 and ice')).toEqual(['fire 🔥 and ice']);
  });

  it('leaves out nothing but white space', () => {
    const text = '  “Stop.” she said.  (Really?) Yes…\n\t ok';
    expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

describe('leftOut', () => {
  it('leaves out quoted lines', () => {
    expect(left('Thanks.\n> you said this\n> and this\nBye')).toEqual(['> you said this', '> and this']);
  });

  it.each([
    '-----Original Message-----\nFrom: x\nold words',
    'On Mon, 3 Nov 2025 at 10:12, Jo <jo@example.org> wrote:\nold words',
    'From: Jo\nSent: Monday\nTo: me\nold words',
  ])('leaves out an earlier mail that begins %j', (mail) => {
    expect(left(`My reply.\n\n${mail}`)).toEqual([mail]);
  });

  it('leaves out a signature below two hyphens', () => {
    expect(left('Bye\n-- \nJo Smith\n07700 900123')).toEqual(['-- \nJo Smith\n07700 900123']);
  });

  it('keeps a mail that begins with its own subject and a line that begins with From', () => {
    expect(left('Subject: Parking\n\nFrom: Monday the gate is shut.')).toEqual([]);
  });
});
