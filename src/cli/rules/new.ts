// `probity rules new`: a rule to fill in, at the place where it belongs.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RISKS } from '../../engine/types.ts';
import { PLACEHOLDER } from './lint.ts';
import { SHIPPED } from './office.ts';
import { type Command, parse, Refused, UsageError } from './terminal.ts';

/** The text of a new rule. `probity rules lint` names every place that is still to be filled in. */
export function ruleTemplate(id: string, topic: string): string {
  const fill = (what: string): string => `"${PLACEHOLDER}: ${what}"`;
  const three = (what: string): string => ['a first', 'a second', 'a third'].map((count) => `    - ${fill(`${count} ${what}`)}`).join('\n');
  return `# What each line means is in rules/README.md. Take out what you do not need; then run probity rules lint and probity rules test.
id: ${id}
topic: ${topic}
title: ${fill('what was found, in a few words')}
why: ${fill('why it matters here, in a sentence')}
advise: ${fill('what to do instead, and whom to ask')}
# high: shown always; medium: shown unless the rest of the draft speaks against it; low: only with a second sign
confidence: medium
# grave: Send pauses once; caution; note
gravity: caution
match:
  # Each word matches in all its forms; a|b is either, (a b)|c too, [a] may be missing, {list} is a list, ... is up to four words.
  - phrase: ${fill('words that somebody would write')}
# Where one of these stands in the same sentence, the rule stays silent:
# unless:
#   - "declined|(politely refused)"
examples:
  flags:
${three('way of saying it that must be marked')}
  passes:
${three('harmless neighbour that must not')}
`;
}

export const newCommand: Command = {
  help: `probity rules new RISK/NAME [--topic RISK/TOPIC]
  Writes a rule to fill in: risks/RISK/NAME.yaml. RISK is one of ${RISKS.join(', ')}.
  --topic T        what it is about, one of topics.yaml (RISK/general)
  --with FOLDER    into the office's own folder (made when it is not there yet)
  --rules FOLDER   into this folder of rules (the shipped ones)`,
  run: (args, terminal) => {
    const { values, positionals } = parse(args, { with: { type: 'string' }, rules: { type: 'string' }, topic: { type: 'string' } });
    const [id] = positionals;
    if (id === undefined || !/^[a-z-]+\/[a-z0-9-]+$/.test(id))
      throw new UsageError('the rule needs a name such as gifts-hospitality/tickets');
    const risk = RISKS.find((each) => id.startsWith(`${each}/`));
    if (risk === undefined) throw new UsageError(`"${id}" begins with no known risk; use one of ${RISKS.join(', ')}`);
    const path = join(values.with ?? values.rules ?? SHIPPED, 'risks', `${id}.yaml`);
    if (existsSync(path)) throw new Refused(`${path} is there already; choose another name, or edit it`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, ruleTemplate(id, values.topic ?? `${risk}/general`));
    terminal.out(
      `Written: ${path}\nFill in what says "${PLACEHOLDER}", then: probity rules lint${values.with === undefined ? '' : ` --with ${values.with}`}`,
    );
    return 0;
  },
};
