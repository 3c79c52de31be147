// The person's settings and the office's policy, as one effective object; changes to locked settings are refused with a reason.
import { DEFAULT_SETTINGS, type EffectiveSettings, type Settings, settingsSchema } from '../policy/settings.ts';
import type { Stored } from './stored.ts';

/** What policy pins: values for some settings, which of them are locked, and the office's name for it. */
export interface Pinned {
  readonly values: Partial<Settings>;
  readonly locked: readonly (keyof Settings)[];
  readonly managedBy?: string;
}

export interface SettingsStore {
  effective(): Promise<EffectiveSettings>;
  save(change: Partial<Settings>): Promise<EffectiveSettings>;
}

/** Policy's values are defaults where a setting is not locked, and final where it is. */
export function createSettingsStore(store: Stored<Partial<Settings>>, pinned: () => Promise<Pinned>): SettingsStore {
  const effective = async (): Promise<EffectiveSettings> => {
    const [own, policy] = await Promise.all([store.read(), pinned()]);
    const locked = Object.fromEntries(policy.locked.map((key) => [key, policy.values[key]]).filter(([, value]) => value !== undefined));
    const merged = settingsSchema.parse({ ...DEFAULT_SETTINGS, ...policy.values, ...own, ...locked });
    return { ...merged, locked: policy.locked, ...(policy.managedBy === undefined ? {} : { managedBy: policy.managedBy }) };
  };
  return {
    effective,
    save: async (change) => {
      const policy = await pinned();
      const refused = policy.locked.filter((key) => key in change);
      if (refused.length > 0)
        throw new Error(`${refused.join(', ')}: set by ${policy.managedBy ?? 'your organisation'} and cannot be changed here.`);
      await store.write({ ...(await store.read()), ...change });
      return effective();
    },
  };
}
