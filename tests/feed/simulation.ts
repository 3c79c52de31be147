// Many clients of one feed, each the real feed client with storage of its own, under a clock that is only a number: who looks when,
// and who has which pack. The alarm is simulated too: a client looks again when its last look said so.
import { firstLook } from '../../src/feed/schedule.ts';
import { type FeedState, type FeedStore, NEW_STATE } from '../../src/feed/state.ts';
import { type Setting, START, setting } from './publisher.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A small generator with a seed (mulberry32), so that every run is the same. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export interface Simulation {
  readonly made: Setting;
  /** Requests for `feed.json`, by minute since the start. */
  readonly looks: ReadonlyMap<number, number>;
  /** Minutes since the start at which each client came to have a pack, by the pack's text. */
  readonly had: ReadonlyMap<string, readonly number[]>;
  /** How many clients have this pack in force now. */
  having(text: string): Promise<number>;
  /** Lets time pass until so many milliseconds after the start. */
  until(time: number): Promise<void>;
  /** Whether the host answers 503. */
  down: boolean;
}

/** Starts `count` clients in the same moment, as when a whole office starts work. */
export async function simulate(count: number, seed: number): Promise<Simulation> {
  const made = await setting();
  const random = generator(seed);
  const looks = new Map<number, number>();
  const had = new Map<string, number[]>();
  const minute = (): number => Math.floor((made.clock.now - START) / MINUTE);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const isLook = String(input).endsWith('feed.json');
    if (isLook) looks.set(minute(), (looks.get(minute()) ?? 0) + 1);
    return simulation.down ? new Response('', { status: 503 }) : made.host.fetch(input, init);
  };
  const clients = Array.from({ length: count }, () => {
    const note = (text: string): void => {
      const minutes = had.get(text) ?? [];
      minutes.push(minute());
      had.set(text, minutes);
    };
    return made.client({ store: store(note), fetch, random });
  });
  // Each minute has the clients whose turn it is; a heap would be quicker and say less.
  const turns = new Map<number, { readonly at: number; readonly client: number }[]>();
  const plan = (client: number, at: number): void => {
    const key = Math.floor(at / MINUTE);
    const turn = turns.get(key);
    if (turn === undefined) turns.set(key, [{ at, client }]);
    else turn.push({ at, client });
  };
  for (let client = 0; client < count; client++) plan(client, firstLook(random()));
  let now = 0;
  const simulation: Simulation = {
    made,
    looks,
    had,
    down: false,
    having: async (text) => {
      const packs = await Promise.all(clients.map((client) => client.pack()));
      return packs.filter((pack) => pack === text).length;
    },
    until: async (time) => {
      for (; now < time; now += MINUTE) {
        const turn = turns.get(now / MINUTE) ?? [];
        turns.delete(now / MINUTE);
        // All of one minute at once, under the minute's clock: no client knows of another.
        made.clock.now = START + now;
        await Promise.all(
          turn.map(async ({ at, client }) => {
            const look = await clients[client]?.look(made.policy);
            plan(client, at + (look?.next ?? HOUR));
          }),
        );
      }
      made.clock.now = START + time;
    },
  };
  return simulation;
}

/** Storage of one client; `noted` hears of every pack that is put in force. */
function store(noted: (text: string) => void): FeedStore {
  let state: FeedState = NEW_STATE;
  const packs = new Map<string, string>();
  return {
    readState: async () => state,
    writeState: async (next) => {
      const active = next.active === undefined ? undefined : packs.get(next.active);
      if (next.active !== state.active && active !== undefined) noted(active);
      state = next;
    },
    readPack: async (hash) => packs.get(hash),
    writePack: async (hash, text) => void packs.set(hash, text),
    keepOnly: async (hashes) => {
      for (const hash of packs.keys()) if (!hashes.includes(hash)) packs.delete(hash);
    },
  };
}

/** The value below which so large a part of the sorted values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
