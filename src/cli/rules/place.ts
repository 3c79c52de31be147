// Where a feed lies: files are read and written by their path below it. open-place.ts has the kinds of place that there are.

export interface Place {
  /** As the person named it. */
  readonly name: string;
  /** Address of the feed's folder for a feed client; made up for a folder and a bucket. */
  readonly url: string;
  /** Undefined when there is no such file. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(path: string): Promise<void>;
  /** For a feed client: reads below `url`. */
  readonly fetch: typeof globalThis.fetch;
}

/** Address for a feed client of a place that has none of its own. */
export const INVENTED = 'https://folder.invalid/';

/** Answers requests below `url` with what `read` finds. */
export const fetchFrom =
  (url: string, read: Place['read']): typeof globalThis.fetch =>
  async (input) => {
    const address = String(input);
    const bytes = address.startsWith(url) ? await read(address.slice(url.length)) : undefined;
    return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes);
  };

/** How long caches may keep a file: packs never change under their name, `feed.json` and one that waits are asked for anew each time. */
const cacheOf = (path: string): string =>
  path.startsWith('packs/') ? 'public, max-age=31536000, immutable' : path.startsWith('feed.') ? 'no-cache' : 'public, max-age=300';

/** What storage is to say with a file. */
export const headersOf = (path: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'cache-control': cacheOf(path),
});

/** The place as it would be with some files written; nothing is. For trying a release before it goes out. */
export function placeWith(place: Place, files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Place {
  const read: Place['read'] = async (path) => files.get(path) ?? (await place.read(path));
  return { ...place, url: INVENTED, read, fetch: fetchFrom(INVENTED, read) };
}
