// Roll-out: which pack of a feed is meant for this client.
import type { Feed, PackEntry } from './schema.ts';

/** A number in [0, 100) that stays the same for a client and a pack; the client's random number is never sent. */
export function share(random: string, sha256: string): number {
  // FNV-1a over both: evenly spread, and cheap enough for ten thousand simulated clients.
  let hash = 0x811c9dc5;
  for (const character of `${random}:${sha256}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return ((hash >>> 0) / 0x1_0000_0000) * 100;
}

/** The first pack of the feed that is meant for a client: open to all, for its ring, or within the share that it falls in. */
export function packFor(feed: Feed, client: { readonly ring?: string | undefined; readonly random: string }): PackEntry | undefined {
  return feed.packs.find(({ rollOut, sha256 }) => {
    if (rollOut === undefined) return true;
    if (client.ring !== undefined && rollOut.rings.includes(client.ring)) return true;
    return share(client.random, sha256) < rollOut.percent;
  });
}
