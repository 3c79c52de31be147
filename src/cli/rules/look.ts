// Looking at a feed as people's browsers do: the real client, with an empty memory, and every pack that the feed names.
import { createFeedClient } from '../../feed/client.ts';
import { sha256 } from '../../feed/keys.ts';
import type { FeedPolicy } from '../../feed/policy.ts';
import type { Feed } from '../../feed/schema.ts';
import { type FeedStore, NEW_STATE } from '../../feed/state.ts';
import { provePack } from '../../rules/prove.ts';
import type { Place } from './place.ts';

export type LookResult = { readonly ok: true; readonly feed: Feed } | { readonly ok: false; readonly reasons: readonly string[] };

/** A client's storage that is forgotten when the look is over. */
function memory(): FeedStore {
  let state = NEW_STATE;
  const packs = new Map<string, string>();
  return {
    readState: async () => state,
    writeState: async (next) => {
      state = next;
    },
    readPack: async (hash) => packs.get(hash),
    writePack: async (hash, json) => void packs.set(hash, json),
    keepOnly: async () => undefined,
  };
}

/** One look by a new client under this policy, then every named pack: hash, size, schema, compiler and examples. */
export async function lookAt(place: Place, policy: Omit<FeedPolicy, 'url'>, now: number): Promise<LookResult> {
  const proved = new Map<string, readonly string[]>();
  const prove = (json: string): readonly string[] => {
    const wrong = proved.get(json) ?? provePack(json);
    proved.set(json, wrong);
    return wrong;
  };
  const client = createFeedClient({
    store: memory(),
    fetch: place.fetch,
    note: () => undefined,
    now: () => now,
    random: () => 0.5,
    extension: '9999',
    prove,
  });
  const { problem } = await client.look({ ...policy, url: place.url });
  const feed = await client.feed();
  if (problem !== undefined || feed === undefined) return { ok: false, reasons: [problem?.reason ?? 'There is no feed.'] };
  const reasons: string[] = [];
  for (const entry of feed.packs) {
    const bytes = await place.read(entry.url);
    if (bytes === undefined) reasons.push(`${entry.url}: is missing; publish again`);
    else if ((await sha256(bytes)) !== entry.sha256 || bytes.length !== entry.bytes)
      reasons.push(`${entry.url}: is not the pack that the feed names; publish again`);
    else reasons.push(...prove(new TextDecoder().decode(bytes)).map((wrong) => `${entry.url}: ${wrong}`));
  }
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, feed };
}
