// `npm run bench`: medians of the engine beside what others offer, on the same texts; printed as a table and kept as JSON.
// The texts are drafts of the project's own corpus, put together to the length wanted; every round gets fresh ones, so that no cache helps.
// What the background holds is measured where it lives, in the browser: `npm run bench:page`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPack } from '../../src/cli/build-pack.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { decodeModel } from '../../src/reader/model.ts';
import { createReader } from '../../src/reader/read.ts';
import { readDrafts } from '../../src/reader/train/corpus.ts';
import { compile } from '../../src/rules/compile.ts';
import { formsOf } from '../../src/rules/pack.ts';
import { growth } from './growth.ts';
import { median, time } from './measure.ts';
import { others, type Subject } from './others.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LENGTHS = [200, 2_000, 10_000, 100_000];
const ROUNDS = 15;
const LONG_ROUNDS = 3;

const all = readDrafts([join(ROOT, 'tests', 'corpus', 'learn'), join(ROOT, 'tests', 'corpus', 'written')])
  .drafts.filter((draft) => draft.risks.length === 0)
  .map((draft) => draft.text)
  .join('\n\n');
let at = 0;
/** The next so many characters that no round has had; begins anew when all have been used. */
function fresh(length: number): string {
  if (at + length > all.length) at = 0;
  at += length;
  return all.slice(at - length, at);
}

const pack = bundledPack(ROOT);
const compileOnce = () => {
  const compiled = compile({ rules: pack.rules, lists: pack.lists, forms: formsOf(pack) });
  if (!compiled.ok) throw new Error(compiled.errors.join('\n'));
  return compiled.compiled;
};
const compileTimes: number[] = [];
for (let round = 0; round < 7; round++) compileTimes.push(await time(compileOnce));
const compiled = compileOnce();
const rules = createEngine({ compiled });
const both = createEngine({ compiled, ...(pack.reader === undefined ? {} : { reader: createReader(decodeModel(pack.reader)).read }) });
const subjects: Readonly<Record<string, Subject>> = {
  'Probity, rules alone': (text) => rules.check({ text }),
  'Probity, rules and reader': (text) => both.check({ text, channel: 'email', audience: 'external' }),
  ...(await others()),
};

const results: Record<string, Record<string, number>> = Object.fromEntries(Object.keys(subjects).map((name) => [name, {}]));
for (const length of LENGTHS) {
  const times: Record<string, number[]> = {};
  for (let warm = 0; warm < 20; warm++) {
    const text = fresh(2_000);
    for (const run of Object.values(subjects)) await run(text);
  }
  for (let round = 0; round < (length >= 100_000 ? LONG_ROUNDS : ROUNDS); round++) {
    const text = fresh(length);
    for (const [name, run] of Object.entries(subjects)) {
      times[name] ??= [];
      times[name].push(await time(() => run(text)));
    }
  }
  for (const [name, found] of Object.entries(times)) Object.assign(results[name] ?? {}, { [length]: Number(median(found).toFixed(3)) });
}

const heading = (cells: readonly string[]): string =>
  cells.map((cell, column) => (column === 0 ? cell.padEnd(28) : cell.padStart(20))).join('');
console.log(heading(['median ms, fresh text', ...LENGTHS.map((length) => `${length} characters`), '× rules at 10,000']));
const ours = results['Probity, rules alone']?.[10_000] ?? 1;
for (const [name, row] of Object.entries(results))
  console.log(heading([name, ...LENGTHS.map((length) => (row[length] ?? 0).toFixed(2)), ((row[10_000] ?? 0) / ours).toFixed(1)]));

const long = fresh(10_000);
both.check({ text: long });
const keystrokes: number[] = [];
for (let key = 0; key < 60; key++) {
  const text = `${long.slice(0, 5_000)}${'every letter typed '.repeat(4).slice(0, key)}${long.slice(5_000)}`;
  keystrokes.push(await time(() => both.check({ text })));
}
const extra = {
  keystroke: Number(median(keystrokes).toFixed(3)),
  compile: Number(median(compileTimes).toFixed(2)),
  rules: pack.rules.length,
  growth: await growth(pack, () => fresh(10_000)),
};
console.log(`one keystroke in 10,000 characters: ${extra.keystroke} ms; compiling ${extra.rules} rules: ${extra.compile} ms`);
for (const { rules: count, phrases, compile: compiling, scan } of extra.growth)
  console.log(`${count} rules with ${phrases} phrases: compiled in ${compiling} ms, 10,000 characters in ${scan} ms`);
mkdirSync(join(ROOT, '.artifacts'), { recursive: true });
writeFileSync(join(ROOT, '.artifacts', 'bench.json'), `${JSON.stringify({ milliseconds: results, ...extra }, null, 2)}\n`);
