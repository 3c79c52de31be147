// An office that publishes rules of its own on top of the shipped ones, and the managed policy that pins its feed, as device management
// would put it there.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rules } from '../../../src/cli/rules/rules.ts';
import { processTerminal } from '../../../src/cli/rules/terminal.ts';
import type { FeedPolicy } from '../../../src/feed/policy.ts';
import type { Feed } from '../../../src/feed/schema.ts';

const MANAGED = '/etc/chromium/policies/managed/probity-test.json';
const EXTENSION = 'doplmdcfknflkfmchhebkgolmkpjlncd';
const PASSPHRASE = 'correct horse battery';

export interface Office {
  /** Puts a rule for a phrase into the office's folder. */
  write(id: string, phrase: string): void;
  /** Runs `probity rules publish` with the shipped rules and the office's folder. Throws what it said when it failed. */
  publish(...more: string[]): Promise<void>;
  rollback(): Promise<void>;
  /** The feed as it lies in the folder. */
  served(): Feed;
  /** Path of the newest pack's file. */
  pack(): string;
  /** What policy pins, for a feed at `url`. */
  policy(url: string): FeedPolicy;
}

/** Makes keys below `work`; the feed goes to `feed`. */
export async function openOffice(work: string, feed: string): Promise<Office> {
  const [keys, own] = [join(work, 'keys'), join(work, 'office')];
  mkdirSync(own, { recursive: true });
  await run('keys', '--office', 'test-opcc', '--out', keys);
  const served = (): Feed => JSON.parse(readFileSync(join(feed, 'feed.json'), 'utf8')) as Feed;
  return {
    write: (id, phrase) => {
      const path = join(own, 'risks', `${id}.yaml`);
      mkdirSync(dirname(path), { recursive: true });
      // YAML takes JSON.
      writeFileSync(path, JSON.stringify(ruleFor(id, phrase), null, 2));
    },
    publish: (...more) => run('publish', '--to', feed, '--keys', keys, '--with', own, ...more),
    rollback: () => run('rollback', '--to', feed, '--keys', keys),
    served,
    pack: () => join(feed, served().packs[0]?.url ?? ''),
    policy: (url) => {
      const pinned = JSON.parse(readFileSync(join(keys, 'policy-feed.json'), 'utf8')) as { feed: FeedPolicy };
      return { ...pinned.feed, url };
    },
  };
}

async function run(...args: string[]): Promise<void> {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const status = await rules(args, { ...processTerminal(), env: { PROBITY_PASSPHRASE: PASSPHRASE }, out: say, err: say });
  if (status !== 0) throw new Error(`probity rules ${args[0]} ended with ${status}:\n${said.join('\n')}`);
}

const ruleFor = (id: string, phrase: string) => ({
  id,
  topic: `${id.split('/')[0]}/general`,
  title: 'Words of a test',
  why: 'Only a test minds them.',
  advise: 'Leave them out.',
  confidence: 'high',
  match: [{ phrase }],
  examples: {
    flags: [`We went to the ${phrase} today.`, `The ${phrase} was loud.`, `Is there another ${phrase} soon?`],
    passes: ['The library opens at nine on Monday.', 'Please find the agenda attached.', 'The bins are late this week.'],
  },
});

/** Puts a policy for the extension in force for every Chromium started from now on. Answers how to take it away again. */
export function putManagedPolicy(policy: object): () => void {
  mkdirSync(dirname(MANAGED), { recursive: true });
  writeFileSync(MANAGED, JSON.stringify({ '3rdparty': { extensions: { [EXTENSION]: policy } } }, null, 2));
  return () => rmSync(MANAGED, { force: true });
}
