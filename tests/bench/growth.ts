// What a larger pack costs: made-up rules and phrases of the reader's vocabulary, a hundred rules and two thousand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../src/engine/engine.ts';
import { random } from '../../src/reader/train/logistic.ts';
import { compile } from '../../src/rules/compile.ts';
import { formsOf, type Pack } from '../../src/rules/pack.ts';
import type { List, Rule } from '../../src/rules/schema.ts';
import { median, time } from './measure.ts';

const PHRASES_A_RULE = 25;
const COUNTS = [100, 2_000];
const ROUNDS = 9;
const WORDS = readFileSync(join(import.meta.dirname, '..', '..', 'rules', 'reader', 'words.txt'), 'utf8')
  .split(/\s+/)
  .filter((word) => /^[a-z]{3,}$/.test(word));

export interface Grown {
  readonly rules: number;
  readonly phrases: number;
  /** Milliseconds. */
  readonly compile: number;
  readonly scan: number;
}

/** Compiles packs of growing size and scans ten thousand fresh characters with each. */
export async function growth(pack: Pack, text: () => string): Promise<Grown[]> {
  const grown: Grown[] = [];
  for (const count of COUNTS) {
    const made = madeUp(count, pack.rules[0] as Rule);
    const compiling: number[] = [];
    const scanning: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      let compiled = compile({ ...made, forms: formsOf(pack) });
      compiling.push(
        await time(() => {
          compiled = compile({ ...made, forms: formsOf(pack) });
        }),
      );
      if (!compiled.ok) throw new Error(compiled.errors.join('\n'));
      const engine = createEngine({ compiled: compiled.compiled });
      for (let warm = 0; warm < 3; warm++) engine.check({ text: text() });
      scanning.push(await time(() => engine.check({ text: text() })));
    }
    grown.push({
      rules: count,
      phrases: count * PHRASES_A_RULE,
      compile: Number(median(compiling).toFixed(1)),
      scan: Number(median(scanning).toFixed(2)),
    });
  }
  return grown;
}

function madeUp(count: number, like: Rule): { rules: Rule[]; lists: List[] } {
  const next = random(1);
  const word = (): string => WORDS[Math.floor(next() * WORDS.length)] ?? 'word';
  const lists = Array.from(
    { length: count },
    (_, number): List => ({
      id: `list-${number}`,
      title: `List ${number}`,
      source: 'made up',
      reviewed: '2026-11-26',
      inflect: false,
      disguised: false,
      entries: Array.from({ length: PHRASES_A_RULE }, (_, at) => (at % 3 === 0 ? `${word()} ${word()} ${word()}` : `${word()} ${word()}`)),
    }),
  );
  const rules = lists.map(
    ({ id }, number): Rule => ({
      ...like,
      id: `${like.topic}-${number}`,
      match: [{ phrase: `{${id}}` }],
      unless: [],
      ignore: [],
      require: [],
    }),
  );
  return { rules, lists };
}
