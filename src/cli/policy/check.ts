// What is wrong with a policy beyond its schema: keys that cannot be used, dates the wrong way round, locks without a value.
import { existsSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { anchors } from '../../feed/policy.ts';
import { type Policy, readPolicy } from '../../policy/policy.ts';
import { Refused } from '../rules/terminal.ts';

export interface CheckedPolicy {
  readonly policy: Policy;
  readonly errors: readonly string[];
  /** Worth a look; the policy works. */
  readonly notes: readonly string[];
}

/** Reads a policy file, YAML or JSON. Throws `Refused` when it is neither. */
export function readPolicyFile(path: string): unknown {
  if (!existsSync(path)) throw new Refused(`${path}: there is no such file; "probity policy init" writes one to begin with`);
  try {
    return parseYaml(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Refused(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Checks a policy as the extension will read it, and then what the extension could only find out too late. */
export async function checkPolicy(value: unknown): Promise<CheckedPolicy> {
  const { policy, problems } = readPolicy(value);
  const errors = [...problems];
  const notes: string[] = [];
  const { feed, settings = {}, locked = [], preElection = [] } = policy;
  if (feed !== undefined) {
    const pinned = await anchors(feed);
    if (!pinned.ok) errors.push(`feed.rootKeys: ${pinned.reason}`);
    if (feed.ring === undefined) notes.push('feed.ring: none; these machines take part in roll-outs by chance');
    if (feed.minimumSequence === undefined && feed.minimumEpoch === undefined)
      notes.push('feed.minimumSequence: none; a new machine would take any old release that is still in date');
  }
  for (const { place, text } of texts(policy)) {
    // Property lists and registry files have no way to write control characters.
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) errors.push(`${place}: holds a line break or another control character; take it out`);
    if (/replace-me/i.test(text)) errors.push(`${place}: still says REPLACE-ME; write what belongs there, or take the line out`);
  }
  const set = new Map(Object.entries(settings));
  for (const name of locked) {
    if (name !== 'pausedUntil' && !set.has(name))
      notes.push(`locked: "${name}" has no value under settings; people keep what they have and cannot change it`);
  }
  preElection.forEach(({ from, until }, at) => {
    if (from > until) errors.push(`preElection.${at}: ends on ${until}, before it begins on ${from}; swap them`);
    for (const day of [from, until]) {
      if (new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) errors.push(`preElection.${at}: there is no day ${day}; mend it`);
    }
  });
  if (settings.beforeSending !== undefined && !locked.includes('beforeSending'))
    notes.push('settings.beforeSending: not locked; people can change it');
  return { policy, errors, notes };
}

/** Every text of a policy with its place. */
function texts(value: unknown, place = ''): { readonly place: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => texts(part, place === '' ? name : `${place}.${name}`));
}
