// The keys folder: key files, the chain of trust files, and what was last published from here.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countSigners, readKey, type Signature } from '../../feed/keys.ts';
import { type Feed, feedSchema, parseBytes, type Signatures, signaturesSchema, type Trust, trustSchema } from '../../feed/schema.ts';
import { openTrust, type Trusted, type TrustKeys, verifyTrust } from '../../feed/trust.ts';
import { z } from '../../zod.ts';
import { hashOf } from './build.ts';
import type { Place } from './place.ts';
import { Refused } from './terminal.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export const encode = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value));
export const signaturePath = (bytes: Uint8Array): string => `signatures/${hashOf(bytes)}.json`;

/** Reads from a place or a keys folder: `trust/1.json`, `signatures/…`. */
export type Read = Place['read'];

/** Reads below a keys folder. */
export const readFrom =
  (folder: string): Read =>
  async (path) =>
    existsSync(join(folder, path)) ? Uint8Array.from(readFileSync(join(folder, path))) : undefined;

export function writeBelow(folder: string, path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

/** The signatures beside some bytes; none when there is no such file. */
export async function signaturesBeside(read: Read, bytes: Uint8Array): Promise<Signatures> {
  const file = await read(signaturePath(bytes));
  return (file === undefined ? undefined : parseBytes(file, signaturesSchema)) ?? { signatures: [] };
}

/** Signatures with new ones added; a key's newer one replaces its older one. */
export const joinSignatures = (before: readonly Signature[], more: readonly Signature[]): Signature[] => [
  ...before.filter((each) => !more.some((other) => other.key === each.key)),
  ...more,
];

export interface Link extends Trusted {
  readonly bytes: Bytes;
}

/**
 * Reads and verifies the chain `trust/1.json`, `trust/2.json`, … The first must be signed by `roots`, or, where none are given, by its own.
 * Throws `Refused` when a link does not hold.
 */
export async function readChain(read: Read, where: string, roots?: TrustKeys): Promise<Link[]> {
  const chain: Link[] = [];
  for (let version = 1; ; version++) {
    const bytes = await read(`trust/${version}.json`);
    if (bytes === undefined) return chain;
    const opened = await openTrust(bytes);
    if (!opened.ok) throw new Refused(`${where}/trust/${version}.json: ${opened.reason}`);
    const before = chain.at(-1);
    const { signatures } = await signaturesBeside(read, bytes);
    const verified = await verifyTrust(bytes, signatures, before?.root ?? roots ?? opened.root, {
      version,
      office: before?.trust.office ?? opened.trust.office,
      epoch: before?.trust.epoch ?? 0,
    });
    if (!verified.ok) throw new Refused(`${where}/trust/${version}.json: ${verified.reason}`);
    chain.push({ ...verified, bytes });
  }
}

export interface SignedFeed {
  readonly feed: Feed;
  readonly bytes: Bytes;
}

/** Reads a feed file and checks that enough keys of the chain signed it, so that nothing is built on what somebody else put there. */
export async function readFeed(read: Read, path: string, chain: readonly Link[], where: string): Promise<SignedFeed | undefined> {
  const bytes = await read(path);
  if (bytes === undefined) return undefined;
  const { signatures, trust } = await signaturesBeside(read, bytes);
  const link = chain.find((each) => each.trust.version === (trust ?? 1));
  const signers = link === undefined ? 0 : await countSigners('probity-feed-v1', bytes, signatures, link.feed.keys);
  const feed = parseBytes(bytes, feedSchema);
  if (link === undefined || signers < link.feed.threshold || feed === undefined)
    throw new Refused(
      `${where}/${path}: is not signed by these keys. Somebody else wrote it, or --keys is another folder. Compare it with your copy; move it away to begin anew.`,
    );
  return { feed, bytes };
}

/** Key files of a folder, sorted, of one kind. */
export function keyFilesOf(folder: string, kind: 'root' | 'feed'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.key.json'))
    .sort()
    .map((name) => join(folder, name));
}

const publishedSchema = z.record(z.string(), z.strictObject({ epoch: z.number().int(), sequence: z.number().int() }));
type Published = z.infer<typeof publishedSchema>;

function allPublished(keys: string): Published {
  const path = join(keys, 'published.json');
  return existsSync(path) ? publishedSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
}

/** The highest number that was published from this keys folder for a feed: an old feed that somebody puts back is noticed by it. */
export const lastPublished = (keys: string, feed: string): Published[string] | undefined =>
  new Map(Object.entries(allPublished(keys))).get(feed);

export function rememberPublished(keys: string, { feed, epoch, sequence }: Feed): void {
  const all = new Map(Object.entries(allPublished(keys))).set(feed, { epoch, sequence });
  writeFileSync(join(keys, 'published.json'), `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

export const parseTrust = (bytes: Bytes): Trust | undefined => parseBytes(bytes, trustSchema);

/** Public keys as the client knows them. Throws `Refused` for one under which anybody can sign. */
export async function publicKeys(keys: readonly string[], threshold: number): Promise<TrustKeys> {
  const read = await Promise.all(keys.map(readKey));
  return {
    threshold,
    keys: read.map((each) => {
      if (!each.ok) throw new Refused(each.error);
      return each.key;
    }),
  };
}
