// `probity rules keys`: root and feed keys and the trust file that says what each may sign; later, the next trust file with new ones.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trust } from '../../feed/schema.ts';
import {
  type KeyFile,
  type KeyKind,
  makeKey,
  openKey,
  openSigners,
  readKeyFile,
  SHORTEST_PASSPHRASE,
  type Signer,
  writeKeyFile,
} from './key-file.ts';
import { type Command, parse, Refused, type Terminal, UsageError } from './terminal.ts';
import { encode, joinSignatures, keyFilesOf, readChain, readFrom, signaturePath, signaturesBeside, writeBelow } from './trust-chain.ts';

interface MadeKey {
  readonly path: string;
  readonly file: KeyFile;
  readonly signer: Signer;
}

/**
 * Makes keys for the files `<kind>-<n>.key.json` behind those that are there, and opens them for signing. They are not written yet: a
 * passphrase mistyped for the last one must leave nothing behind.
 */
async function makeKeys(folder: string, kind: KeyKind, count: number, office: string, terminal: Terminal): Promise<MadeKey[]> {
  const keys: MadeKey[] = [];
  let number = 0;
  for (let made = 0; made < count; made++) {
    do number++;
    while (existsSync(join(folder, `${kind}-${number}.key.json`)));
    const path = join(folder, `${kind}-${number}.key.json`);
    const passphrase = await newPassphrase(path, terminal);
    const file: KeyFile = await makeKey(kind, office, passphrase);
    const signer = await openKey(file, passphrase);
    if (signer === undefined) throw new Refused(`${path}: the new key could not be opened again; nothing was published, delete it`);
    keys.push({ path, file, signer });
  }
  return keys;
}

function writeKeys(folder: string, keys: readonly MadeKey[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { path, file } of keys) writeKeyFile(path, file);
}

const signersOf = (keys: readonly MadeKey[]): Signer[] => keys.map(({ signer }) => signer);

async function newPassphrase(path: string, { env, askSecret }: Terminal): Promise<string> {
  const given = env.PROBITY_PASSPHRASE ?? (await askSecret(`New passphrase for ${path}: `));
  if (given === undefined || [...given].length < SHORTEST_PASSPHRASE)
    throw new Refused(
      `A passphrase of at least ${SHORTEST_PASSPHRASE} characters is wanted: type it when asked, or set PROBITY_PASSPHRASE.`,
    );
  if (env.PROBITY_PASSPHRASE === undefined && (await askSecret('Once more: ')) !== given)
    throw new Refused('The two passphrases are not the same. Nothing was written; try again.');
  return given;
}

const numberOf = (text: string | undefined, otherwise: number, option: string): number => {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 20) throw new UsageError(`--${option} wants a number from 0 to 20`);
  return value;
};

/** Writes a trust file with signatures, and the part of policy that pins its roots. */
async function writeTrust(folder: string, trust: Trust, signers: readonly Signer[]): Promise<void> {
  const bytes = encode(trust);
  const before = await signaturesBeside(readFrom(folder), bytes);
  const made = await Promise.all(signers.map((signer) => signer.sign('probity-trust-v1', bytes)));
  writeBelow(folder, signaturePath(bytes), encode({ ...before, signatures: joinSignatures(before.signatures, made) }));
  writeBelow(folder, `trust/${trust.version}.json`, bytes);
}

async function first(folder: string, office: string, counts: Counts, terminal: Terminal): Promise<void> {
  if (existsSync(join(folder, 'trust', '1.json')))
    throw new Refused(`${folder} holds keys already. For new keys of the same feed use --next; for another office choose another folder.`);
  if (counts.roots < 1 || counts.feeds < 1) throw new UsageError('at least one root key and one feed key are wanted');
  if (counts.rootThreshold < 1 || counts.rootThreshold > counts.roots)
    throw new UsageError('--root-threshold lies between 1 and the number of root keys');
  if (counts.feedThreshold < 1 || counts.feedThreshold > counts.feeds)
    throw new UsageError('--feed-threshold lies between 1 and the number of feed keys');
  const roots = await makeKeys(folder, 'root', counts.roots, office, terminal);
  const feeds = await makeKeys(folder, 'feed', counts.feeds, office, terminal);
  writeKeys(folder, [...roots, ...feeds]);
  const open = (keys: readonly MadeKey[]): string[] => keys.map(({ signer }) => signer.public);
  const root = { keys: open(roots), threshold: counts.rootThreshold };
  const feed = { keys: open(feeds), threshold: counts.feedThreshold };
  await writeTrust(folder, { format: 1, office, version: 1, epoch: 0, root, feed }, signersOf(roots));
  const policy = { url: 'https://REPLACE-ME/', office, feed: 'main', rootKeys: root.keys, rootThreshold: root.threshold };
  writeFileSync(join(folder, 'policy-feed.json'), `${JSON.stringify({ feed: policy }, null, 2)}\n`);
  terminal.out(`${folder}: ${counts.roots} root and ${counts.feeds} feed keys, trust file 1.
Keep the root keys offline, each in another hand; they are needed only when keys change. The feed keys sign every release.
Without the passphrases nobody can publish, and nobody can restore them: write them down and lock them away.
policy-feed.json is what device management pins; put in the feed's address. Next: probity rules publish --to FOLDER --keys ${folder}`);
}

async function next(folder: string, counts: Counts, newEpoch: boolean, terminal: Terminal): Promise<void> {
  const last = (await readChain(readFrom(folder), folder)).at(-1);
  if (last === undefined) throw new Refused(`${folder} holds no trust file; make the first keys without --next`);
  const { trust } = last;
  if (counts.roots + counts.feeds === 0 && !newEpoch)
    throw new UsageError('--next wants --roots N, --feeds N or --new-epoch: what shall be new?');
  const oldPaths = keyFilesOf(folder, 'root').filter((path) => trust.root.keys.includes(readKeyFile(path).public));
  if (oldPaths.length < trust.root.threshold)
    throw new Refused(
      `${oldPaths.length} of the ${trust.root.threshold} root keys that have to sign are in ${folder}; bring the others there`,
    );
  const old = await openSigners(oldPaths, terminal);
  const roots = await makeKeys(folder, 'root', counts.roots, trust.office, terminal);
  const feeds = await makeKeys(folder, 'feed', counts.feeds, trust.office, terminal);
  writeKeys(folder, [...roots, ...feeds]);
  const renewed = (before: Trust['root'], made: readonly MadeKey[], threshold: number): Trust['root'] =>
    made.length === 0 ? before : { keys: made.map(({ signer }) => signer.public), threshold: Math.min(threshold, made.length) };
  const following: Trust = {
    ...trust,
    version: trust.version + 1,
    epoch: trust.epoch + (newEpoch ? 1 : 0),
    root: renewed(trust.root, roots, counts.rootThreshold),
    feed: renewed(trust.feed, feeds, counts.feedThreshold),
  };
  await writeTrust(folder, following, [...old, ...signersOf(roots)]);
  terminal.out(
    `Trust file ${following.version}, epoch ${following.epoch}. It reaches people with the next "probity rules publish"; their policy stays as it is.`,
  );
}

interface Counts {
  readonly roots: number;
  readonly feeds: number;
  readonly rootThreshold: number;
  readonly feedThreshold: number;
}

export const keysCommand: Command = {
  help: `probity rules keys --office NAME --out KEYS
  Makes Ed25519 keys in the folder KEYS: root keys, which say whose signatures count, and feed keys, which sign releases. The private
  halves are encrypted under a passphrase (PROBITY_PASSPHRASE, or asked for). Also writes trust/1.json and policy-feed.json.
  --roots N        root keys (1); --root-threshold M: how many of them must sign (1)
  --feeds N        feed keys (1); --feed-threshold M: how many of them must sign (1)
  --next           the next trust file instead, signed by the old roots and the new: --roots N and --feeds N make new keys in place
                   of the old ones (0 keeps them), --new-epoch begins the counting of releases anew`,
  run: async (args, terminal) => {
    const text = { type: 'string' } as const;
    const options = { office: text, out: text, roots: text, feeds: text, 'root-threshold': text, 'feed-threshold': text } as const;
    const { values } = parse(args, { ...options, next: { type: 'boolean' }, 'new-epoch': { type: 'boolean' } });
    if (values.out === undefined) throw new UsageError('--out names the folder for the keys');
    const usual = values.next === true ? 0 : 1;
    const counts = {
      roots: numberOf(values.roots, usual, 'roots'),
      feeds: numberOf(values.feeds, usual, 'feeds'),
      rootThreshold: numberOf(values['root-threshold'], 1, 'root-threshold'),
      feedThreshold: numberOf(values['feed-threshold'], 1, 'feed-threshold'),
    };
    if (values.next === true) await next(values.out, counts, values['new-epoch'] === true, terminal);
    else if (values.office === undefined) throw new UsageError('--office names the office, as the policy will: --office warwickshire-opcc');
    else await first(values.out, values.office, counts, terminal);
    return 0;
  },
};
