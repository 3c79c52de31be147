// Fault 23: ten thousand clients, each the real feed client, through a working day: all start at once, an update comes, then one for a
// tenth of them, then the host is down for an hour. What it prints is what rules/README.md says of ten million.
import { describe, expect, it } from 'vitest';
import { packFor, share } from '../../src/feed/roll-out.ts';
import type { Feed } from '../../src/feed/schema.ts';
import { putFeed, putPack, START } from './publisher.ts';
import { generator, HOUR, MINUTE, quantile, type Simulation, simulate } from './simulation.ts';

const CLIENTS = 10_000;

/** The looks of the busiest minute between two times, and of the mean one. */
function minutesOf({ looks }: Simulation, from: number, to: number): { busiest: number; mean: number } {
  const counts = Array.from({ length: (to - from) / MINUTE }, (_, at) => looks.get(from / MINUTE + at) ?? 0);
  return { busiest: Math.max(...counts), mean: counts.reduce((sum, count) => sum + count, 0) / counts.length };
}

describe('ten thousand clients', () => {
  it('spread their looks, take an update within 72 minutes and a tenth of them a roll-out of a tenth, and come back without a herd', async () => {
    const day = await simulate(CLIENTS, 1);
    const { host, key } = day.made;
    const said: string[] = [];
    const release = async (sequence: number, text: string, at: number, percent?: number) => {
      const before = await putPack(host, 'second');
      const entry = await putPack(host, text);
      const packs = percent === undefined ? [entry] : [{ ...entry, rollOut: { percent, rings: [] } }, before];
      await putFeed(host, { sequence, packs, signers: [key], issued: START + at });
    };

    await release(1, 'first', 0);
    await day.until(1.5 * HOUR);
    const start = minutesOf(day, 0, 5 * MINUTE);
    expect(await day.having('first')).toBe(CLIENTS);
    expect(start.busiest).toBeLessThan(CLIENTS / 4);
    said.push(`all start at once: ${start.busiest} of ${CLIENTS} look in the busiest minute`);

    await release(2, 'second', 1.5 * HOUR);
    await day.until(2.75 * HOUR);
    const waits = (day.had.get('second') ?? []).map((minute) => minute - 90);
    const [half, most, nearly] = [quantile(waits, 0.5), quantile(waits, 0.95), quantile(waits, 0.99)];
    expect(waits).toHaveLength(CLIENTS);
    expect(half).toBeLessThan(40);
    expect(nearly).toBeLessThanOrEqual(72);
    said.push(`a new pack: 50% have it after ${half.toFixed(0)} minutes, 95% after ${most.toFixed(0)}, 99% after ${nearly.toFixed(0)}`);

    await release(3, 'third', 2.75 * HOUR, 10);
    await day.until(4 * HOUR);
    const reached = await day.having('third');
    expect(reached).toBeGreaterThan(CLIENTS * 0.09);
    expect(reached).toBeLessThan(CLIENTS * 0.11);
    expect((await day.having('second')) + reached).toBe(CLIENTS);
    const settled = minutesOf(day, 2.75 * HOUR, 4 * HOUR);
    expect(settled.busiest).toBeLessThan(3 * settled.mean);
    said.push(`a roll-out of 10% reaches ${((100 * reached) / CLIENTS).toFixed(1)}%`);
    said.push(`looks a minute: ${settled.mean.toFixed(0)}, ${settled.busiest} in the busiest one`);

    day.down = true;
    await day.until(5 * HOUR);
    const out = minutesOf(day, 4 * HOUR, 5 * HOUR);
    expect(out.mean).toBeLessThan(2 * settled.mean);
    expect((await day.having('second')) + (await day.having('third'))).toBe(CLIENTS);
    day.down = false;
    await day.until(5.75 * HOUR);
    const back = minutesOf(day, 5 * HOUR, 5.75 * HOUR);
    expect(back.busiest).toBeLessThan(1.5 * settled.busiest);
    said.push(`while the host is down for an hour: ${out.mean.toFixed(0)} a minute; once it is back: ${back.busiest} in the busiest one`);
    console.log(said.join('\n'));
  }, 240_000);
});

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

describe('a roll-out', () => {
  it('reaches always the same clients, who keep what they have when it grows', () => {
    const random = generator(4);
    const clients = Array.from({ length: CLIENTS }, () => ({ random: String(random()) }));
    const reached = (percent: number) => clients.filter((client) => packFor(feedOf(percent), client)?.sha256.startsWith('a'));
    const tenth = reached(10);
    expect(reached(10)).toEqual(tenth);
    const half = new Set(reached(50));
    expect(tenth.every((client) => half.has(client))).toBe(true);
    expect(reached(100)).toHaveLength(CLIENTS);
    expect(reached(0)).toHaveLength(0);
  });

  it('reaches a ring first', () => {
    expect(packFor(feedOf(0, ['pilot']), { ring: 'pilot', random: '1' })?.sha256).toBe('a'.repeat(64));
    expect(packFor(feedOf(0, ['pilot']), { random: '1' })?.sha256).toBe('b'.repeat(64));
  });

  it('falls evenly over the hundred', () => {
    const random = generator(5);
    const tens = Array.from({ length: 10 }, () => 0);
    for (let client = 0; client < CLIENTS; client++) {
      const ten = Math.floor(share(String(random()), 'c'.repeat(64)) / 10);
      tens[ten] = (tens[ten] ?? 0) + 1;
    }
    for (const count of tens) expect(Math.abs(count - CLIENTS / 10)).toBeLessThan(150);
  });
});
