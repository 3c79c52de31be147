// From a feature's bucket to its row: open addressing in two flat arrays, a tenth of the memory of one entry a bucket.

export class BucketTable {
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  /** `buckets[row]` is the bucket of each row; none comes twice. */
  constructor(buckets: Int32Array) {
    let size = 16;
    while (size < 2 * buckets.length) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size).fill(-1);
    this.#rows = new Int32Array(size);
    for (let row = 0; row < buckets.length; row++) {
      const bucket = buckets[row] as number; // inside the array's bounds
      let at = bucket & this.#mask;
      while (this.#keys[at] !== -1) at = (at + 1) & this.#mask;
      this.#keys[at] = bucket;
      this.#rows[at] = row;
    }
  }

  /** Row of a bucket, -1 when it is not kept. */
  rowOf(bucket: number): number {
    let at = bucket & this.#mask;
    for (;;) {
      const key = this.#keys[at] as number; // the mask keeps `at` inside
      if (key === bucket) return this.#rows[at] as number;
      if (key === -1) return -1;
      at = (at + 1) & this.#mask;
    }
  }
}
