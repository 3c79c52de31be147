// What the feed client remembers between starts, and where.
import { z } from '../zod.ts';

export const feedStateSchema = z.strictObject({
  /** Base64 of the trust file in force. */
  trust: z.string().optional(),
  /** The newest feed seen, whether its pack could be had or not. */
  feed: z
    .strictObject({
      bytes: z.string(),
      sha256: z.string(),
      epoch: z.number(),
      sequence: z.number(),
      issued: z.number(),
      expires: z.number(),
    })
    .optional(),
  /** Hash of the pack in force; absent while the bundled one is. */
  active: z.string().optional(),
  /** Hash of the pack before it. */
  previous: z.string().optional(),
  /** Newest verified issue date, in milliseconds: time never runs back behind it. */
  newestIssued: z.number().default(0),
  /** Random number for roll-outs; never sent. */
  random: z.string().default(''),
  failures: z.number().int().default(0),
  lastLook: z.number().optional(),
  /** Why the last look changed nothing, when something was wrong. */
  problem: z.strictObject({ code: z.string(), reason: z.string(), detail: z.string().optional() }).optional(),
  /** Which policy this state belongs to: another feed or office starts anew. */
  anchor: z.string().default(''),
});
export type FeedState = z.infer<typeof feedStateSchema>;

export const NEW_STATE: FeedState = { newestIssued: 0, random: '', failures: 0, anchor: '' };

/** Where state and packs are kept. `writePack` rejects when there is no room. */
export interface FeedStore {
  readState(): Promise<FeedState>;
  writeState(state: FeedState): Promise<void>;
  readPack(sha256: string): Promise<string | undefined>;
  writePack(sha256: string, json: string): Promise<void>;
  /** Removes every stored pack but these. */
  keepOnly(hashes: readonly string[]): Promise<void>;
}

/** The part of `browser.storage.local` that is used. */
export interface Area {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const STATE = 'feed';
const PACK = 'pack:';

/** Keeps state under `feed` and packs under `pack:<sha256>`. A state that cannot be read counts as a new one; packs are checked by their hash. */
export function createFeedStore(area: Area): FeedStore {
  return {
    readState: async () => {
      const parsed = feedStateSchema.safeParse((await area.get(STATE))[STATE]);
      return parsed.success ? parsed.data : NEW_STATE;
    },
    writeState: (state) => area.set({ [STATE]: state }),
    readPack: async (sha256) => {
      const found = (await area.get(`${PACK}${sha256}`))[`${PACK}${sha256}`];
      return typeof found === 'string' ? found : undefined;
    },
    writePack: (sha256, json) => area.set({ [`${PACK}${sha256}`]: json }),
    keepOnly: async (hashes) => {
      const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(PACK) && !hashes.includes(key.slice(PACK.length)));
      if (keys.length > 0) await area.remove(keys);
    },
  };
}
