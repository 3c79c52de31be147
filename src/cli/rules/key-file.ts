// Private keys at rest: Ed25519, the private half encrypted under a passphrase (PBKDF2-SHA256, then AES-256-GCM) in a JSON file.
import { readFileSync, writeFileSync } from 'node:fs';
import { fromBase64, type Purpose, readKey, type Signature, signedBytes, toBase64 } from '../../feed/keys.ts';
import { z } from '../../zod.ts';
import { Refused, type Terminal } from './terminal.ts';

/** OWASP's password storage cheat sheet (2023) for PBKDF2-HMAC-SHA256. */
export const ITERATIONS = 600_000;
export const SHORTEST_PASSPHRASE = 12;

const keyFileSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(['root', 'feed']),
  office: z.string().min(1).max(80),
  /** Base64 of the 32 bytes that others may know. */
  public: z.string().max(64),
  encryption: z.strictObject({
    derive: z.literal('PBKDF2-SHA256'),
    iterations: z.number().int().min(ITERATIONS).max(10_000_000),
    salt: z.string().max(64),
    cipher: z.literal('AES-256-GCM'),
    nonce: z.string().max(64),
  }),
  /** Base64 of the encrypted PKCS #8 form. */
  private: z.string().max(400),
});
export type KeyFile = z.infer<typeof keyFileSchema>;
export type KeyKind = KeyFile['kind'];

export interface Signer {
  readonly kind: KeyKind;
  readonly office: string;
  readonly public: string;
  readonly id: string;
  sign(purpose: Purpose, bytes: Uint8Array): Promise<Signature>;
}

async function wrapping(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** What the encryption also vouches for, so that nobody passes a root key off as a feed key. */
const bound = ({ kind, office, public: open }: Pick<KeyFile, 'kind' | 'office' | 'public'>): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(['probity-key-v1', kind, office, open]));

/** Makes a new key, encrypted under the passphrase. */
export async function makeKey(kind: KeyKind, office: string, passphrase: string): Promise<KeyFile> {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const open = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const secret = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = bound({ kind, office, public: open });
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData },
    await wrapping(passphrase, salt, ITERATIONS),
    secret,
  );
  return {
    format: 1,
    kind,
    office,
    public: open,
    encryption: { derive: 'PBKDF2-SHA256', iterations: ITERATIONS, salt: toBase64(salt), cipher: 'AES-256-GCM', nonce: toBase64(nonce) },
    private: toBase64(new Uint8Array(sealed)),
  };
}

/** Opens a key for signing. Undefined when the passphrase is not the right one, or the file was changed. */
export async function openKey(file: KeyFile, passphrase: string): Promise<Signer | undefined> {
  const [salt, nonce, sealed] = [fromBase64(file.encryption.salt), fromBase64(file.encryption.nonce), fromBase64(file.private)];
  const known = await readKey(file.public);
  if (salt === undefined || nonce === undefined || sealed === undefined || !known.ok) return undefined;
  try {
    const secret = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: bound(file) },
      await wrapping(passphrase, salt, file.encryption.iterations),
      sealed,
    );
    const key = await crypto.subtle.importKey('pkcs8', secret, { name: 'Ed25519' }, false, ['sign']);
    return {
      kind: file.kind,
      office: file.office,
      public: file.public,
      id: known.key.id,
      sign: async (purpose, bytes) => ({
        key: known.key.id,
        value: toBase64(new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, key, signedBytes(purpose, bytes)))),
      }),
    };
  } catch {
    return undefined;
  }
}

/** Writes a key file for its owner's eyes only; never over another one. */
export function writeKeyFile(path: string, file: KeyFile): void {
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

/** Reads a key file, still encrypted. Throws `Refused` when it is none. */
export function readKeyFile(path: string): KeyFile {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Refused(`${path}: cannot be read as a key file; "probity rules keys" makes one`);
  }
  const parsed = keyFileSchema.safeParse(value);
  if (!parsed.success) throw new Refused(`${path}: is not a key file of Probity; "probity rules keys" makes one`);
  return parsed.data;
}

/** The passphrase: PROBITY_PASSPHRASE, else asked for. */
export async function passphraseFor(what: string, terminal: Terminal): Promise<string> {
  const given = terminal.env.PROBITY_PASSPHRASE ?? (await terminal.askSecret(`Passphrase for ${what}: `));
  if (given === undefined || given === '')
    throw new Refused(`${what} needs a passphrase: type it when asked, or set PROBITY_PASSPHRASE for this one command`);
  return given;
}

/** Reads and opens key files. */
export async function openSigners(paths: readonly string[], terminal: Terminal): Promise<Signer[]> {
  const signers: Signer[] = [];
  for (const path of paths) {
    const file = readKeyFile(path);
    const signer = await openKey(file, await passphraseFor(path, terminal));
    if (signer === undefined)
      throw new Refused(`${path}: the passphrase is not the right one, or the file was changed. Nothing was signed.`);
    signers.push(signer);
  }
  return signers;
}
