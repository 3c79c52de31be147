// Everything that the extension stores, key by key. Each value is parsed when read; what cannot be understood is set aside, never lost.
import type { z } from '../zod.ts';

/** The part of `browser.storage.local` that is used. */
export interface StorageArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

export interface Stored<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
}

/**
 * A typed place in storage. A value that does not fit the schema is moved to `<key>.unreadable` and the default is answered.
 * `write` rejects with a plain sentence when the browser has no room.
 */
export function stored<T>(area: StorageArea, key: string, schema: z.ZodType<T>, otherwise: () => T): Stored<T> {
  return {
    read: async () => {
      const found = (await area.get(key))[key];
      if (found === undefined) return otherwise();
      const parsed = schema.safeParse(found);
      if (parsed.success) return parsed.data;
      await area.set({ [`${key}.unreadable`]: found });
      return otherwise();
    },
    write: async (value) => {
      try {
        await area.set({ [key]: value });
      } catch (error) {
        throw new Error(
          `Could not store ${key}: ${error instanceof Error ? error.message : String(error)}. Free some space in the browser and try again.`,
        );
      }
    },
  };
}
