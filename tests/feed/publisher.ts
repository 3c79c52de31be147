// A feed in memory, for tests: keys, trust files, feeds and packs, and a server that can be made to misbehave.
import { createFeedClient, type FeedClient, type FeedClientInput } from '../../src/feed/client.ts';
import { sha256, signedBytes, toBase64 } from '../../src/feed/keys.ts';
import type { FeedPolicy } from '../../src/feed/policy.ts';
import type { PackEntry } from '../../src/feed/schema.ts';
import { type Area, createFeedStore } from '../../src/feed/state.ts';

export interface KeyPair {
  readonly base64: string;
  readonly id: string;
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export async function keyPair(): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    base64: toBase64(raw),
    id: (await sha256(raw)).slice(0, 32),
    sign: async (bytes) => toBase64(new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, pair.privateKey, bytes))),
  };
}

export const URL_OF_FEED = 'https://rules.example/feed/';
export const START = Date.parse('2026-11-25T09:00:00Z');
export const DAY = 86_400_000;

type Body = { readonly bytes: Uint8Array<ArrayBuffer> } | Response | (() => Promise<Response> | Response);

/** A static host: path below the feed → what is answered. */
export class Host {
  readonly files = new Map<string, Body>();
  readonly requests: string[] = [];

  readonly fetch: typeof globalThis.fetch = async (input) => {
    const path = String(input).replace(URL_OF_FEED, '');
    this.requests.push(path);
    const body = this.files.get(path);
    if (body === undefined) return new Response('', { status: 404 });
    if (typeof body === 'function') return body();
    return body instanceof Response ? body.clone() : new Response(body.bytes);
  };

  put(path: string, text: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const bytes = typeof text === 'string' ? encode(text) : text;
    this.files.set(path, { bytes });
    return bytes;
  }

  bytes(path: string): Uint8Array<ArrayBuffer> {
    const body = this.files.get(path);
    if (body === undefined || !('bytes' in body) || body instanceof Response) throw new Error(`no bytes at ${path}`);
    return body.bytes as Uint8Array<ArrayBuffer>;
  }

  /** Writes `signatures/<hash>.json` beside some bytes. */
  async signFile(
    bytes: Uint8Array<ArrayBuffer>,
    purpose: 'probity-trust-v1' | 'probity-feed-v1',
    keys: readonly KeyPair[],
    trust?: number,
  ): Promise<void> {
    const signatures = await Promise.all(keys.map(async (key) => ({ key: key.id, value: await key.sign(signedBytes(purpose, bytes)) })));
    this.put(`signatures/${await sha256(bytes)}.json`, JSON.stringify({ ...(trust === undefined ? {} : { trust }), signatures }));
  }
}

export interface TrustWish {
  readonly version?: number;
  readonly epoch?: number;
  readonly office?: string;
  readonly root: readonly KeyPair[];
  readonly rootThreshold?: number;
  readonly feed: readonly KeyPair[];
  readonly feedThreshold?: number;
  readonly signers: readonly KeyPair[];
}

export async function putTrust(host: Host, wish: TrustWish): Promise<void> {
  const { version = 1, epoch = 0, office = 'opcc', root, rootThreshold = 1, feed, feedThreshold = 1, signers } = wish;
  const keys = (pairs: readonly KeyPair[]): string[] => pairs.map((pair) => pair.base64);
  const file = {
    format: 1,
    office,
    version,
    epoch,
    root: { keys: keys(root), threshold: rootThreshold },
    feed: { keys: keys(feed), threshold: feedThreshold },
  };
  await host.signFile(host.put(`trust/${version}.json`, JSON.stringify(file)), 'probity-trust-v1', signers);
}

/** Puts a pack on the host; in these tests a pack is any text, and `prove` judges it. */
export async function putPack(host: Host, text: string, entry: Partial<PackEntry> = {}): Promise<PackEntry> {
  const bytes = encode(text);
  const hash = await sha256(bytes);
  host.put(`packs/${hash}.json`, bytes);
  return { version: '1.0', sha256: hash, bytes: bytes.length, url: `packs/${hash}.json`, ...entry };
}

export interface FeedWish {
  readonly sequence: number;
  readonly packs: readonly PackEntry[];
  readonly signers: readonly KeyPair[];
  readonly epoch?: number;
  readonly office?: string;
  readonly feed?: string;
  readonly issued?: number;
  readonly expires?: number;
  readonly switchedOff?: readonly string[];
  readonly minimumExtension?: string;
  readonly trust?: number;
}

export async function putFeed(host: Host, wish: FeedWish): Promise<void> {
  const {
    sequence,
    packs,
    signers,
    epoch = 0,
    office = 'opcc',
    feed = 'main',
    issued = START,
    expires = START + 30 * DAY,
    switchedOff = [],
    minimumExtension = '0.1.0',
    trust = 1,
  } = wish;
  const iso = (moment: number): string => new Date(moment).toISOString();
  const file = {
    format: 1,
    office,
    feed,
    epoch,
    sequence,
    issued: iso(issued),
    expires: iso(expires),
    minimumExtension,
    packs,
    switchedOff,
  };
  await host.signFile(host.put('feed.json', JSON.stringify(file)), 'probity-feed-v1', signers, trust);
}

/** Storage in memory. `full` makes writes of packs fail as a full disk does; `halt` stops the worker at the next write of state. */
export class Memory implements Area {
  readonly items = new Map<string, unknown>();
  full = false;
  halt: ((items: Record<string, unknown>) => boolean) | undefined;

  async get(keys: string | null): Promise<Record<string, unknown>> {
    if (keys === null) return Object.fromEntries(this.items);
    return this.items.has(keys) ? { [keys]: this.items.get(keys) } : {};
  }

  async set(items: Record<string, unknown>): Promise<void> {
    if (this.full && Object.keys(items).some((key) => key.startsWith('pack:'))) throw new Error('QUOTA_BYTES exceeded');
    if (this.halt?.(items) === true) return new Promise(() => undefined);
    for (const [key, value] of Object.entries(items)) this.items.set(key, structuredClone(value));
  }

  async remove(keys: string[]): Promise<void> {
    for (const key of keys) this.items.delete(key);
  }
}

export interface Setting {
  readonly host: Host;
  readonly memory: Memory;
  readonly root: KeyPair;
  readonly key: KeyPair;
  readonly policy: FeedPolicy;
  readonly clock: { now: number };
  client(change?: Partial<FeedClientInput>): FeedClient;
}

/** A host with trust file 1, one root key and one feed key, and a client that accepts every pack but those that say "bad". */
export async function setting(): Promise<Setting> {
  const host = new Host();
  const memory = new Memory();
  const [root, key] = await Promise.all([keyPair(), keyPair()]);
  const clock = { now: START + 60_000 };
  await putTrust(host, { root: [root], feed: [key], signers: [root] });
  return {
    host,
    memory,
    root,
    key,
    clock,
    policy: { url: URL_OF_FEED, office: 'opcc', feed: 'main', rootKeys: [root.base64], rootThreshold: 1 },
    client: (change = {}) =>
      createFeedClient({
        store: createFeedStore(memory),
        fetch: host.fetch,
        note: () => undefined,
        now: () => clock.now,
        random: () => 0.5,
        extension: '0.1.0',
        prove: (json) => (json.includes('bad') ? ['rule x: its example under flags is not flagged'] : []),
        ...change,
      }),
  };
}
