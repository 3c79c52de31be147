// An office with keys, a folder of rules, a feed and a client that follows it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openPlace } from '../../../src/cli/rules/open-place.ts';
import { processTerminal } from '../../../src/cli/rules/terminal.ts';
import { createFeedClient, type FeedClient } from '../../../src/feed/client.ts';
import type { FeedPolicy } from '../../../src/feed/policy.ts';
import type { Feed } from '../../../src/feed/schema.ts';
import { createFeedStore } from '../../../src/feed/state.ts';
import { provePack } from '../../../src/rules/prove.ts';
import { Memory } from '../../feed/publisher.ts';
import { NOW, run, smallRules, temporary } from './fixture.ts';

export interface Office {
  readonly base: string;
  readonly keys: string;
  readonly feed: string;
  readonly client: FeedClient;
  readonly policy: FeedPolicy;
  publish(...more: string[]): ReturnType<typeof run>;
  /** One look; answers the ids of the rules then in force and the reason of a refusal. */
  look(): Promise<{ readonly rules: readonly string[]; readonly code?: string }>;
}

export async function office(keyArgs: readonly string[] = [], publishArgs: readonly string[] = []): Promise<Office> {
  const [base, keys, feed] = [smallRules(), join(temporary(), 'keys'), join(temporary(), 'feed')];
  expect((await run(['keys', '--office', 'small-office', '--out', keys, ...keyArgs])).status).toBe(0);
  const place = openPlace(feed, processTerminal());
  const client = createFeedClient({
    store: createFeedStore(new Memory()),
    fetch: place.fetch,
    note: () => undefined,
    now: () => NOW,
    random: () => 0.5,
    extension: '1.0.0',
    prove: provePack,
  });
  const pinned = JSON.parse(readFileSync(join(keys, 'policy-feed.json'), 'utf8')) as { feed: FeedPolicy };
  const policy = { ...pinned.feed, url: place.url };
  return {
    base,
    keys,
    feed,
    client,
    policy,
    publish: (...more) => run(['publish', '--to', feed, '--keys', keys, '--rules', base, ...publishArgs, ...more]),
    look: async () => {
      const { problem } = await client.look(policy);
      const json = await client.pack();
      const rules = json === undefined ? [] : (JSON.parse(json) as { rules: { id: string }[] }).rules.map((each) => each.id);
      return { rules, ...(problem === undefined ? {} : { code: problem.code }) };
    },
  };
}

export const feedOf = (folder: string): Feed => JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')) as Feed;
export const HAMPER = 'gifts-hospitality/hamper';
export const FIB = 'dishonesty/fib';
