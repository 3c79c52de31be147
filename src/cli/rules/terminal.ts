// What a command has to do with the outside: text out, a passphrase in, the day. Tests hand in their own.
import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';

export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  now(): number;
  readonly fetch: typeof globalThis.fetch;
  /** Asks for something secret without showing it; undefined where nobody can be asked. */
  askSecret(question: string): Promise<string | undefined>;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    env: process.env,
    now: () => Date.now(),
    fetch: globalThis.fetch,
    askSecret,
  };
}

async function askSecret(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return undefined;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  let typed = '';
  return new Promise((resolve) => {
    const done = (value: string | undefined): void => {
      stdin.off('data', read);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      resolve(value);
    };
    const read = (chunk: string): void => {
      for (const character of chunk) {
        if (character === '\r' || character === '\n') {
          done(typed);
          return;
        }
        // Ctrl-C and Ctrl-D: nothing was said.
        if (character === '\u0003' || character === '\u0004') {
          done(undefined);
          return;
        }
        typed = character === '\u007f' || character === '\b' ? typed.slice(0, -1) : typed + character;
      }
    };
    stdin.on('data', read);
  });
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>>;

/** A mistake in how a command was called; its message is shown with the way out. */
export class UsageError extends Error {}

/** Something that stops a command, in words that a person can act on. */
export class Refused extends Error {}

/** Parses arguments. Throws a `UsageError` for what is not understood. */
export function parse<const O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads a JSON file. Throws `Refused` when it is none. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Refused(
      `${path}: cannot be read as JSON (${error instanceof Error ? error.message : String(error)}); mend it or name another file`,
    );
  }
}

export interface Command {
  readonly help: string;
  /** Answers its exit status: 0 done, 1 the thing looked at is not in order, 2 the command was not understood. */
  run(args: readonly string[], terminal: Terminal): Promise<number> | number;
}

/** Runs one of several commands and turns what went wrong into words and a status. */
export async function dispatch(
  name: string,
  help: string,
  commands: ReadonlyMap<string, Command>,
  [word, ...args]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (word === undefined || word === 'help' || word === '--help' || word === '-h') {
    terminal.out(help);
    return 0;
  }
  const command = commands.get(word);
  if (command === undefined) {
    terminal.err(`${name}: there is no command "${word}"\n\n${help}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(command.help);
    return 0;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${name} ${word}: ${error.message}\n\n${command.help}`);
      return 2;
    }
    // What the operating system says (no such file, no permission) names the path; a trace would add nothing.
    const fromSystem = error instanceof Error && 'syscall' in error;
    if (!(error instanceof Refused) && !fromSystem) throw error;
    terminal.err(error.message);
    return 1;
  }
}
