// When a composer's draft is sent for checking: at once at a sentence's end, after a pause otherwise, and never twice for one text.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Adapter } from '../../src/composers/adapter.ts';
import { ComposerSession, type SessionHost } from '../../src/composers/session.ts';
import type { Answer, CheckAnswer } from '../../src/messaging/protocol.ts';

let written: string;
let asked: string[];
let answers: (() => void)[];
let element: HTMLElement;

const adapter: Adapter = {
  id: 'field',
  kind: 'field',
  accepts: () => true,
  read: () => ({ text: written, quoted: [], toRanges: () => [], caret: () => written.length }),
  replace: async (_element, range, _expected, replacement) => {
    type(written.slice(0, range.start) + replacement + written.slice(range.end));
    return 'replaced';
  },
  returnTo: async () => undefined,
};
const host: SessionHost = {
  check: ({ text }, version) =>
    new Promise<Answer<CheckAnswer>>((resolve) => {
      asked.push(text);
      answers.push(() => resolve({ ok: true, value: { version, state: 'checked', findings: [] } }));
    }),
  describe: () => ({ channel: 'social' }),
  quoted: undefined,
  changed: () => undefined,
  orphaned: () => undefined,
};

beforeEach(() => {
  vi.useFakeTimers();
  [asked, answers] = [[], []];
  element = Object.assign(new EventTarget(), { ownerDocument: new EventTarget() }) as unknown as HTMLElement;
});
afterEach(() => {
  vi.useRealTimers();
});

function open(text: string): ComposerSession {
  written = text;
  return new ComposerSession(element, adapter, host);
}

function type(text: string): void {
  written = text;
  element.dispatchEvent(new Event('input'));
}

/** Answers the check that is under way. */
async function answer(): Promise<void> {
  answers.shift()?.();
  await vi.advanceTimersByTimeAsync(0);
}

test('a draft that is there already is checked once', async () => {
  const session = open('We met at the hall.');
  expect(asked).toEqual(['We met at the hall.']);
  await answer();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(1);
  expect(session.isCurrent).toBe(true);
});

test('typing is checked after a pause, the end of a sentence in the same moment', async () => {
  open('We');
  await answer();
  type('We met');
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual(['We', 'We met']);
  await answer();
  type('We met.');
  expect(asked).toEqual(['We', 'We met', 'We met.']);
});

test('one check is under way at a time, and the last text gets its answer', async () => {
  const session = open('We met.');
  type('We met. Then we left.');
  type('We met. Then we left. And so on.');
  expect(asked).toEqual(['We met.']);
  await answer();
  expect(asked).toEqual(['We met.', 'We met. Then we left. And so on.']);
  expect(session.isCurrent).toBe(false);
  await answer();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(2);
  expect(session.isCurrent).toBe(true);
});

test('a replacement is checked at once, and once', async () => {
  const session = open('An idiot wrote this');
  await answer();
  await session.replace({ start: 3, end: 8 }, 'idiot', 'person');
  expect(asked.at(-1)).toBe('An person wrote this');
  await answer();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(2);
});

test('a check that is asked for anew while one of the same text is under way is made after it: the rules may be others', async () => {
  const session = open('We met.');
  void session.checkNow();
  expect(asked).toHaveLength(1);
  await answer();
  expect(asked).toEqual(['We met.', 'We met.']);
});

test('a session that was stopped asks for nothing more', async () => {
  const session = open('We met.');
  type('We met. Then we left.');
  session.stop();
  await answer();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(1);
});
