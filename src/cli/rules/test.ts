// `probity rules test`: the rules' own examples, and precision and recall of the whole pack on labelled drafts.
import { build, FOLDER_HELP, FOLDER_OPTIONS } from './build.ts';
import { engineOf, precision, readCorpus, recall, score } from './judged.ts';
import { type Command, parse } from './terminal.ts';

const percent = (value: number | undefined): string => (value === undefined ? '–' : `${(100 * value).toFixed(1)}%`).padStart(10);

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
    const scored = lines.length === 0 ? undefined : score(engineOf(pack), lines);
    if (values.json === true) {
      terminal.out(JSON.stringify({ rules: pack.rules.length, examples, ...(scored === undefined ? {} : { corpus: scored }) }, null, 2));
      return 0;
    }
    terminal.out(`${pack.rules.length} rules, ${examples} examples: each does what it says.`);
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
