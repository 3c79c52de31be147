// Releasing: one signed feed file, tried with the real client before anything is written, and written in an order that makes a half-done
// publish harmless: packs, signatures, trust files, `feed.json` last.
import { FEED_LIMITS, type Feed, type PackEntry } from '../../feed/schema.ts';
import { openSigners, readKeyFile, type Signer } from './key-file.ts';
import { lookAt } from './look.ts';
import { openPlace } from './open-place.ts';
import { type Place, placeWith } from './place.ts';
import { Refused, type Terminal, UsageError } from './terminal.ts';
import {
  type Bytes,
  encode,
  type joinSignatures,
  keyFilesOf,
  type Link,
  lastPublished,
  readChain,
  readFeed,
  readFrom,
  rememberPublished,
  type SignedFeed,
  signaturePath,
  signaturesBeside,
} from './trust-chain.ts';

/** A feed that waits for more signatures. No client asks for it. */
export const WAITING = 'feed.waiting.json';
const DAY = 86_400_000;

export interface Publisher {
  readonly place: Place;
  readonly keys: string;
  readonly chain: readonly Link[];
  readonly last: Link;
  readonly current: SignedFeed | undefined;
  /** The number of the next release. */
  readonly sequence: number;
  readonly terminal: Terminal;
}

export const PUBLISHER_OPTIONS = {
  to: { type: 'string' },
  keys: { type: 'string' },
  key: { type: 'string', multiple: true, default: [] as string[] },
  expires: { type: 'string' },
  anyway: { type: 'boolean' },
} as const;
export const PUBLISHER_HELP = `  --to PLACE       a folder; an https address that takes HTTP PUT (PROBITY_UPLOAD_AUTHORIZATION: its Authorization header);
                   or s3://BUCKET/FOLDER (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION; other storage than AWS's:
                   AWS_ENDPOINT_URL_S3)
  --keys KEYS      the folder that "probity rules keys" made (./keys)
  --key FILE       sign with this feed key only; may be given again (all feed keys of KEYS that count)
  --expires WHEN   days from now, or a day such as 2027-01-31 (30); later, people are told that their rules are out of date
  --anyway         also where the place holds an older feed than was last published from here`;

/** Opens a place for publishing: its feed must be signed by these keys, and not be older than what was published from here. */
export async function openPublisher(
  values: { readonly to?: string | undefined; readonly keys?: string | undefined; readonly anyway?: boolean | undefined },
  terminal: Terminal,
): Promise<Publisher> {
  if (values.to === undefined) throw new UsageError('--to names the folder or address of the feed');
  const keys = values.keys ?? 'keys';
  const place = openPlace(values.to, terminal);
  const chain = await readChain(readFrom(keys), keys);
  const last = chain.at(-1);
  if (last === undefined) throw new Refused(`${keys} holds no trust file; make keys first: probity rules keys --office NAME --out ${keys}`);
  for (const { trust, bytes } of chain) {
    const theirs = await place.read(`trust/${trust.version}.json`);
    if (theirs !== undefined && Buffer.compare(theirs, bytes) !== 0)
      throw new Refused(`${place.name}/trust/${trust.version}.json is another one than in ${keys}: the feed belongs to other keys.`);
  }
  const current = await readFeed(place.read, 'feed.json', chain, place.name);
  const { epoch } = last.trust;
  const known = lastPublished(keys, current?.feed.feed ?? 'main');
  const behind =
    known !== undefined &&
    (current === undefined ||
      current.feed.epoch < known.epoch ||
      (current.feed.epoch === known.epoch && current.feed.sequence < known.sequence));
  if (behind && values.anyway !== true)
    throw new Refused(
      `${place.name} serves ${current === undefined ? 'no feed' : `release ${current.feed.epoch}.${current.feed.sequence}`}, but ${known.epoch}.${known.sequence} was published from here: another place, or somebody put an old one back. If that is meant, say --anyway.`,
    );
  const seen = [known, current?.feed].map((each) => (each?.epoch === epoch ? each.sequence : 0));
  const sequence = Math.max(...seen) + 1;
  if (!Number.isSafeInteger(sequence))
    throw new Refused(`No number is left after this one. Begin anew: probity rules keys --next --new-epoch --out ${keys}`);
  return { place, keys, chain, last, current, sequence, terminal };
}

/** When a release runs out. `text` is a number of days or a day. Throws `UsageError` for the past. */
export function expiry(text: string | undefined, now: number): number {
  const days = Number(text ?? 30);
  const moment = Number.isFinite(days) ? now + days * DAY : Date.parse(`${text}T23:59:59Z`);
  if (!Number.isFinite(moment) || moment <= now)
    throw new UsageError('--expires wants a number of days, or a day to come such as 2027-01-31');
  return moment;
}

/** The feed keys to sign with: those named, else all of the keys folder that the last trust file counts. */
export async function feedSigners(
  { keys, last, terminal }: Pick<Publisher, 'keys' | 'last' | 'terminal'>,
  named: readonly string[],
): Promise<Signer[]> {
  const paths =
    named.length > 0 ? named : keyFilesOf(keys, 'feed').filter((path) => last.trust.feed.keys.includes(readKeyFile(path).public));
  for (const path of paths) {
    if (!last.trust.feed.keys.includes(readKeyFile(path).public))
      throw new Refused(`${path} is not a feed key of trust file ${last.trust.version}; its signature would not count`);
  }
  if (paths.length === 0) throw new Refused(`${keys} holds no feed key that counts; name one with --key, or bring it there`);
  return openSigners(paths, terminal);
}

export interface Release {
  readonly packs: readonly PackEntry[];
  readonly switchedOff: readonly string[];
  readonly feed: string;
  readonly expires: number;
  readonly minimumExtension: string;
  /** Packs that are not at the place yet, by path. */
  readonly files: ReadonlyMap<string, Bytes>;
}

/** Signs a release, tries it, writes it. Answers the feed, and whether it is in force or waits for signatures. */
export async function release(
  publisher: Publisher,
  wish: Release,
  signers: readonly Signer[],
): Promise<{ readonly feed: Feed; readonly missing: number }> {
  const { last, sequence, terminal } = publisher;
  const feed: Feed = {
    format: 1,
    office: last.trust.office,
    feed: wish.feed,
    epoch: last.trust.epoch,
    sequence,
    issued: new Date(terminal.now()).toISOString(),
    expires: new Date(wish.expires).toISOString(),
    minimumExtension: wish.minimumExtension,
    packs: [...wish.packs],
    switchedOff: [...new Set(wish.switchedOff)].sort(),
  };
  const bytes = encode(feed);
  if (bytes.length > FEED_LIMITS.feedBytes)
    throw new Refused(`feed.json would have ${bytes.length} bytes, ${FEED_LIMITS.feedBytes} at most: switch off fewer rules.`);
  const signatures = await Promise.all(signers.map((signer) => signer.sign('probity-feed-v1', bytes)));
  await putRelease(publisher, bytes, { trust: last.trust.version, signatures }, wish.files);
  const missing = last.feed.threshold - new Set(signatures.map((each) => each.key)).size;
  return { feed, missing: Math.max(0, missing) };
}

/** Writes a feed file with its signatures and what belongs to it. With too few signatures it waits as `feed.waiting.json`. */
export async function putRelease(
  publisher: Publisher,
  bytes: Bytes,
  signed: { readonly trust: number; readonly signatures: Parameters<typeof joinSignatures>[1] },
  packs: ReadonlyMap<string, Bytes>,
): Promise<void> {
  const { place, keys, chain, last, current, terminal } = publisher;
  const trust = new Map<string, Bytes>();
  const trustSignatures = new Map<string, Bytes>();
  for (const link of chain) {
    trust.set(`trust/${link.trust.version}.json`, link.bytes);
    trustSignatures.set(signaturePath(link.bytes), encode(await signaturesBeside(readFrom(keys), link.bytes)));
  }
  const complete = new Set(signed.signatures.map((each) => each.key)).size >= last.feed.threshold;
  const before = new Map([...packs, [signaturePath(bytes), encode(signed)] as const, ...trustSignatures, ...trust]);
  if (complete) {
    const office = last.trust.office;
    const roots = chain[0]?.root ?? last.root;
    const { feed } = JSON.parse(new TextDecoder().decode(bytes)) as Pick<Feed, 'feed'>;
    const rootKeys = (chain[0] ?? last).trust.root.keys;
    const tried = await lookAt(
      placeWith(place, new Map([...before, ['feed.json', bytes]])),
      { office, feed, rootKeys, rootThreshold: roots.threshold },
      terminal.now(),
    );
    if (!tried.ok) throw new Refused(`Nothing was published, since people's browsers would refuse it:\n${tried.reasons.join('\n')}`);
    // The release that goes out of force is kept for "rollback" before its place is taken.
    if (current !== undefined) before.set(`feeds/${current.feed.epoch}-${current.feed.sequence}.json`, current.bytes);
  }
  for (const [path, content] of before) {
    const there = path.startsWith('packs/') ? await place.read(path) : undefined;
    if (there === undefined || Buffer.compare(there, content) !== 0) await place.write(path, content);
  }
  await place.write(complete ? 'feed.json' : WAITING, bytes);
  if (!complete) return;
  if ((await place.read(WAITING)) !== undefined) await place.remove(WAITING);
  const written = JSON.parse(new TextDecoder().decode(bytes)) as Feed;
  rememberPublished(keys, written);
}
