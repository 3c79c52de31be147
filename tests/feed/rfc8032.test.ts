// The verification that the feed rests on, against the vectors of RFC 8032, section 7.1.
import { describe, expect, it } from 'vitest';
import { countSigners, readKey, sha256, signedBytes, toBase64 } from '../../src/feed/keys.ts';

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The RFC's seed as PKCS #8, so that WebCrypto signs with it. */
const signingKey = (seed: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', bytes(`302e020100300506032b657004220420${seed}`), { name: 'Ed25519' }, false, ['sign']);

const VECTORS = [
  {
    name: 'TEST 1, an empty message',
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: 'TEST 2, one byte',
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    name: 'TEST 3, two bytes',
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
] as const;

describe.each(VECTORS)('RFC 8032, $name', ({ seed, key, message, signature }) => {
  it('gives the signature of the RFC, and verifies it as it stands', async () => {
    const made = await crypto.subtle.sign({ name: 'Ed25519' }, await signingKey(seed), bytes(message));
    expect(new Uint8Array(made)).toEqual(bytes(signature));
    const open = await crypto.subtle.importKey('raw', bytes(key), { name: 'Ed25519' }, false, ['verify']);
    expect(await crypto.subtle.verify({ name: 'Ed25519' }, open, bytes(signature), bytes(message))).toBe(true);
  });

  it('is read as a key, and its signatures count over the purpose and these bytes only', async () => {
    const read = await readKey(toBase64(bytes(key)));
    if (!read.ok) throw new Error(read.error);
    expect(read.key.id).toBe((await sha256(bytes(key))).slice(0, 32));
    const file = bytes(message);
    const raw = await crypto.subtle.sign({ name: 'Ed25519' }, await signingKey(seed), signedBytes('probity-feed-v1', file));
    const made = { key: read.key.id, value: toBase64(new Uint8Array(raw)) };
    expect(await countSigners('probity-feed-v1', file, [made], [read.key])).toBe(1);
    expect(await countSigners('probity-feed-v1', file, [made, made], [read.key])).toBe(1);
    expect(await countSigners('probity-trust-v1', file, [made], [read.key])).toBe(0);
    expect(await countSigners('probity-feed-v1', bytes(`${message}00`), [made], [read.key])).toBe(0);
    // The RFC's own signature is over the message without a purpose: it must not count.
    expect(await countSigners('probity-feed-v1', file, [{ key: read.key.id, value: toBase64(bytes(signature)) }], [read.key])).toBe(0);
  });

  it('counts no signature with any one bit turned', async () => {
    const read = await readKey(toBase64(bytes(key)));
    if (!read.ok) throw new Error(read.error);
    const file = bytes(message);
    const raw = new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, await signingKey(seed), signedBytes('probity-feed-v1', file)));
    for (let bit = 0; bit < 512; bit++) {
      const turned = Uint8Array.from(raw);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await countSigners('probity-feed-v1', file, [{ key: read.key.id, value: toBase64(turned) }], [read.key])).toBe(0);
    }
  });
});
