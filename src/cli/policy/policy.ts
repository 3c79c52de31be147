// `probity policy …`: from one file of policy to what each browser's device management wants.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from '../../zod.ts';
import { type Command, dispatch, parse, processTerminal, Refused, readJson, type Terminal, UsageError } from '../rules/terminal.ts';
import { checkPolicy, readPolicyFile } from './check.ts';
import { type Install, type PolicyFile, policyFiles } from './formats.ts';

const PLACE_OF_STORE = 'https://clients2.google.com/service/update2/crx';
const PLACE_OF_XPI = 'https://REPLACE-ME/probity.xpi';

/** The files and their explanations, for help. */
const explained = (): string =>
  policyFiles({}, { updateUrl: '', installUrl: '' })
    .map(({ name, use }) => `  ${name}\n      ${use}`)
    .join('\n');

const FIELDS = `What a policy may say; everything may be left out:
  managedBy         who manages these machines, as people see it
  settings          values for people's settings: code, role, showAll, pausedSites, extraSites, beforeSending (risk: mark, pause or reason),
                    ownDomains, language
  locked            which of these people cannot change; pausedUntil forbids pausing
  preElection       periods, each with from and until (2027-03-22)
  switchedOffRules  rules that are not to be used on these machines
  feed              url, office, feed, rootKeys, rootThreshold (from policy-feed.json of "probity rules keys"), ring, minimumEpoch,
                    minimumSequence, lookEvery (minutes)`;

/** A policy to begin with; `feed` as "probity rules keys" wrote it. */
export function policyTemplate(feed: unknown): string {
  const feedPart =
    feed === undefined
      ? '# feed: as in policy-feed.json, which "probity rules keys" writes; see probity policy --help\n'
      : stringify({ feed });
  return `# Policy for Probity. What is left out, people choose for themselves. probity policy check FILE, then probity policy write FILE --out FOLDER
managedBy: REPLACE-ME
settings:
  # warwickshire-opcc, west-midlands-opcc, or your own code's id
  code: west-midlands-opcc
  role: staff
  # Recipients there are colleagues
  ownDomains: [replace-me.gov.uk]
  # mark: underline only; pause: Send asks once; reason: Send asks for a reason
  beforeSending:
    personal-data: pause
locked: [code, ownDomains]
# The days between notice of election and the close of poll
preElection:
  - { from: "2027-03-22", until: "2027-05-06" }
switchedOffRules: []
${feedPart}`;
}

const initCommand: Command = {
  help: `probity policy init [--out FILE] [--feed KEYS/policy-feed.json]
  Writes a policy to fill in (policy.yaml). --feed takes over the address and root keys that "probity rules keys" wrote.

${FIELDS}`,
  run: (args, terminal) => {
    const { values } = parse(args, { out: { type: 'string', default: 'policy.yaml' }, feed: { type: 'string' } });
    if (existsSync(values.out)) throw new Refused(`${values.out} is there already; choose another name with --out`);
    const given = values.feed === undefined ? undefined : z.object({ feed: z.unknown() }).parse(readJson(values.feed)).feed;
    writeFileSync(values.out, policyTemplate(given));
    terminal.out(`Written: ${values.out}. Fill it in, then: probity policy check ${values.out}`);
    return 0;
  },
};

const checkCommand: Command = {
  help: `probity policy check FILE
  Reads a policy (YAML or JSON) as the extension will, and says what is wrong, where, and what to do. Exit status 1 when something is.

${FIELDS}`,
  run: async (args, terminal) => {
    const [path] = parse(args, {}).positionals;
    if (path === undefined) throw new UsageError('name the policy file');
    const { errors, notes } = await checkPolicy(readPolicyFile(path));
    for (const error of errors) terminal.out(`error  ${path}: ${error}`);
    for (const note of notes) terminal.out(`note   ${path}: ${note}`);
    terminal.out(
      errors.length === 0 ? `This policy can be used. Next: probity policy write ${path} --out FOLDER` : `${errors.length} to mend.`,
    );
    return errors.length === 0 ? 0 : 1;
  },
};

const writeCommand: Command = {
  help: `probity policy write FILE --out FOLDER
  Checks a policy and writes it in every form:

${explained()}

  --update-url URL   where Chrome and Edge get the extension (the Chrome Web Store)
  --install-url URL  where Firefox gets it: the address of the signed .xpi`,
  run: async (args, terminal) => {
    const text = { type: 'string' } as const;
    const { values, positionals } = parse(args, { out: text, 'update-url': text, 'install-url': text });
    const [path] = positionals;
    if (path === undefined) throw new UsageError('name the policy file');
    if (values.out === undefined) throw new UsageError('--out names the folder for the files');
    const { policy, errors } = await checkPolicy(readPolicyFile(path));
    if (errors.length > 0) throw new Refused([...errors.map((error) => `error  ${path}: ${error}`), 'Nothing was written.'].join('\n'));
    const install: Install = { updateUrl: values['update-url'] ?? PLACE_OF_STORE, installUrl: values['install-url'] ?? PLACE_OF_XPI };
    const files: readonly PolicyFile[] = policyFiles(policy, install);
    mkdirSync(values.out, { recursive: true });
    for (const { name, content, use } of files) {
      writeFileSync(join(values.out, name), content);
      terminal.out(`${join(values.out, name)}\n    ${use}`);
    }
    if (values['install-url'] === undefined)
      terminal.err(
        'Note: firefox-policies.json still says REPLACE-ME where the .xpi lies; give it with --install-url, or take ExtensionSettings out.',
      );
    return 0;
  },
};

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['init', initCommand],
  ['check', checkCommand],
  ['write', writeCommand],
]);

const HELP = `probity policy: what device management pins, from one file

  init [--out FILE]            a policy to fill in
  check FILE                   what is wrong, where, and what to do
  write FILE --out FOLDER      the files for Chrome, Edge and Firefox on Linux, Windows and macOS, Intune and Google Admin

${FIELDS}

  probity policy COMMAND --help says more; "write --help" explains each file.`;

/** Runs one of the commands. Answers its exit status. */
export const policy = (args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> =>
  dispatch('probity policy', HELP, COMMANDS, args, terminal);
