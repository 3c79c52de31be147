// Fault 23: ten thousand simulated clients on the real schedule and roll-out code, with a clock that is only a number.
import { describe, expect, it } from 'vitest';
import { packFor, share } from '../../src/feed/roll-out.ts';
import { firstLook, nextLook } from '../../src/feed/schedule.ts';
import type { Feed } from '../../src/feed/schema.ts';

const CLIENTS = 10_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A small generator with a seed (mulberry32), so that every run is the same. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const entry = (sha: string, percent?: number, rings: string[] = []) => ({
  version: '1',
  sha256: sha.repeat(64),
  bytes: 1,
  url: 'packs/x.json',
  ...(percent === undefined ? {} : { rollOut: { percent, rings } }),
});
const feedOf = (percent: number, rings: string[] = []): Feed => ({
  format: 1,
  office: 'o',
  feed: 'f',
  epoch: 0,
  sequence: 1,
  issued: '2026-11-25T00:00:00Z',
  expires: '2026-12-25T00:00:00Z',
  minimumExtension: '0.1',
  packs: [entry('a', percent, rings), entry('b')],
  switchedOff: [],
});

describe('ten thousand clients', () => {
  it('spread their looks: no minute of the day gets more than three times its share, though all start at nine', () => {
    const random = generator(1);
    const minutes = new Map<number, number>();
    for (let client = 0; client < CLIENTS; client++) {
      for (let at = firstLook(random()); at < 24 * HOUR; at += nextLook({ random: random() })) {
        const minute = Math.floor(at / MINUTE);
        minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
      }
    }
    const settled = [...minutes].filter(([minute]) => minute >= 12 * 60).map(([, looks]) => looks);
    const mean = settled.reduce((sum, looks) => sum + looks, 0) / settled.length;
    expect(Math.max(...settled)).toBeLessThan(3 * mean);
    expect(Math.max(...minutes.values())).toBeLessThan(CLIENTS / 4);
  });

  it('come back from an outage of six hours without a herd', () => {
    const random = generator(2);
    const back = 6 * HOUR;
    const minutes = new Map<number, number>();
    for (let client = 0; client < CLIENTS; client++) {
      let at = firstLook(random());
      for (let failures = 1; at < back; failures++) at += nextLook({ random: random(), failures });
      const minute = Math.floor((at - back) / MINUTE);
      minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    }
    expect(Math.max(...minutes.values())).toBeLessThan(CLIENTS / 50);
  });

  it('have a new pack: half of them within the hour, 99 of 100 within 72 minutes', () => {
    const random = generator(3);
    const published = 12 * HOUR;
    const waits: number[] = [];
    for (let client = 0; client < CLIENTS; client++) {
      let at = firstLook(random());
      while (at < published) at += nextLook({ random: random() });
      waits.push((at - published) / MINUTE);
    }
    waits.sort((a, b) => a - b);
    expect(waits[CLIENTS / 2]).toBeLessThan(40);
    expect(waits[Math.floor(CLIENTS * 0.99)]).toBeLessThanOrEqual(72);
  });

  it('are reached by a roll-out of a tenth to 9–11%, always the same ones, and keep what they have when it grows', () => {
    const random = generator(4);
    const clients = Array.from({ length: CLIENTS }, () => ({ random: String(random()) }));
    const reached = (percent: number) => clients.filter((client) => packFor(feedOf(percent), client)?.sha256.startsWith('a'));
    const tenth = reached(10);
    expect(tenth.length).toBeGreaterThan(CLIENTS * 0.09);
    expect(tenth.length).toBeLessThan(CLIENTS * 0.11);
    expect(reached(10)).toEqual(tenth);
    const half = new Set(reached(50));
    expect(tenth.every((client) => half.has(client))).toBe(true);
    expect(reached(100)).toHaveLength(CLIENTS);
    expect(reached(0)).toHaveLength(0);
  });

  it('are reached through their ring first', () => {
    expect(packFor(feedOf(0, ['pilot']), { ring: 'pilot', random: '1' })?.sha256).toBe('a'.repeat(64));
    expect(packFor(feedOf(0, ['pilot']), { random: '1' })?.sha256).toBe('b'.repeat(64));
  });

  it('fall evenly over the hundred', () => {
    const random = generator(5);
    const tens = Array.from({ length: 10 }, () => 0);
    for (let client = 0; client < CLIENTS; client++) {
      const ten = Math.floor(share(String(random()), 'c'.repeat(64)) / 10);
      tens[ten] = (tens[ten] ?? 0) + 1;
    }
    for (const count of tens) expect(Math.abs(count - CLIENTS / 10)).toBeLessThan(150);
  });
});
