import { expect, test } from 'vitest';
import { worthPausing } from '../../src/inline/send-guard.ts';
import { finding } from './finding.ts';

const grave = finding('a leak', 'leak');

test('a grave finding is worth a pause while checking works', () => {
  expect(worthPausing({ state: 'checked', standing: [grave] })).toEqual([grave]);
});

test.each(['failed', 'unreadable', 'reload-needed', 'paused'] as const)('nothing is paused while checking is %s', (state) => {
  expect(worthPausing({ state, standing: [grave] })).toEqual([]);
});

test('what is not grave, or only to be marked, is not paused', () => {
  const standing = [
    { ...grave, gravity: 'caution' as const },
    { ...grave, beforeSending: 'mark' as const },
  ];
  expect(worthPausing({ state: 'checked', standing })).toEqual([]);
});
