import { describe, expect, test } from 'vitest';
import { planChange, takesMost } from '../../src/inline/rewrite.ts';
import { finding } from './finding.ts';

const rewritten = (text: string, words: string, rewrite?: { kind: 'mask' | 'replace'; replacement: string }) => {
  const { range, replacement, expected } = planChange(text, finding(text, words, rewrite));
  expect(text.slice(range.start, range.end)).toBe(expected);
  return text.slice(0, range.start) + replacement + text.slice(range.end);
};

describe('taking words out', () => {
  test('leaves one space where there were two', () => {
    expect(rewritten('please do not leak this', 'leak')).toBe('please do not this');
  });
  test('leaves no space before a full stop', () => {
    expect(rewritten('please do not leak.', 'leak')).toBe('please do not.');
  });
  test('leaves none at the start or the end of a line', () => {
    expect(rewritten('leak this', 'leak')).toBe('this');
    expect(rewritten('one\nleak this', 'leak')).toBe('one\nthis');
    expect(rewritten('this leak', 'leak')).toBe('this');
  });
  test('leaves the other words alone where there is no space', () => {
    expect(rewritten('(leak)', 'leak')).toBe('()');
  });
});

describe('a change that takes out most of the draft', () => {
  const takes = (text: string, words: string, rewrite?: { kind: 'replace'; replacement: string }) =>
    takesMost(text, planChange(text, finding(text, words, rewrite)));
  test('is told from one that takes out some words', () => {
    expect(takes('Vote for Ann on Thursday.', 'Vote for Ann on Thursday')).toBe(true);
    expect(takes('The hall is open until five. Vote for Ann.', 'Vote for Ann')).toBe(false);
  });
  test('is none where other words take their place', () => {
    expect(takes('Vote for Ann', 'Vote for Ann', { kind: 'replace', replacement: 'Vote' })).toBe(false);
  });
});

describe('rewriting', () => {
  test('puts the replacement exactly where the words stand', () => {
    expect(rewritten('call 07700 900123 now', '07700 900123', { kind: 'mask', replacement: '07700 ******' })).toBe('call 07700 ****** now');
  });
  test('shows the line around the change, cut at whole words', () => {
    const text = 'first line\nthis line is rather long before the leak and rather long after it as well';
    const plan = planChange(text, finding(text, 'leak'));
    expect(plan.before).toMatch(/^…\S.* the $/);
    expect(plan.before).not.toContain('first');
    expect(plan.after).toMatch(/…$/);
  });
});
