// `npm run score`: how well the shipped rules and reader find what a fair officer would, on the project's own drafts, both halves side by side.
// Fails when a risk's precision or recall on the exam falls more than 0.02 under the recorded baseline. `--record` writes a new baseline.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../../src/engine/engine.ts';
import { RISKS } from '../../src/engine/types.ts';
import { type LabelledDraft, readDrafts } from '../../src/reader/train/corpus.ts';
import { compile } from '../../src/rules/compile.ts';
import { z } from '../../src/zod.ts';
import { compiled, reader, shippedEngine } from '../shipped.ts';
import { reliability, type Score, score } from './scoring.ts';

const { values: flags } = parseArgs({ options: { record: { type: 'boolean' } } });
const HERE = import.meta.dirname;
const BASELINE = join(HERE, 'baseline.json');
const ALLOWED = 0.02;
const baselineSchema = z.record(z.string(), z.object({ precision: z.number(), recall: z.number() }));

const nothing = compile({ rules: [], lists: [], forms: new Map() });
if (!nothing.ok) throw new Error(nothing.errors.join('\n'));
const engines = {
  both: shippedEngine(),
  rules: createEngine({ compiled }),
  reader: shippedEngine({ compiled: nothing.compiled }),
};

const part = (name: string): LabelledDraft[] => readDrafts([join(HERE, name)]).drafts;
const learn = score(part('learn'), engines.both);
const exam = score(part('exam'), engines.both);
const alone = score(part('exam'), engines.rules);
const read = score(part('exam'), engines.reader);
const percent = (x: number): string => (100 * x).toFixed(1).padStart(6);
const row = (name: string, ...scores: readonly ({ precision: number; recall: number; f1: number } | undefined)[]): string =>
  name.padEnd(22) +
  scores.map((each) => `${percent(each?.precision ?? 0)}${percent(each?.recall ?? 0)}${percent(each?.f1 ?? 0)}`).join('   ');
const mean = ({ risks }: Score) => {
  const of = (key: 'precision' | 'recall' | 'f1'): number => risks.reduce((sum, each) => sum + each[key], 0) / risks.length;
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
};
console.log(`${''.padEnd(22)}${'learnt from'.padEnd(21)}${'exam'.padEnd(21)}${'exam, rules alone'.padEnd(21)}exam, reader alone`);
console.log(`${'risk'.padEnd(22)}${'  prec   rec    F1   '.repeat(4)}`);
RISKS.forEach((risk, at) => {
  console.log(row(risk, learn.risks[at], exam.risks[at], alone.risks[at], read.risks[at]));
});
console.log(row('mean of the risks', mean(learn), mean(exam), mean(alone), mean(read)));
console.log(`harmless flagged      ${[learn, exam, alone, read].map((each) => `${percent(each.harmless)}%`.padEnd(21)).join('')}`);
console.log(`spans overlapped      ${[learn, exam, alone, read].map((each) => `${percent(each.spans)}%`.padEnd(21)).join('')}`);

// The first fifty were used to choose words for the rules; of the thirty written after that, 4 of 14 were flagged and none of 16, before they were used too.
const answers = part('answers');
const answered = score(answers, engines.both);
console.log(
  `\n${answers.length} short answers to posts: ${percent(answered.recall).trim()}% of those that take a partisan or abusive post for their own are flagged, ${percent(answered.harmless).trim()}% of the others`,
);

console.log('\nlikelihood said        times    right');
for (const { from, to, said, right } of reliability(part('exam'), reader, engines.rules))
  console.log(`${from.toFixed(1)} to ${to.toFixed(1)}`.padEnd(20) + String(said).padStart(8) + percent(right / (said || 1)).padStart(9));

if (flags.record) {
  const rounded = Object.fromEntries(
    RISKS.map((risk, at) => [
      risk,
      { precision: Number(exam.risks[at]?.precision.toFixed(4)), recall: Number(exam.risks[at]?.recall.toFixed(4)) },
    ]),
  );
  writeFileSync(BASELINE, `${JSON.stringify(rounded, null, 2)}\n`);
  console.log('recorded as the baseline');
} else if (existsSync(BASELINE)) {
  const baseline = baselineSchema.parse(JSON.parse(readFileSync(BASELINE, 'utf8')));
  const fallen = RISKS.flatMap((risk, at) => {
    const before = baseline[risk];
    const now = exam.risks[at];
    if (before === undefined || now === undefined) return [];
    return (['precision', 'recall'] as const)
      .filter((key) => now[key] < before[key] - ALLOWED)
      .map((key) => `${risk}: ${key} fell from ${percent(before[key])} to ${percent(now[key])}`);
  });
  if (fallen.length > 0) {
    console.error(fallen.join('\n'));
    process.exitCode = 1;
  } else console.log('No risk has fallen under the baseline.');
}
