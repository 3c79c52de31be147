// Where a feed lies: a folder, or an address that takes HTTP PUT. Files are read and written by their path below it.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refused, type Terminal } from './terminal.ts';

export interface Place {
  /** As the person named it. */
  readonly name: string;
  /** Address of the feed's folder for a feed client; made up for a folder. */
  readonly url: string;
  /** Undefined when there is no such file. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(path: string): Promise<void>;
  /** For a feed client: reads below `url`. */
  readonly fetch: typeof globalThis.fetch;
}

const INVENTED = 'https://folder.invalid/';

/** Opens a folder or an address. An address is https; http only on this machine. */
export function openPlace(name: string, terminal: Terminal): Place {
  if (!/^[a-z]+:\/\//i.test(name)) return folderPlace(name);
  if (!/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/.test(name))
    throw new Refused(`${name}: a feed lies in a folder or at an https address; http only on this machine`);
  return webPlace(name.endsWith('/') ? name : `${name}/`, name, terminal);
}

/** Answers requests below `url` with what `read` finds. */
const readingFetch =
  (url: string, read: Place['read']): typeof globalThis.fetch =>
  async (input) => {
    const address = String(input);
    const bytes = address.startsWith(url) ? await read(address.slice(url.length)) : undefined;
    return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes);
  };

function folderPlace(folder: string): Place {
  const read: Place['read'] = async (path) =>
    existsSync(join(folder, path)) ? Uint8Array.from(readFileSync(join(folder, path))) : undefined;
  return {
    name: folder,
    url: INVENTED,
    read,
    // Written beside and renamed: a web server that reads the folder never sees half a file.
    write: async (path, bytes) => {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(`${target}.part`, bytes);
      renameSync(`${target}.part`, target);
    },
    remove: async (path) => rmSync(join(folder, path), { force: true }),
    fetch: readingFetch(INVENTED, read),
  };
}

/** How long caches may keep a file: packs never change under their name, `feed.json` is asked for anew each time. */
const cacheOf = (path: string): string =>
  path.startsWith('packs/') ? 'public, max-age=31536000, immutable' : path === 'feed.json' ? 'no-cache' : 'public, max-age=300';

function webPlace(url: string, name: string, { fetch, env }: Terminal): Place {
  const authorization = env.PROBITY_UPLOAD_AUTHORIZATION;
  const headers: Readonly<Record<string, string>> = authorization === undefined ? {} : { authorization };
  const request = async (method: string, path: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(`${url}${path}`, { method, redirect: 'error', ...init });
    } catch (error) {
      throw new Refused(
        `${url}${path}: could not be reached (${error instanceof Error ? error.message : String(error)}); look at the address`,
      );
    }
  };
  const check = (response: Response, path: string): void => {
    if (response.ok) return;
    const remedy =
      response.status === 401 || response.status === 403
        ? 'set PROBITY_UPLOAD_AUTHORIZATION to the header that the server wants'
        : 'look whether this server takes HTTP PUT';
    throw new Refused(`${url}${path}: the server answered ${response.status}; ${remedy}. What was written before it does no harm.`);
  };
  return {
    name,
    url,
    read: async (path) => {
      const response = await request('GET', path, { cache: 'no-store' });
      // Buckets without the right to list answer 403 for what is not there.
      if (response.status === 404 || response.status === 403) return undefined;
      if (!response.ok) throw new Refused(`${url}${path}: the server answered ${response.status}; try again later`);
      return new Uint8Array(await response.arrayBuffer());
    },
    write: async (path, bytes) => {
      const cache = { 'content-type': 'application/json', 'cache-control': cacheOf(path) };
      check(await request('PUT', path, { body: bytes, headers: { ...headers, ...cache } }), path);
    },
    remove: async (path) => void (await request('DELETE', path, { headers }).catch(() => undefined)),
    fetch,
  };
}

/** The place as it would be with some files written; nothing is. For trying a release before it goes out. */
export function placeWith(place: Place, files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Place {
  const read: Place['read'] = async (path) => files.get(path) ?? (await place.read(path));
  return { ...place, url: INVENTED, read, fetch: readingFetch(INVENTED, read) };
}
