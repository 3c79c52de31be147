// Dates, ages and sizes, in both languages, from the real messages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';

const locales = join(import.meta.dirname, '..', '..', 'public', '_locales');
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'none' }, runtime: { getURL: (path: string) => path } } }));
const { useLanguage: putInForce, plural } = await import('../../src/ui/i18n.ts');
const { age, bytes, day } = await import('../../src/ui/format.ts');

const NOON = new Date(2026, 10, 25, 12).getTime();
const DAY = 86_400_000;

beforeAll(async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(join(locales, path.replace('/_locales/', '')), 'utf8')));
  await putInForce('cy');
});

describe('in Welsh, whatever languages the browser knows', () => {
  it('months have their names', () => {
    expect(day(NOON)).toBe('25 Tachwedd 2026');
  });
  it('an age is in days, and today and yesterday have words of their own', () => {
    expect(age(new Date(2026, 10, 25, 0, 5).getTime(), NOON)).toBe('heddiw');
    expect(age(NOON - DAY, NOON)).toBe('ddoe');
    expect(age(NOON - 2 * DAY, NOON)).toBe('2 ddiwrnod yn ôl');
    expect(age(NOON - 5 * DAY, NOON)).toBe('5 diwrnod yn ôl');
  });
  it('what bears a date to come is of today', () => {
    expect(age(NOON + 3 * DAY, NOON)).toBe('heddiw');
  });
  it('a size is in bytes below a thousand, then in kB and MB', () => {
    expect([bytes(2), bytes(812), bytes(3400), bytes(2_500_000)]).toEqual(['2 feit', '812 beit', '3.4 kB', '2.5 MB']);
  });
  it('a count takes the form that Welsh has for it', () => {
    expect([1, 2, 3, 6, 7].map((count) => plural('draft_count', count).split(' ')[1])).toEqual(['peth', 'beth', 'pheth', 'pheth', 'peth']);
  });
});
