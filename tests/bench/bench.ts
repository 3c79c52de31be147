// `npm run bench`: medians of the engine on texts that it has not seen, beside compromise alone; printed as a table and kept as JSON.
// The texts are drafts of the project's own corpus, put together to the length wanted; every round gets fresh ones, so that no cache helps.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise/three';
import { bundledPack } from '../../src/cli/build-pack.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { decodeModel } from '../../src/reader/model.ts';
import { createReader } from '../../src/reader/read.ts';
import { readDrafts } from '../../src/reader/train/corpus.ts';
import { compile } from '../../src/rules/compile.ts';
import { formsOf } from '../../src/rules/pack.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LENGTHS = [200, 2_000, 10_000, 100_000];
const ROUNDS = 25;

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
const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
function time(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

const pack = bundledPack(ROOT);
const compileTimes: number[] = [];
const compileOnce = () => {
  const compiled = compile({ rules: pack.rules, lists: pack.lists, forms: formsOf(pack) });
  if (!compiled.ok) throw new Error(compiled.errors.join('\n'));
  return compiled.compiled;
};
for (let round = 0; round < 7; round++) compileTimes.push(time(compileOnce));
const compiled = compileOnce();
const rules = createEngine({ compiled });
const both = createEngine({ compiled, ...(pack.reader === undefined ? {} : { reader: createReader(decodeModel(pack.reader)).read }) });
const subjects: Readonly<Record<string, (text: string) => unknown>> = {
  'rules alone': (text) => rules.check({ text }),
  'rules and reader': (text) => both.check({ text, channel: 'email', audience: 'external' }),
  'compromise alone': (text) => nlp(text).json(),
};

const results: Record<string, Record<string, number>> = {};
console.log(`${'median ms, fresh text'.padEnd(24)}${LENGTHS.map((length) => `${length} characters`.padStart(20)).join('')}`);
for (const [name, run] of Object.entries(subjects)) {
  results[name] = {};
  const cells = LENGTHS.map((length) => {
    const rounds = length >= 100_000 ? 5 : ROUNDS;
    for (let warm = 0; warm < 5; warm++) run(fresh(Math.min(length, 2_000)));
    const found = median(
      Array.from({ length: rounds }, () => {
        const text = fresh(length);
        return time(() => run(text));
      }),
    );
    Object.assign(results[name] ?? {}, { [length]: Number(found.toFixed(3)) });
    return found.toFixed(2).padStart(20);
  });
  console.log(name.padEnd(24) + cells.join(''));
}
const long = fresh(10_000);
both.check({ text: long });
const keystrokes = Array.from({ length: 60 }, (_, key) => {
  const text = `${long.slice(0, 5_000)}${'every letter typed '.repeat(4).slice(0, key)}${long.slice(5_000)}`;
  return time(() => both.check({ text }));
});
const extra = {
  keystroke: Number(median(keystrokes).toFixed(3)),
  compile: Number(median(compileTimes).toFixed(2)),
  rules: pack.rules.length,
};
console.log(`one keystroke in 10,000 characters: ${extra.keystroke} ms; compiling ${extra.rules} rules: ${extra.compile} ms`);
mkdirSync(join(ROOT, '.artifacts'), { recursive: true });
writeFileSync(join(ROOT, '.artifacts', 'bench.json'), `${JSON.stringify({ milliseconds: results, ...extra }, null, 2)}\n`);
