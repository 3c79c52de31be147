// Hostile texts of 100,000 characters: the work of the detectors, counted in calls of regular expressions and in what they find,
// grows no faster than the text. Nothing here is timed.
import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/detectors/context.ts';
import { DETECTORS, detectEntities } from '../../src/detectors/index.ts';

const LENGTH = 100_000;
const HOSTILE = [
  '1',
  '0 ',
  'a',
  'A',
  ' ',
  '@',
  '-',
  '.',
  '/',
  '\n',
  '\u200b',
  'é',
  'İ',
  '😀',
  'a@',
  '@a.',
  '1a',
  '1-',
  '1.1',
  '...',
  '::',
  '=',
  'A ',
  'S m ',
  '1 aa bb ',
  '12 34 ',
  '1234 5678 ',
  'oh ',
  'double ',
  ' (at) ',
  ' dot ',
  'x at y dot com ',
  'fr crd nmbr ',
  'Ann ',
  'Ann Lee ',
  'my son Ann Lee ',
  'Mr ',
  'Ms. A. ',
  'password ',
  'password is ',
  'my pin is ',
  'policy number ',
  'no. ',
  'the the for ',
  ', for the ',
  ', the ',
  '1 High Street ',
  'CV1 1AA ',
  'AB12 CDE car ',
  '07911 123456 ',
  '12-34-56 12345678 ',
  '9434765919 NHS ',
  '4539148803436467 ',
  'GB82WEST12345698765432',
  'SECRET\n',
  'EMBARGOED ',
  'OFFICIAL-SENSITIVE ',
  'FOR A ',
  '-----BEGIN ',
  'server=a;',
  'eyJaaaa',
  'http://a:b',
  'a:a:a:a:',
  '1.1.1.1 ',
  '///a.b.c',
  'chis Ann ',
  'born ',
  "mother's maiden name is ",
];

/** A text of `length` characters made of one piece again and again. */
function hostile(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Calls of regular expressions while `run` runs. */
function countCalls(run: () => void): number {
  const exec = RegExp.prototype.exec;
  let calls = 0;
  RegExp.prototype.exec = function counted(this: RegExp, text: string) {
    calls++;
    return exec.call(this, text);
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return calls;
}

describe('hostile texts', () => {
  it.each(HOSTILE)('gives entities within the text for %j', (piece) => {
    const text = hostile(piece, LENGTH);
    const entities = detectEntities(text);
    expect(entities.length).toBeLessThanOrEqual(LENGTH);
    expect(entities.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
  });

  it.each(HOSTILE)('makes at most about twice the calls for twice the text of %j', (piece) => {
    const half = countCalls(() => detectEntities(hostile(piece, LENGTH / 2)));
    const whole = countCalls(() => detectEntities(hostile(piece, LENGTH)));
    expect(whole).toBeLessThanOrEqual(half * 2.2 + 200);
  });

  it('lets each detector by itself survive every hostile text', () => {
    let ran = 0;
    for (const piece of HOSTILE) {
      const text = hostile(piece, LENGTH / 10);
      const context = createContext(text);
      for (const detector of DETECTORS) {
        expect(detector.detect(text, context).length).toBeLessThanOrEqual(text.length);
        ran++;
      }
    }
    expect(ran).toBe(HOSTILE.length * DETECTORS.length);
  });
});
