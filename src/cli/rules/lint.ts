// `probity rules lint`: what is wrong with rules, lists and codes, each with its place and its remedy.
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createEngine } from '../../engine/engine.ts';
import { compile } from '../../rules/compile.ts';
import { LIMITS } from '../../rules/limits.ts';
import type { Rule } from '../../rules/schema.ts';
import { phrasesOf, wordForms } from '../build-pack.ts';
import { filesBelow, type Sources } from '../sources.ts';
import { FOLDER_HELP, FOLDER_OPTIONS } from './build.ts';
import { exampleProblems } from './lint-examples.ts';
import { phraseProblems, unusedLists } from './lint-phrases.ts';
import { type Folders, readRules } from './office.ts';
import { type Command, parse } from './terminal.ts';

export interface Problem {
  /** An error keeps a pack from being built or makes a rule unsafe; a warning is worth a look. */
  readonly level: 'error' | 'warning';
  /** `risks/gifts-hospitality/tickets.yaml: match.0` */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
}

/** What stands in a new rule until somebody fills it in. */
export const PLACEHOLDER = 'FILL IN';

export const placeOf = (rule: Rule | string, path: string): string => `risks/${typeof rule === 'string' ? rule : rule.id}.yaml: ${path}`;

/** Everything that is wrong with sources that could be read. */
export function lintSources(sources: Sources): Problem[] {
  const { rules, lists } = sources;
  const problems: Problem[] = [...rules.flatMap(unfilled), ...tooMany(rules)];
  // What is still to be written says nothing yet about phrases and examples.
  const filled = rules.filter((rule) => unfilled(rule).length === 0);
  const compiled = compile({ rules, lists, forms: new Map(wordForms(rules, lists).map((group) => [group[0] ?? '', group])) });
  if (!compiled.ok) {
    for (const error of new Set(compiled.errors)) {
      const [, rule = '', path = '', rest = error] = /^(\S+), (\S+): ([\s\S]*)$/.exec(error) ?? [];
      const cut = rest.lastIndexOf('; ');
      problems.push({
        level: 'error',
        place: rule === '' ? 'rules' : placeOf(rule, path),
        message: cut < 0 ? rest : rest.slice(0, cut),
        remedy: cut < 0 ? 'mend the phrase; rules/README.md lists what may stand in one' : rest.slice(cut + 2),
      });
    }
    return problems;
  }
  const preElection = [{ from: '0000-01-01', until: '9999-12-31' }];
  const engine = createEngine({ compiled: compiled.compiled, calendar: { preElection } });
  return [
    ...problems,
    ...phraseProblems({ ...sources, rules: filled }),
    ...unusedLists(sources),
    ...exampleProblems(filled, (draft) => engine.fire(draft)),
  ];
}

function tooMany(rules: readonly Rule[]): Problem[] {
  const phrases = rules.reduce((sum, rule) => sum + phrasesOf(rule).length, 0);
  if (phrases <= LIMITS.phrases) return [];
  const message = `${phrases} phrases in all rules, ${LIMITS.phrases} at most`;
  return [{ level: 'error', place: 'risks', message, remedy: 'put words that stand together into lists' }];
}

function unfilled(rule: Rule): Problem[] {
  return Object.entries(rule)
    .filter(([, value]) => JSON.stringify(value).includes(PLACEHOLDER))
    .map(([field]) => ({
      level: 'error',
      place: placeOf(rule, field),
      message: `still says "${PLACEHOLDER}"`,
      remedy: 'write what belongs there',
    }));
}

/** Reads folders and lints them. Errors of reading already name file, line, place and remedy in one line. */
export function lint(folders: Folders): { readonly unreadable: readonly string[]; readonly problems: readonly Problem[] } {
  const read = readRules(folders);
  if (!read.ok) return { unreadable: read.errors, problems: [] };
  const problems = lintSources(read.sources);
  return { unreadable: [], problems: folders.with === undefined ? problems : concerning(folders.with, problems) };
}

/** Of all problems those of an office's own files, and those that its rules bring to others. */
function concerning(folder: string, problems: readonly Problem[]): Problem[] {
  const own = filesBelow(join(folder, 'risks'), '.yaml').map((path) =>
    relative(join(folder, 'risks'), path)
      .replaceAll(sep, '/')
      .replace(/\.yaml$/, ''),
  );
  return problems.filter(
    ({ place, message }) => existsSync(join(folder, place.split(': ')[0] ?? '')) || own.some((id) => message.includes(`${id} `)),
  );
}

export const lintCommand: Command = {
  help: `probity rules lint [FOLDER]
  Reads every rule, list and code and says what is wrong, where, and what to do: schema, limits, clauses and topics that do not
  exist, examples that do not do what they say or contradict each other, phrases too common to be safe, lists that nothing uses.
  FOLDER           rules to look at; a folder without codes and topics.yaml counts as an office's own, on top of the shipped ones
  With an office's folder, only what concerns its own files is shown.
  --strict         warnings count as errors
  --json           one JSON document
${FOLDER_HELP}`,
  run: (args, terminal) => {
    const { values, positionals } = parse(args, { ...FOLDER_OPTIONS, strict: { type: 'boolean' }, json: { type: 'boolean' } });
    const [folder] = positionals;
    const folders: Folders =
      folder === undefined
        ? values
        : existsSync(join(folder, 'codes')) && existsSync(join(folder, 'topics.yaml'))
          ? { ...values, rules: folder }
          : { ...values, with: folder };
    const { unreadable, problems } = lint(folders);
    const errors = unreadable.length + problems.filter((problem) => problem.level === 'error').length;
    const warnings = problems.length - (errors - unreadable.length);
    if (values.json === true) terminal.out(JSON.stringify({ unreadable, problems }, null, 2));
    else {
      for (const line of unreadable) terminal.out(`error    ${line}`);
      for (const { level, place, message, remedy } of problems) terminal.out(`${level.padEnd(8)} ${place}: ${message}; ${remedy}`);
      terminal.out(errors + warnings === 0 ? 'Nothing to mend.' : `${errors} to mend, ${warnings} to look at.`);
    }
    return errors > 0 || (values.strict === true && warnings > 0) ? 1 : 0;
  },
};
