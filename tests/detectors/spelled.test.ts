// Undoing what hides an identifier, and leaving ordinary prose alone.
import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/detectors/context.ts';
import { spelled } from '../../src/detectors/spelled.ts';
import { toSource } from '../../src/detectors/view.ts';

const undone = (text: string) => spelled(text, createContext(text))?.text;

describe('spelled', () => {
  it.each([
    ['oh seven seven double four', '07744'],
    ['call zero one two one treble five', 'call 0121555'],
    ['07 nine one one, 202, three oh five', '07911202305'],
    ['3 5 . 6 8 9 5', '35.6895'],
    ['it is S m i t h, ok', 'it is Smith, ok'],
    ['pin 2 5 8 0', 'pin 2580'],
    ['4 1 5 -5 5 5 -0 1 3 2', '415-555-0132'],
    ['O77OO 9OO123', '07700 900123'],
    ['jhn.smth@ac me .com', 'jhn.smth@acme.com'],
    ['jo at acme dot com', 'jo@acme.com'],
    ['jo (at) acme [dot] com', 'jo@acme.com'],
    ['se\u200bcr\u200bet', 'secret'],
    ['Crdt crd nmbr', 'credit card number'],
    ['𝟎𝟕𝟗', '079'],
  ])('reads %j as %j', (text, plain) => {
    expect(undone(text)).toBe(plain);
  });

  it.each([
    'We met at 10 a.m. on the 3rd of May, and I said so.',
    'One or two of the three were late.',
    'Mr Smith and Ms Jones from the PCC, the CPS and the NHS.',
    'Is it a 5 k run? I am in.',
    'Look at that dot on the map.',
    "It's what the public wants, isn't it?",
  ])('leaves %j alone', (text) => {
    expect(undone(text)).toBeUndefined();
  });

  it('leads every stretch back to the text as typed', () => {
    const text = 'her pin is 2 5 8 0, thanks';
    const view = spelled(text, createContext(text));
    const start = view?.text.indexOf('2580') ?? -1;
    const range = view && toSource(view, { start, end: start + 4 });
    expect(text.slice(range?.start, range?.end)).toBe('2 5 8 0');
  });
});
