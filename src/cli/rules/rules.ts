// `probity rules …`: writing, trying and publishing rules. Each command lives in a file of its own.
import { buildCommand } from './build.ts';
import { diffCommand } from './diff.ts';
import { keysCommand } from './keys.ts';
import { lintCommand } from './lint.ts';
import { newCommand } from './new.ts';
import { publishCommand } from './publish.ts';
import { rollbackCommand } from './rollback.ts';
import { signCommand } from './sign.ts';
import { type Command, dispatch, processTerminal, type Terminal } from './terminal.ts';
import { testCommand } from './test.ts';
import { statusCommand, verifyCommand } from './verify.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['new', newCommand],
  ['lint', lintCommand],
  ['test', testCommand],
  ['diff', diffCommand],
  ['build', buildCommand],
  ['keys', keysCommand],
  ['publish', publishCommand],
  ['sign', signCommand],
  ['verify', verifyCommand],
  ['status', statusCommand],
  ['rollback', rollbackCommand],
]);

const HELP = `probity rules: write rules, try them, publish them

  new RISK/NAME           a rule to fill in
  lint [FOLDER]           what is wrong, where, and what to do
  test [--corpus FILE]    every example; precision and recall on labelled drafts
  diff OLD NEW --corpus FILE   which drafts gain or lose findings
  build [--out FILE]      the pack; the same input gives the same bytes
  keys --office NAME --out KEYS   root and feed keys, under a passphrase
  publish --to PLACE      build, sign, and put it where browsers look
  sign PLACE              add a signature where more than one is wanted
  verify DIR|URL          would a browser take it?
  status DIR|URL          what is served, to whom, until when
  rollback --to PLACE     the rules before, under a higher number

  probity rules COMMAND --help says more; rules/README.md has the walk-through.`;

/** Runs one of the commands. Answers its exit status. */
export const rules = (args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> =>
  dispatch('probity rules', HELP, COMMANDS, args, terminal);
