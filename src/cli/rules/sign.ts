// `probity rules sign`: adds a signature, to a release that waits for it or to a trust file that was brought on a stick.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { countSigners } from '../../feed/keys.ts';
import { feedSchema, parseBytes } from '../../feed/schema.ts';
import { describeFeed, describeRelease } from './describe.ts';
import { openSigners } from './key-file.ts';
import { feedSigners, openPublisher, putRelease, WAITING } from './release.ts';
import { type Command, parse, Refused, type Terminal, UsageError } from './terminal.ts';
import { encode, joinSignatures, parseTrust, readFrom, signaturePath, signaturesBeside, writeBelow } from './trust-chain.ts';

/** Signs a trust file with root keys; the signatures go to `signatures/` beside the folder `trust`. */
async function signTrust(path: string, keys: readonly string[], terminal: Terminal): Promise<void> {
  const bytes = Uint8Array.from(readFileSync(path));
  const trust = parseTrust(bytes);
  if (trust === undefined) throw new Refused(`${path}: is not a trust file. For a release, name its folder or address.`);
  if (keys.length === 0) throw new UsageError('--key names the root key to sign with');
  terminal.out(
    `Trust file ${trust.version} of ${trust.office}: ${trust.root.threshold} of ${trust.root.keys.length} root keys, ${trust.feed.threshold} of ${trust.feed.keys.length} feed keys, epoch ${trust.epoch}.`,
  );
  const signers = await openSigners(keys, terminal);
  for (const signer of signers) if (signer.kind !== 'root') throw new Refused('A feed key cannot sign a trust file; use root keys.');
  const folder = dirname(dirname(path));
  const before = await signaturesBeside(readFrom(folder), bytes);
  const made = await Promise.all(signers.map((signer) => signer.sign('probity-trust-v1', bytes)));
  writeBelow(folder, signaturePath(bytes), encode({ ...before, signatures: joinSignatures(before.signatures, made) }));
  terminal.out(`Signed: ${folder}/${signaturePath(bytes)}`);
}

async function signWaiting(
  to: string,
  values: { readonly keys?: string | undefined; readonly key: readonly string[] },
  terminal: Terminal,
): Promise<void> {
  const publisher = await openPublisher({ ...values, to }, terminal);
  const { place, last, sequence } = publisher;
  const bytes = await place.read(WAITING);
  if (bytes === undefined) throw new Refused(`${to}: no release waits for signatures there.`);
  const feed = parseBytes(bytes, feedSchema);
  const { signatures: before, trust } = await signaturesBeside(place.read, bytes);
  if (feed === undefined || trust !== last.trust.version || (await countSigners('probity-feed-v1', bytes, before, last.feed.keys)) === 0)
    throw new Refused(`${to}/${WAITING}: no key of trust file ${last.trust.version} stands behind it. Do not sign; publish again.`);
  if (feed.epoch !== last.trust.epoch || feed.sequence !== sequence)
    throw new Refused(`${to}/${WAITING}: another release has overtaken it (${feed.epoch}.${feed.sequence}); publish again.`);
  terminal.out(['You are about to sign:', ...describeFeed(feed, terminal.now()), ''].join('\n'));
  const signers = await feedSigners(publisher, values.key);
  const made = await Promise.all(signers.map((signer) => signer.sign('probity-feed-v1', bytes)));
  const signatures = joinSignatures(before, made);
  const counted = await countSigners('probity-feed-v1', bytes, signatures, last.feed.keys);
  // What does not count is left out, so that it cannot make up the number.
  const sound = signatures.filter((each) => last.feed.keys.some((key) => key.id === each.key));
  await putRelease(publisher, bytes, { trust, signatures: sound }, new Map());
  terminal.out(describeRelease(feed, Math.max(0, last.feed.threshold - counted), to, terminal.now()));
}

export const signCommand: Command = {
  help: `probity rules sign PLACE --keys KEYS [--key FILE]
probity rules sign KEYS/trust/N.json --key ROOT-KEY
  Adds a signature. PLACE is a folder or address where a release waits because more than one feed key has to sign; with the last
  missing signature it comes into force. A trust file is signed by holders of root keys, who may sit at other machines: it needs
  enough of the old root keys and enough of its own.
  --keys KEYS      the keys folder (./keys)
  --key FILE       the key to sign with; may be given again`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { keys: { type: 'string' }, key: { type: 'string', multiple: true, default: [] } });
    const [what] = positionals;
    if (what === undefined) throw new UsageError('what is to be signed: a place, or a trust file?');
    if (existsSync(what) && statSync(what).isFile()) await signTrust(what, values.key, terminal);
    else await signWaiting(what, values, terminal);
    return 0;
  },
};
