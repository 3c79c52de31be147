#!/usr/bin/env node
// The command line: `probity check`, `probity rules …`, `probity policy …`. Each command lives in a file of its own.
// A wing is loaded when it is called, so that `check` starts fast.
import process from 'node:process';

const HELP = `probity: what a public office's code of conduct says about a draft

  probity check [--code ID] [--role R] [--audience A] [--channel C] [--date D] [--all] [--json | --jsonl] [FILE…]
      checks text from files or standard input
  probity rules new | lint | test | diff | build | keys | publish | sign | verify | status | rollback
      writes rules, tries them, and publishes them signed to a static host
  probity policy init | check | write
      one file of policy becomes what each browser's device management wants

  probity COMMAND --help says more.
`;

// A reader that has seen enough (`| head`) is no fault.
process.stdout.once('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

// npm runs scripts in the project's folder; paths are meant from where the person stands.
if (process.env.npm_lifecycle_event === 'probity' && process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);

const [command, ...args] = process.argv.slice(2);
if (command === 'check') process.exitCode = await (await import('./check.ts')).check(args);
else if (command === 'rules') process.exitCode = await (await import('./rules/rules.ts')).rules(args);
else if (command === 'policy') process.exitCode = await (await import('./policy/policy.ts')).policy(args);
else {
  const known = command === undefined || command === 'help' || command === '--help' || command === '-h';
  (known ? process.stdout : process.stderr).write(known ? HELP : `probity: there is no command "${command}"\n\n${HELP}`);
  process.exitCode = known ? 0 : 2;
}
