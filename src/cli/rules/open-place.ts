// The kinds of place that a feed can lie in: a folder, an address that takes HTTP PUT, a bucket.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchFrom, headersOf, INVENTED, type Place } from './place.ts';
import { s3Place } from './place-s3.ts';
import { Refused, type Terminal } from './terminal.ts';

/** Opens a folder, an address that takes HTTP PUT, or a bucket. An address is https; http only on this machine. */
export function openPlace(name: string, terminal: Terminal): Place {
  if (!/^[a-z][a-z0-9]*:\/\//i.test(name)) return folderPlace(name);
  if (name.startsWith('s3://')) return s3Place(name, terminal);
  if (!/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/.test(name))
    throw new Refused(`${name}: a feed lies in a folder, at an https address or in s3://BUCKET/FOLDER; http only on this machine`);
  return webPlace(name.endsWith('/') ? name : `${name}/`, name, terminal);
}

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
    fetch: fetchFrom(INVENTED, read),
  };
}

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
      check(await request('PUT', path, { body: bytes, headers: { ...headers, ...headersOf(path) } }), path);
    },
    remove: async (path) => void (await request('DELETE', path, { headers }).catch(() => undefined)),
    fetch,
  };
}
