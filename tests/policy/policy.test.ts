import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../src/background/settings-store.ts';
import { createManaged } from '../../src/policy/managed.ts';
import { readPolicy } from '../../src/policy/policy.ts';
import type { Settings } from '../../src/policy/settings.ts';

describe('readPolicy', () => {
  it('keeps the good parts and names the bad ones with their places', () => {
    const { policy, problems } = readPolicy({
      managedBy: 'Office IT',
      settings: { code: 'warwickshire-opcc', role: 'emperor', ownDomains: ['example.gov.uk'], mood: 'gloomy' },
      locked: ['code'],
      feed: { url: 'ftp://x', office: 'o', feed: 'f', rootKeys: ['k'], rootThreshold: 1 },
      colour: 'blue',
    });
    expect(policy).toEqual({
      managedBy: 'Office IT',
      settings: { code: 'warwickshire-opcc', ownDomains: ['example.gov.uk'] },
      locked: ['code'],
    });
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^settings\.role: /),
        expect.stringMatching(/^feed\.url: an https address/),
        expect.stringMatching(/^settings\.mood: no such setting/),
        expect.stringMatching(/^colour: no such policy/),
      ]),
    );
  });

  it.each([undefined, null, {}])('takes %j as no policy', (value) => {
    expect(readPolicy(value)).toEqual({ policy: {}, problems: [] });
  });

  it('says so when the value is no object', () => {
    expect(readPolicy('hello').problems[0]).toContain('not an object');
  });
});

describe('managed policy', () => {
  /** Fault 19 of the feed: a policy that is empty at start and there after four seconds. */
  it('begins with the cached one, and takes up one that arrives four seconds later', async () => {
    let managed: Record<string, unknown> = {};
    let cached: unknown = { managedBy: 'Yesterday' };
    const timers: { at: number; run: () => void }[] = [];
    let changes = 0;
    const made = createManaged({
      readManaged: async () => managed,
      readCached: async () => cached,
      writeCached: async (value) => {
        cached = value;
      },
      later: (at, run) => timers.push({ at, run }),
      changed: () => changes++,
    });
    expect((await made.current()).policy.managedBy).toBe('Yesterday');
    made.start();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await made.current()).policy.managedBy).toBe('Yesterday');
    managed = { managedBy: 'Today' };
    for (const timer of timers.filter(({ at }) => at > 4_000)) timer.run();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await made.current()).policy.managedBy).toBe('Today');
    expect(cached).toEqual({ managedBy: 'Today' });
    expect(timers.map(({ at }) => at)).toEqual([2_000, 5_000, 15_000]);
    expect(changes).toBe(1);
  });

  it('believes an empty policy when it is still empty after fifteen seconds', async () => {
    let cached: unknown = { managedBy: 'Yesterday' };
    const timers: (() => void)[] = [];
    const made = createManaged({
      readManaged: async () => ({}),
      readCached: async () => cached,
      writeCached: async (value) => {
        cached = value;
      },
      later: (_, run) => timers.push(run),
      changed: () => undefined,
    });
    made.start();
    for (const run of timers) run();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await made.current()).policy).toEqual({});
  });

  it('is empty where the browser knows of none', async () => {
    const made = createManaged({
      readManaged: () => Promise.reject(new Error('Managed storage manifest not found')),
      readCached: async () => undefined,
      writeCached: async () => undefined,
      later: () => undefined,
      changed: () => undefined,
    });
    await made.refresh();
    expect((await made.current()).policy).toEqual({});
  });
});

describe('settings under a policy', () => {
  const store = (values: Partial<Settings>, locked: readonly (keyof Settings)[]) => {
    let own: Partial<Settings> = { role: 'contractor', code: 'west-midlands-opcc' };
    return createSettingsStore(
      {
        read: async () => own,
        write: async (value) => {
          own = value;
        },
      },
      async () => ({ values, locked, managedBy: 'Office IT' }),
    );
  };

  it('lets the person choose over a value that is not locked, and not over one that is', async () => {
    const settings = await store({ role: 'staff', code: 'warwickshire-opcc' }, ['code']).effective();
    expect(settings.role).toBe('contractor');
    expect(settings.code).toBe('warwickshire-opcc');
    expect(settings.locked).toEqual(['code']);
  });

  it('refuses a change to a locked setting, names who locked it, and stores nothing', async () => {
    const made = store({ code: 'warwickshire-opcc' }, ['code']);
    await expect(made.save({ code: 'west-midlands-opcc', role: 'staff' })).rejects.toThrow(/code: set by Office IT/);
    expect((await made.effective()).role).toBe('contractor');
    expect((await made.save({ role: 'staff' })).role).toBe('staff');
  });
});
