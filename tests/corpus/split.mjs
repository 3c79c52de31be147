// Splits labelled drafts once into the part to learn from (four fifths) and the exam (one fifth).
// Neighbouring lines are often twins, so blocks of twenty lines stay together: a block goes to the exam when
// the first four bytes of SHA-256("<file stem>:<block>") are divisible by five.
//
//   node tests/corpus/split.mjs FOLDER_OF_JSONL
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('Name the folder that holds the labelled drafts (*.jsonl).');
  process.exit(2);
}
const here = import.meta.dirname;
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()) {
  const stem = basename(file, '.jsonl');
  const parts = { learn: [], exam: [] };
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .forEach((line, index) => {
      const block = createHash('sha256')
        .update(`${stem}:${Math.floor(index / 20)}`)
        .digest()
        .readUInt32BE(0);
      parts[block % 5 === 0 ? 'exam' : 'learn'].push(line);
    });
  for (const [part, lines] of Object.entries(parts)) {
    if (lines.length) writeFileSync(join(here, part, file), `${lines.join('\n')}\n`);
  }
}
