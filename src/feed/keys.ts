// Keys and signatures: Ed25519 through WebCrypto, over a prefix that names the purpose and the exact bytes.

/** What a signature is for. The prefix keeps one for a feed from passing as one for a trust file. */
export type Purpose = 'probity-trust-v1' | 'probity-feed-v1';

export type KeyResult = { readonly ok: true; readonly key: PublicKey } | { readonly ok: false; readonly error: string };

export interface PublicKey {
  /** First 32 hex digits of the SHA-256 of the raw key. */
  readonly id: string;
  readonly raw: Uint8Array<ArrayBuffer>;
}

/** One signature as its file holds it. */
export interface Signature {
  readonly key: string;
  /** Base64 of 64 bytes. */
  readonly value: string;
}

/**
 * The encodings of the eight points of small order on edwards25519 and their non-canonical twins, sign bit cleared. WebCrypto accepts
 * forgeries under them. Source: Chalkias, Garillot, Nikolaenko, "Taming the many EdDSAs" (2020), table 5.
 */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

export const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Decodes base64; undefined when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** SHA-256 of some bytes, as 64 hex digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Reads a public key from base64. Refuses what is no key and keys of small order, under which anybody can sign. */
export async function readKey(base64: string): Promise<KeyResult> {
  const raw = fromBase64(base64.trim());
  if (raw === undefined || raw.length !== 32) return { ok: false, error: `"${base64}" is not a key: 32 bytes in base64 are wanted` };
  const cleared = Uint8Array.from(raw);
  cleared[31] = (cleared[31] ?? 0) & 0x7f;
  if (SMALL_ORDER.has(toHex(cleared)))
    return { ok: false, error: `the key "${base64}" is one under which anybody can sign; make a new one with "probity rules keys"` };
  return { ok: true, key: { id: (await sha256(raw)).slice(0, 32), raw } };
}

/** The bytes that are signed: the purpose, a line end, then the file exactly as it is. */
export function signedBytes(purpose: Purpose, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(`${purpose}\n`);
  const joined = new Uint8Array(prefix.length + bytes.length);
  joined.set(prefix);
  joined.set(bytes, prefix.length);
  return joined;
}

/** How many distinct keys of `keys` have validly signed. A key that signed twice counts once. */
export async function countSigners(
  purpose: Purpose,
  bytes: Uint8Array,
  signatures: readonly Signature[],
  keys: readonly PublicKey[],
): Promise<number> {
  const message = signedBytes(purpose, bytes);
  const signers = new Set<string>();
  for (const signature of signatures) {
    const key = keys.find((each) => each.id === signature.key);
    const value = fromBase64(signature.value);
    if (key === undefined || value?.length !== 64 || signers.has(key.id)) continue;
    const imported = await crypto.subtle.importKey('raw', key.raw, { name: 'Ed25519' }, false, ['verify']);
    if (await crypto.subtle.verify({ name: 'Ed25519' }, imported, value, message)) signers.add(key.id);
  }
  return signers.size;
}
