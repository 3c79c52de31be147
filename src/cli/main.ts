#!/usr/bin/env node
// The command line: `probity check`, `probity rules …`, `probity policy …`. Each command lives in a file of its own.
import { check } from './check.ts';

const HELP = `probity: what a public office's code of conduct says about a draft

  probity check [--code ID] [--role R] [--audience A] [--channel C] [--date D] [--all] [--json | --jsonl] [FILE…]
      checks text from files or standard input

  probity COMMAND --help says more.
`;

const [command, ...args] = process.argv.slice(2);
if (command === 'check') process.exitCode = await check(args);
else {
  const known = command === undefined || command === 'help' || command === '--help' || command === '-h';
  (known ? process.stdout : process.stderr).write(known ? HELP : `probity: there is no command "${command}"\n\n${HELP}`);
  process.exitCode = known ? 0 : 2;
}
