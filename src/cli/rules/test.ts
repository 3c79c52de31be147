// `probity rules test`: the rules' own examples, and precision and recall of the whole pack on labelled drafts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../engine/engine.ts';
import type { Pack } from '../../rules/pack.ts';
import { build, FOLDER_HELP, FOLDER_OPTIONS } from './build.ts';
import { engineOf, precision, readCorpus, recall, score, shown } from './judged.ts';
import { type Command, parse } from './terminal.ts';

const percent = (value: number | undefined): string => (value === undefined ? '–' : `${(100 * value).toFixed(1)}%`).padStart(10);

/**
 * An office's own rules whose examples are found, as they say, but that people would not be shown: a rule of medium or low confidence gives way
 * to the reader, which has never seen what the rule is about.
 */
function hiddenExamples(pack: Pack, engine: Engine, folder: string): string[] {
  return pack.rules.flatMap((rule) => {
    const path = join(folder, 'risks', `${rule.id}.yaml`);
    if (rule.confidence === 'high' || !existsSync(path)) return [];
    const risk = rule.id.split('/')[0];
    const drafts = rule.examples.flags.map((example) => (typeof example === 'string' ? { text: example } : example));
    const hidden = drafts.filter((draft) => !shown(engine, draft).some((finding) => finding.risk === risk));
    return hidden.length === 0
      ? []
      : [
          `note  ${path}: ${hidden.length} of ${drafts.length} examples under flags are found but would not be shown, since the reader thinks them harmless: ${JSON.stringify(hidden[0]?.text)}. With "confidence: high" they always are.`,
        ];
  });
}

export const testCommand: Command = {
  help: `probity rules test [--corpus FILE…]
  Runs every example of every rule. With labelled drafts it also says, risk by risk, how much of what is marked is right
  (precision) and how much of what should be marked is (recall), as people would see it: rules and reader together.
  --corpus FILE    drafts, one JSON object a line: {"id", "text", "channel", "audience", "role", "risks": […]}; may be given again
  --json           one JSON document
${FOLDER_HELP}`,
  run: (args, terminal) => {
    const { values, positionals } = parse(args, {
      ...FOLDER_OPTIONS,
      corpus: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean' },
    });
    // `--corpus a b`: what the shell made of a star.
    const lines = readCorpus([...values.corpus, ...positionals]);
    const { pack } = build(values);
    const examples = pack.rules.reduce((sum, rule) => sum + rule.examples.flags.length + rule.examples.passes.length, 0);
    const engine = engineOf(pack);
    const scored = lines.length === 0 ? undefined : score(engine, lines);
    const hidden = values.with === undefined ? [] : hiddenExamples(pack, engine, values.with);
    if (values.json === true) {
      terminal.out(
        JSON.stringify({ rules: pack.rules.length, examples, hidden, ...(scored === undefined ? {} : { corpus: scored }) }, null, 2),
      );
      return 0;
    }
    terminal.out(`${pack.rules.length} rules, ${examples} examples: each does what it says.`);
    for (const note of hidden) terminal.out(note);
    if (scored === undefined) return 0;
    terminal.out(
      `\n${'risk'.padEnd(22)}${'precision'.padStart(10)}${'recall'.padStart(10)}${'right'.padStart(8)}${'wrong'.padStart(8)}${'missed'.padStart(8)}`,
    );
    for (const each of scored.risks) {
      const counts = [each.right, each.wrong, each.missed].map((count) => String(count).padStart(8)).join('');
      terminal.out(`${each.risk.padEnd(22)}${percent(precision(each))}${percent(recall(each))}${counts}`);
    }
    terminal.out(`${scored.drafts} labelled drafts; ${scored.harmlessMarked} of ${scored.harmless} harmless ones are marked.`);
    return 0;
  },
};
