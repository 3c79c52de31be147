// `probity rules verify` and `status`: a feed as a new client sees it, and what it serves to whom until when.
import { feedPolicySchema } from '../../feed/policy.ts';
import { feedSchema, parseBytes } from '../../feed/schema.ts';
import { readPolicy } from '../../policy/policy.ts';
import { readPolicyFile } from '../policy/check.ts';
import { describeFeed } from './describe.ts';
import { lookAt } from './look.ts';
import { openPlace } from './open-place.ts';
import { WAITING } from './release.ts';
import { type Command, parse, Refused, type Terminal, UsageError } from './terminal.ts';
import { publicKeys, readChain, readFeed, readFrom } from './trust-chain.ts';

interface RootValues {
  readonly keys?: string | undefined;
  readonly policy?: string | undefined;
  readonly 'root-key': readonly string[];
  readonly 'root-threshold'?: string | undefined;
}

interface Roots {
  readonly rootKeys: string[];
  readonly rootThreshold: number;
  readonly office?: string;
  readonly feed?: string;
}

/** The root keys to trust: those of a policy file, of a keys folder, or as given. Undefined when none are named. */
async function rootsFrom(values: RootValues): Promise<Roots | undefined> {
  if (values.policy !== undefined) {
    const parsed = feedPolicySchema.safeParse(readPolicy(readPolicyFile(values.policy)).policy.feed);
    if (!parsed.success) throw new Refused(`${values.policy}: its "feed" cannot be used; "probity policy check" says why`);
    return parsed.data;
  }
  if (values.keys !== undefined) {
    const [first] = await readChain(readFrom(values.keys), values.keys);
    if (first === undefined) throw new Refused(`${values.keys} holds no trust file; name the folder that "probity rules keys" made`);
    return { rootKeys: first.trust.root.keys, rootThreshold: first.trust.root.threshold, office: first.trust.office };
  }
  if (values['root-key'].length === 0) return undefined;
  return { rootKeys: [...values['root-key']], rootThreshold: Number(values['root-threshold'] ?? 1) };
}

const ROOT_OPTIONS = {
  keys: { type: 'string' },
  policy: { type: 'string' },
  'root-key': { type: 'string', multiple: true, default: [] as string[] },
  'root-threshold': { type: 'string' },
} as const;

const ROOT_HELP = `  --policy FILE    the policy that pins address, office and root keys
  --keys KEYS      or the keys folder; its first trust file names the root keys
  --root-key B64   or a root key; may be given again, with --root-threshold N`;

const placeName = (positionals: readonly string[]): string => {
  const [name] = positionals;
  if (name === undefined) throw new UsageError('name the folder or address of the feed');
  return name;
};

export const verifyCommand: Command = {
  help: `probity rules verify DIR|URL --policy FILE
  Looks at a feed with the client that people's browsers use, from nothing: trust chain, signatures, dates, and for every pack that it
  names hash, schema and all examples. Exit status 1 with the reason when a browser would refuse it.
${ROOT_HELP}`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, ROOT_OPTIONS);
    const place = openPlace(placeName(positionals), terminal);
    const roots = await rootsFrom(values);
    if (roots === undefined) throw new UsageError('whose feed should it be? Name --policy, --keys or --root-key');
    const bytes = await place.read('feed.json');
    const claimed = bytes === undefined ? undefined : parseBytes(bytes, feedSchema);
    if (claimed === undefined) {
      terminal.out(`${place.name} serves ${bytes === undefined ? 'no feed.json' : 'a feed.json that cannot be read'}.`);
      return 1;
    }
    const { office = claimed.office, feed = claimed.feed, rootKeys, rootThreshold } = roots;
    const looked = await lookAt(place, { office, feed, rootKeys, rootThreshold }, terminal.now());
    if (!looked.ok) {
      terminal.out(`A browser would refuse this feed:\n${looked.reasons.join('\n')}`);
      return 1;
    }
    terminal.out(
      [
        `A browser takes this feed: ${looked.feed.packs.length} of ${looked.feed.packs.length} packs are sound.`,
        ...describeFeed(looked.feed, terminal.now()),
      ].join('\n'),
    );
    return 0;
  },
};

async function signedState(name: string, roots: Roots | undefined, terminal: Terminal): Promise<{ lines: string[]; sound: boolean }> {
  const place = openPlace(name, terminal);
  const bytes = await place.read('feed.json');
  if (bytes === undefined) return { lines: [`${name} serves no feed.json yet.`], sound: false };
  const feed = parseBytes(bytes, feedSchema);
  if (feed === undefined) return { lines: [`${name} serves a feed.json that cannot be read.`], sound: false };
  const lines = describeFeed(feed, terminal.now());
  try {
    const pinned = roots === undefined ? undefined : await publicKeys(roots.rootKeys, roots.rootThreshold);
    const chain = await readChain(place.read, name, pinned);
    await readFeed(place.read, 'feed.json', chain, name);
    const trust = chain.at(-1)?.trust;
    if (trust !== undefined)
      lines.push(
        `Trust file ${trust.version}: ${trust.root.threshold} of ${trust.root.keys.length} root keys, ${trust.feed.threshold} of ${trust.feed.keys.length} feed keys`,
      );
    lines.push(
      roots === undefined ? 'Signed by its own keys; name --policy or --keys to see whether they are yours' : 'Signed by your keys',
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { lines: [...lines, `NOT in order: ${error.message}`], sound: false };
  }
  if ((await place.read(WAITING)) !== undefined) lines.push('A release waits for signatures: probity rules sign');
  return { lines, sound: true };
}

export const statusCommand: Command = {
  help: `probity rules status DIR|URL
  What a feed serves, to whom, until when, what is switched off, and whether the signatures add up. Downloads no packs.
${ROOT_HELP}`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, ROOT_OPTIONS);
    const { lines, sound } = await signedState(placeName(positionals), await rootsFrom(values), terminal);
    terminal.out(lines.join('\n'));
    return sound ? 0 : 1;
  },
};
