// Ed25519 cross-checked with another implementation, @noble/ed25519, which shares no arithmetic with WebCrypto: what one signs the other
// takes, what one refuses the other refuses, and the keys of small order are those that its curve has.
import * as noble from '@noble/ed25519';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKey, openKey } from '../../src/cli/rules/key-file.ts';
import { countSigners, fromBase64, type PublicKey, type Purpose, readKey, signedBytes, toBase64 } from '../../src/feed/keys.ts';

const PASSPHRASE = 'correct horse battery';
const STRICT = { zip215: false };
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const files = fc.uint8Array({ maxLength: 2_000 });
const purposes = fc.constantFrom<Purpose>('probity-feed-v1', 'probity-trust-v1');

async function opened(raw: Uint8Array): Promise<PublicKey> {
  const read = await readKey(toBase64(raw));
  if (!read.ok) throw new Error(read.error);
  return read.key;
}

/** A copy with one bit turned. */
function turned(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = (bit >> 3) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

describe('a signature', () => {
  it('that noble makes counts here, over these bytes and this purpose only', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, files, purposes, async (seed, file, purpose) => {
        const key = await opened(await noble.getPublicKeyAsync(seed));
        const value = toBase64(await noble.signAsync(signedBytes(purpose, file), seed));
        const other = purpose === 'probity-feed-v1' ? 'probity-trust-v1' : 'probity-feed-v1';
        expect(await countSigners(purpose, file, [{ key: key.id, value }], [key])).toBe(1);
        expect(await countSigners(other, file, [{ key: key.id, value }], [key])).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('that a key file makes is the one that noble takes', async () => {
    const file = await makeKey('feed', 'small-office', PASSPHRASE);
    const signer = await openKey(file, PASSPHRASE);
    const open = fromBase64(file.public);
    if (signer === undefined || open === undefined) throw new Error('the key does not open');
    await fc.assert(
      fc.asyncProperty(files, purposes, async (bytes, purpose) => {
        const { value } = await signer.sign(purpose, bytes);
        expect(await noble.verifyAsync(fromBase64(value) ?? new Uint8Array(), signedBytes(purpose, bytes), open, STRICT)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('with any bit of it, of the file or of the key turned is refused by both', async () => {
    const parts = fc.constantFrom('signature', 'file', 'key');
    await fc.assert(
      fc.asyncProperty(seeds, fc.uint8Array({ minLength: 1, maxLength: 200 }), parts, fc.nat(511), async (seed, file, part, bit) => {
        const change = (name: string, bytes: Uint8Array): Uint8Array => (part === name ? turned(bytes, bit) : bytes);
        const raw = change('key', await noble.getPublicKeyAsync(seed));
        const value = change('signature', await noble.signAsync(signedBytes('probity-feed-v1', file), seed));
        const bytes = change('file', file);
        const key = await opened(raw);
        const here = await countSigners('probity-feed-v1', bytes, [{ key: key.id, value: toBase64(value) }], [key]);
        const there = await noble.verifyAsync(value, signedBytes('probity-feed-v1', bytes), raw, STRICT).catch(() => false);
        expect([here, there]).toEqual([0, false]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the keys under which anybody can sign', () => {
  /** The points whose order divides eight, found by taking points out of the large subgroup: L·P. */
  function smallPoints(): noble.Point[] {
    const order = noble.Point.CURVE().n;
    const found = new Map<string, noble.Point>();
    for (let y = 2; found.size < 8 && y < 500; y++) {
      const encoded = new Uint8Array(32);
      encoded[0] = y & 0xff;
      encoded[1] = y >> 8;
      try {
        const point = noble.Point.fromBytes(encoded);
        const small = point.multiply(order - 1n).add(point);
        found.set(small.toHex(), small);
      } catch {
        // Half of all y are of no point.
      }
    }
    return [...found.values()];
  }

  it('are the eight that noble finds on the curve, each refused with either sign bit', async () => {
    const points = smallPoints();
    expect(points).toHaveLength(8);
    for (const point of points) {
      expect(point.isSmallOrder()).toBe(true);
      for (const sign of [0, 0x80]) {
        const raw = point.toBytes();
        raw[31] = ((raw[31] ?? 0) & 0x7f) | sign;
        expect((await readKey(toBase64(raw))).ok).toBe(false);
      }
    }
  });

  it('are no ordinary keys', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        expect((await readKey(toBase64(await noble.getPublicKeyAsync(seed)))).ok).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
