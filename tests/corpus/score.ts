// `npm run score`: how well the shipped rules and reader find what a fair officer would, on the project's own drafts, both halves side by side.
// Fails when a risk's precision or recall on the exam falls more than 0.02 under the recorded baseline. `--record` writes a new baseline.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPack } from '../../src/cli/build-pack.ts';
import { createEngine, shownByDefault } from '../../src/engine/engine.ts';
import { RISKS } from '../../src/engine/types.ts';
import { decodeModel } from '../../src/reader/model.ts';
import { createReader } from '../../src/reader/read.ts';
import { type LabelledDraft, readDrafts } from '../../src/reader/train/corpus.ts';
import { compile } from '../../src/rules/compile.ts';
import { formsOf } from '../../src/rules/pack.ts';
import { z } from '../../src/zod.ts';

const HERE = import.meta.dirname;
const BASELINE = join(HERE, 'baseline.json');
const ALLOWED = 0.02;
const baselineSchema = z.record(z.string(), z.object({ precision: z.number(), recall: z.number() }));

const pack = bundledPack(join(HERE, '..', '..'));
const compiled = compile({ rules: pack.rules, lists: pack.lists, forms: formsOf(pack) });
if (!compiled.ok) throw new Error(compiled.errors.join('\n'));
const model = pack.reader === undefined ? {} : { reader: createReader(decodeModel(pack.reader)).read };
const engines = { both: createEngine({ compiled: compiled.compiled, ...model }), rules: createEngine({ compiled: compiled.compiled }) };

interface Score {
  readonly risks: readonly { precision: number; recall: number; f1: number }[];
  readonly harmless: number;
  readonly spans: number;
}

function score(drafts: readonly LabelledDraft[], engine: ReturnType<typeof createEngine>): Score {
  const counts = RISKS.map(() => ({ tp: 0, fp: 0, fn: 0 }));
  let [clean, flagged, due, hit] = [0, 0, 0, 0];
  for (const draft of drafts) {
    const { text, channel, audience, role } = draft;
    const found = engine
      .check({ text, ...(channel && { channel }), ...(audience && { audience }), ...(role && { role }) })
      .filter(shownByDefault);
    RISKS.forEach((risk, at) => {
      const count = counts[at];
      const mine = found.filter((finding) => finding.risk === risk);
      const meant = draft.risks.includes(risk);
      if (count === undefined) return;
      if (mine.length > 0 && meant) count.tp++;
      else if (mine.length > 0) count.fp++;
      else if (meant) count.fn++;
      const places = draft.places[at] ?? [];
      if (mine.length > 0 && meant && places.length > 0) {
        due++;
        if (mine.some((finding) => places.some((place) => finding.start < place.end && place.start < finding.end))) hit++;
      }
    });
    if (draft.risks.length === 0) {
      clean++;
      if (found.length > 0) flagged++;
    }
  }
  const risks = counts.map(({ tp, fp, fn }) => {
    const precision = tp / (tp + fp || 1);
    const recall = tp / (tp + fn || 1);
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
  });
  return { risks, harmless: flagged / (clean || 1), spans: hit / (due || 1) };
}

const part = (name: string): LabelledDraft[] => readDrafts([join(HERE, name)]).drafts;
const learn = score(part('learn'), engines.both);
const exam = score(part('exam'), engines.both);
const alone = score(part('exam'), engines.rules);
const percent = (x: number): string => (100 * x).toFixed(1).padStart(6);
const row = (name: string, ...scores: readonly ({ precision: number; recall: number; f1: number } | undefined)[]): string =>
  name.padEnd(22) +
  scores.map((each) => `${percent(each?.precision ?? 0)}${percent(each?.recall ?? 0)}${percent(each?.f1 ?? 0)}`).join('   ');
const mean = ({ risks }: Score) => {
  const of = (key: 'precision' | 'recall' | 'f1'): number => risks.reduce((sum, each) => sum + each[key], 0) / risks.length;
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
};
console.log(`${''.padEnd(22)}${'learnt from'.padEnd(21)}${'exam'.padEnd(21)}exam, rules alone`);
console.log(`${'risk'.padEnd(22)}${'  prec   rec    F1   '.repeat(3)}`);
RISKS.forEach((risk, at) => {
  console.log(row(risk, learn.risks[at], exam.risks[at], alone.risks[at]));
});
console.log(row('mean of the risks', mean(learn), mean(exam), mean(alone)));
console.log(`harmless flagged      ${[learn, exam, alone].map((each) => `${percent(each.harmless)}%`.padEnd(21)).join('')}`);
console.log(`spans overlapped      ${[learn, exam, alone].map((each) => `${percent(each.spans)}%`.padEnd(21)).join('')}`);

if (process.argv.includes('--record')) {
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
