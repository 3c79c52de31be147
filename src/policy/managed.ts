// Reading managed policy. A value may be absent at start and arrive seconds later, and the first read can take two seconds:
// so what was read last is used at once, and storage is asked again after 2, 5 and 15 seconds and whenever it says that it changed.
import { type ReadPolicy, readPolicy } from './policy.ts';

export interface ManagedInput {
  /** `browser.storage.managed.get`; rejects where no policy can be had at all. */
  readManaged(): Promise<Record<string, unknown>>;
  readCached(): Promise<unknown>;
  writeCached(value: unknown): Promise<void>;
  /** Runs something after so many milliseconds. */
  later(milliseconds: number, run: () => void): void;
  /** Called when the policy in force has become another. */
  changed(): void;
}

export interface Managed {
  /** The policy in force, from the cache until the first read comes back. */
  current(): Promise<ReadPolicy>;
  /** Reads it again now; for the browser's own change event. */
  refresh(): Promise<void>;
  /** Begins reading: now, and after 2, 5 and 15 seconds. */
  start(): void;
}

const AGAIN = [2_000, 5_000, 15_000];

export function createManaged(input: ManagedInput): Managed {
  let cached: Promise<unknown> | undefined;
  const last = (): Promise<unknown> => {
    cached ??= input.readCached();
    return cached;
  };
  /** One read after the other. An empty answer wipes what was cached only when `settled`: at start, policy may be still on its way. */
  let reading: Promise<void> = Promise.resolve();
  const refresh = (settled = true): Promise<void> => {
    reading = reading.then(async () => {
      // No policy host (Firefox without a policy) rejects: that is an empty policy.
      const value = await input.readManaged().catch((): Record<string, unknown> => ({}));
      if (JSON.stringify(value) === JSON.stringify((await last()) ?? {})) return;
      if (Object.keys(value).length === 0 && !settled) return;
      cached = Promise.resolve(value);
      await input.writeCached(value);
      input.changed();
    });
    return reading;
  };
  return {
    current: async () => readPolicy(await last()),
    refresh: () => refresh(),
    start: () => {
      void refresh(false);
      for (const wait of AGAIN) input.later(wait, () => void refresh(wait === AGAIN.at(-1)));
    },
  };
}
