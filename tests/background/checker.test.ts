// The rooms behind the background: checking with dismissals and pauses, what is stored, and what the ledger shows.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/background/checker.ts';
import { createDismissals, dismissalsSchema } from '../../src/background/dismissals.ts';
import { createLedger, ledgerSchema } from '../../src/background/ledger.ts';
import { type StorageArea, stored } from '../../src/background/stored.ts';
import { bundledPack } from '../../src/cli/build-pack.ts';
import { DEFAULT_SETTINGS, type EffectiveSettings } from '../../src/policy/settings.ts';
import { z } from '../../src/zod.ts';

const pack = bundledPack(join(import.meta.dirname, '..', '..'));
const LEAK = { text: 'Her NHS number is 943 476 5919.', channel: 'email' as const, audience: 'external' as const };

function memory(): StorageArea & { readonly items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async (keys) =>
      keys === null
        ? Object.fromEntries(items)
        : Object.fromEntries(
            [keys]
              .flat()
              .filter((key) => items.has(key))
              .map((key) => [key, items.get(key)]),
          ),
    set: async (given) => {
      for (const [key, value] of Object.entries(given)) items.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
}

function setting() {
  const area = memory();
  const clock = { now: Date.parse('2026-11-25T10:00:00Z') };
  const own: { settings: EffectiveSettings } = { settings: { ...DEFAULT_SETTINGS, locked: [] } };
  const dismissals = createDismissals(
    stored(area, 'dismissals', dismissalsSchema, () => []),
    stored(area, 'salt', z.string(), () => ''),
    () => clock.now,
  );
  const checker = createChecker({
    pack: async () => ({ pack, switchedOff: new Set(), outOfDate: false }),
    settings: async () => own.settings,
    calendar: async () => ({ preElection: [] }),
    dismissals,
    now: () => clock.now,
  });
  return { area, clock, own, dismissals, checker };
}

describe('checking', () => {
  it('explains each finding by the chosen office’s clauses, and follows a change of office at once', async () => {
    const { checker, own } = setting();
    const first = await checker.check(LEAK, 3);
    expect(first).toMatchObject({ version: 3, state: 'checked' });
    expect(first.findings[0]?.clauses[0]?.code).toBe('west-midlands-opcc');
    own.settings = { ...own.settings, code: 'warwickshire-opcc' };
    expect((await checker.check(LEAK, 4)).findings[0]?.clauses[0]?.code).toBe('warwickshire-opcc');
  });

  it('reads nothing while paused, and says so', async () => {
    const { checker, own, clock } = setting();
    own.settings = { ...own.settings, pausedUntil: clock.now + 60_000 };
    expect(await checker.check(LEAK, 1)).toEqual({ version: 1, state: 'paused', findings: [] });
    clock.now += 61_000;
    expect((await checker.check(LEAK, 2)).findings).not.toEqual([]);
  });

  it('says what Send does: grave findings pause unless the person or policy wants otherwise', async () => {
    const { checker, own } = setting();
    expect((await checker.check(LEAK, 1)).findings[0]?.beforeSending).toBe('pause');
    own.settings = { ...own.settings, beforeSending: { 'personal-data': 'reason' } };
    expect((await checker.check(LEAK, 2)).findings[0]?.beforeSending).toBe('reason');
  });
});

describe('dismissing', () => {
  it('keeps a phrase quiet until its day, stores none of its words, and can be undone', async () => {
    const { checker, dismissals, area, clock } = setting();
    const finding = (await checker.check(LEAK, 1)).findings[0];
    const wish = {
      rule: finding?.rule ?? '',
      title: 't',
      phrase: finding?.excerpt ?? '',
      scope: 'phrase' as const,
      reason: 'a test number',
      days: 30,
    };
    const made = await dismissals.add(wish);
    expect((await checker.check(LEAK, 2)).findings).toEqual([]);
    expect((await checker.check({ ...LEAK, text: 'Her NHS number is 450 557 7104.' }, 3)).findings).not.toEqual([]);
    // Three digits may stand in a hash by chance; seven do not.
    expect(JSON.stringify([...area.items])).not.toMatch(/943\s?476\s?5/);
    await dismissals.undo(made.id);
    expect((await checker.check(LEAK, 4)).findings).not.toEqual([]);
    await dismissals.add(wish);
    clock.now += 31 * 86_400_000;
    expect((await checker.check(LEAK, 5)).findings).not.toEqual([]);
  });

  it('keeps a whole rule quiet', async () => {
    const { checker, dismissals } = setting();
    await dismissals.add({ rule: 'personal-data/nhs-number', title: 't', phrase: '', scope: 'rule', reason: 'training data', days: 1 });
    expect((await checker.check(LEAK, 1)).findings.map(({ rule }) => rule)).not.toContain('personal-data/nhs-number');
  });
});

describe('what is stored', () => {
  it('is set aside, not lost, when it cannot be understood', async () => {
    const area = memory();
    area.items.set('settings', { role: 'emperor' });
    const place = stored(area, 'settings', z.strictObject({ role: z.enum(['staff']) }), () => ({ role: 'staff' as const }));
    expect(await place.read()).toEqual({ role: 'staff' });
    expect(area.items.get('settings.unreadable')).toEqual({ role: 'emperor' });
  });

  it('is refused in plain words when the browser has no room', async () => {
    const area: StorageArea = { ...memory(), set: () => Promise.reject(new Error('QUOTA_BYTES')) };
    await expect(stored(area, 'settings', z.string(), () => '').write('x')).rejects.toThrow(
      /Could not store settings: QUOTA_BYTES\. Free some space/,
    );
  });

  it('stands in the ledger, key by key, beside every request', async () => {
    const area = memory();
    const ledger = createLedger(
      area,
      stored(area, 'requests', ledgerSchema, () => []),
    );
    await ledger.note({ at: 5, url: 'https://rules.example/feed.json', bytes: 420, outcome: 'ok' });
    await area.set({ settings: { role: 'staff' } });
    const { stored: items, requests } = await ledger.read();
    expect(items.map(({ key }) => key)).toEqual(['requests', 'settings']);
    expect(items.find(({ key }) => key === 'settings')).toMatchObject({
      value: '{"role":"staff"}',
      bytes: 8 + 16,
    });
    expect(requests).toHaveLength(1);
  });
});
