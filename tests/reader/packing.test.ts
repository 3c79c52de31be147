// What the model's numbers are packed into comes out again; and the table of buckets finds all and only its own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BucketTable } from '../../src/reader/bucket-table.ts';
import {
  bfloatsOf,
  bitsAt,
  floatsOf,
  gapsOf,
  numbersOf,
  packBfloats,
  packBits,
  packFloats,
  packGaps,
  packNumbers,
} from '../../src/reader/packing.ts';

const bucket = fc.integer({ min: 0, max: 2 ** 22 - 1 });

describe('packing', () => {
  it('gives numbers back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 30 })), (numbers) => {
        expect([...numbersOf(packNumbers(numbers))]).toEqual(numbers);
      }),
    );
  });

  it('gives rising numbers back, and takes a byte for a small gap', () => {
    fc.assert(
      fc.property(fc.uniqueArray(bucket), (numbers) => {
        const rising = numbers.sort((a, b) => a - b);
        expect([...gapsOf(packGaps(rising))]).toEqual(rising);
      }),
    );
    expect(packGaps([0, 1, 5, 132])).toHaveLength(4);
  });

  it.each([1, 2, 4] as const)('gives numbers of %i bits back, in as few bytes as hold them', (bits) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** bits - 1 })), (numbers) => {
        const packed = packBits(numbers, bits);
        expect(packed).toHaveLength(Math.ceil((numbers.length * bits) / 8));
        expect(numbers.map((_, at) => bitsAt(packed, bits, at))).toEqual(numbers);
      }),
    );
  });
});

describe('the packing of fractions', () => {
  const fraction = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
  it('gives 32-bit floats back', () => {
    fc.assert(
      fc.property(fc.array(fraction), (numbers) => {
        expect([...floatsOf(packFloats(numbers))]).toEqual(numbers);
      }),
    );
  });

  it('gives 16-bit floats back to within a two-hundred-and-fiftieth', () => {
    fc.assert(
      fc.property(fraction, (number) => {
        const [found = Number.NaN] = bfloatsOf(packBfloats([number]));
        expect(Math.abs(found - number)).toBeLessThanOrEqual(Math.abs(number) / 250 + 1e-37);
      }),
    );
  });
});

describe('the table of buckets', () => {
  it('finds the row of each bucket, and none for others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(bucket), fc.array(bucket), (buckets, others) => {
        const table = new BucketTable(Int32Array.from(buckets));
        for (const each of [...buckets, ...others]) expect(table.rowOf(each)).toBe(buckets.indexOf(each));
      }),
    );
  });
});
