// `npm run bench:page`: what Probity costs a page, in real Chromium with the built extension. Printed as a table with the targets, kept as
// JSON. How each is measured stands in `page/`. With names behind it, only the measures whose names hold one of them are taken.
// Nobody else's in-page half is measured beside it: Harper's (`packages/lint-framework` of github.com/Automattic/harper, "lint-framework"
// 0.0.1, which asks for `harper.js` as `workspace:*`) and its Chrome extension are source there and no packages of npm (looked up in
// November 2026). Harper's engine, harper.js, is one: `npm run bench` measures it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backgroundHeap } from './page/background.ts';
import { type Figure, figure, HEAD, line } from './page/figures.ts';
import { evaluation, gzippedSize, memory, wakes } from './page/loading.ts';
import { sixtyMarks } from './page/marks.ts';
import { type Bench, EDITORS, openBench } from './page/pages.ts';
import { popupPaints, searches } from './page/popup.ts';
import { markDelays, typingCost } from './page/typing.ts';

const ARTIFACTS = join(import.meta.dirname, '..', '..', '.artifacts');
const wanted = process.argv.slice(2);

const figures: Figure[] = [];
function add(name: string, unit: Figure['unit'], values: readonly number[], target: number): void {
  const found = figure(name, unit, values, target);
  figures.push(found);
  console.log(line(found));
}

/** Every measure by a name to choose it by. */
const measures: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  size: async () => add('content script, gzipped', 'KB', [gzippedSize()], 30),
  evaluation: async (bench) => add('content script compiled and run in a page that loads', 'ms', await evaluation(bench), 5),
  key: async (bench) => {
    for (const editor of EDITORS) add(`page thread per key, 10,000 characters, ${editor}`, 'ms', await typingCost(bench, editor), 2);
  },
  mark: async (bench) => {
    for (const editor of EDITORS) {
      add(`last letter to painted mark, after a pause, ${editor}`, 'ms', await markDelays(bench, editor, ''), 150);
      add(`last letter to painted mark, at a sentence's end, ${editor}`, 'ms', await markDelays(bench, editor, '.'), 50);
    }
  },
  sixty: async (bench) => add('60 marks painted, above the bare text', 'ms', await sixtyMarks(bench), 4),
  popup: async (bench) => {
    add('popup, first paint', 'ms', await popupPaints(bench), 100);
    add('a question in the popup, there and back', 'ms', await searches(bench), 10);
  },
  wake: async (bench) => add('first mark after the background was stopped', 'ms', await wakes(bench), 400),
  background: async (bench) => add('heap of the background after 100,000 characters', 'MB', [await backgroundHeap(bench)], 40),
  memory: async (bench) => {
    const { tab, growth } = await memory(bench);
    add('memory of a tab in use, above one without Probity', 'MB', [tab], 2);
    add('growth over 30 minutes of typing, accelerated', 'MB', [growth], 0.2);
  },
};

const unknown = wanted.find((part) => !Object.keys(measures).some((name) => name.includes(part)));
if (unknown !== undefined) throw new Error(`No measure is called "${unknown}"; there are ${Object.keys(measures).join(', ')}.`);
const bench = await openBench();
console.log(HEAD);
try {
  for (const [name, measure] of Object.entries(measures))
    if (wanted.length === 0 || wanted.some((part) => name.includes(part))) await measure(bench);
} finally {
  await bench.close();
}
mkdirSync(ARTIFACTS, { recursive: true });
writeFileSync(join(ARTIFACTS, 'bench-page.json'), `${JSON.stringify({ figures }, null, 2)}\n`);
