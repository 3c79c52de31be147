// `probity rules publish`: builds the pack, signs a release and puts both where people's browsers look.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackEntry } from '../../feed/schema.ts';
import { parsePack } from '../../rules/pack.ts';
import { type BuiltPack, build, FOLDER_HELP, FOLDER_OPTIONS, hashOf, packBytes } from './build.ts';
import { describeRelease } from './describe.ts';
import { releaseOf } from './office.ts';
import { expiry, feedSigners, openPublisher, PUBLISHER_HELP, PUBLISHER_OPTIONS, type Publisher, release } from './release.ts';
import { type Command, parse, Refused, UsageError } from './terminal.ts';
import type { Bytes } from './trust-chain.ts';

const entryOf = ({ pack, bytes, sha256 }: BuiltPack): PackEntry => ({
  version: pack.version,
  sha256,
  bytes: bytes.length,
  url: `packs/${sha256}.json`,
});

/** The pack to publish. One that says the same as a pack now served stays that pack, so that a roll-out widens among the same people. */
function packToPublish(
  values: {
    readonly pack?: string | undefined;
    readonly version?: string | undefined;
    readonly rules?: string | undefined;
    readonly with?: string | undefined;
  },
  { current, sequence }: Publisher,
): BuiltPack {
  if (values.pack !== undefined) {
    const bytes = Uint8Array.from(readFileSync(values.pack));
    const parsed = parsePack(new TextDecoder().decode(bytes));
    if (!parsed.ok) throw new Refused(parsed.errors.map((error) => `${values.pack}: ${error}`).join('\n'));
    return { pack: parsed.pack, bytes, sha256: hashOf(bytes) };
  }
  const built = build(values, { version: values.version });
  if (values.version !== undefined) return built;
  for (const entry of current?.feed.packs ?? []) {
    const same = packBytes({ ...built.pack, version: entry.version });
    if (same.sha256 === entry.sha256) return same;
  }
  // The shipped rules keep their number; with an office's own on top, or after a change, the release's number tells them apart.
  const own = values.with === undefined || existsSync(join(values.with, 'release.json'));
  if (current === undefined && own) return built;
  const version = [...releaseOf(values).version.split('.').slice(0, 3), sequence].join('.');
  return packBytes({ ...built.pack, version });
}

/** The packs of a release: the new one, and behind it the one for everybody else while it is not for all. */
export function packsOf(
  entry: PackEntry,
  before: readonly PackEntry[],
  { percent, rings }: { percent: number; rings: readonly string[] },
): PackEntry[] {
  const { rollOut: _, ...open } = entry;
  if (percent >= 100) return [open];
  const others = before.find((each) => each.rollOut === undefined && each.sha256 !== entry.sha256);
  return [{ ...open, rollOut: { percent, rings: [...rings] } }, ...(others === undefined ? [] : [others])];
}

function audience(percent: string | undefined, rings: readonly string[]): { percent: number; rings: readonly string[] } {
  const value = percent === undefined ? (rings.length > 0 ? 0 : 100) : Number(percent);
  if (!(value >= 0 && value <= 100)) throw new UsageError('--percent wants a number from 0 to 100');
  return { percent: value, rings };
}

/** Ids of the rules in the packs that the place holds, so that a slip in a hurry is noticed. */
async function rulesServed(packs: readonly PackEntry[], { place }: Publisher): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const { url } of packs) {
    const bytes = await place.read(url);
    const parsed = bytes === undefined ? undefined : parsePack(new TextDecoder().decode(bytes));
    if (parsed?.ok === true) for (const rule of parsed.pack.rules) ids.add(rule.id);
  }
  return ids;
}

const extensionVersion = (): string =>
  (JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'package.json'), 'utf8')) as { version: string }).version;

export const publishCommand: Command = {
  help: `probity rules publish --to PLACE
  Builds the pack (every example runs), signs a release with the next number, tries it with the client that people's browsers use, and
  writes packs, signatures, trust files, and last feed.json: until that one is there, nothing has changed for anybody.
${PUBLISHER_HELP}
  --percent P      only for so many of a hundred people; the others keep the rules before. Publish again with more to widen it
  --ring NAME      first for the machines whose policy names this ring; may be given again
  --switch-off ID  a rule that nobody is to use from now on; stays so until --switch-on ID; both may be given again
  --same-pack      leave the rules as they are: only switch off, change the roll-out, or put off the expiry
  --pack FILE      a pack that "probity rules build" wrote, instead of building one
  --feed NAME      name of the feed (main)
  --version V      version of the pack
  --minimum-extension V   the oldest extension that can read it
${FOLDER_HELP}`,
  run: async (args, terminal) => {
    const text = { type: 'string' } as const;
    const several = { type: 'string', multiple: true, default: [] as string[] } as const;
    const { values } = parse(args, {
      ...PUBLISHER_OPTIONS,
      ...FOLDER_OPTIONS,
      ...{ percent: text, pack: text, feed: text, version: text, 'minimum-extension': text },
      ...{ ring: several, 'switch-off': several, 'switch-on': several, 'same-pack': { type: 'boolean' } as const },
    });
    const publisher = await openPublisher(values, terminal);
    const before = publisher.current?.feed;
    if (before !== undefined && values.feed !== undefined && values.feed !== before.feed)
      throw new Refused(
        `${publisher.place.name} serves the feed "${before.feed}"; people who follow it would refuse "${values.feed}". Publish that to another place.`,
      );
    const expires = expiry(values.expires, terminal.now());
    const target = audience(values.percent, values.ring);
    const files = new Map<string, Bytes>();
    let packs: readonly PackEntry[];
    let known: ReadonlySet<string> | undefined;
    if (values['same-pack'] === true) {
      const [newest] = before?.packs ?? [];
      if (newest === undefined || before === undefined)
        throw new Refused(`${publisher.place.name} serves no rules yet: publish some first, without --same-pack.`);
      packs = values.percent === undefined && values.ring.length === 0 ? before.packs : packsOf(newest, before.packs, target);
    } else {
      const made = packToPublish(values, publisher);
      files.set(`packs/${made.sha256}.json`, made.bytes);
      packs = packsOf(entryOf(made), before?.packs ?? [], target);
      known = new Set(made.pack.rules.map((rule) => rule.id));
    }
    known ??= await rulesServed(packs, publisher);
    for (const id of values['switch-off']) {
      if (!known.has(id))
        terminal.err(`Note: these rules have no "${id}": look for a slip of the pen. It is switched off wherever there is one.`);
    }
    const switchedOff = [...(before?.switchedOff ?? []), ...values['switch-off']].filter((id) => !values['switch-on'].includes(id));
    const { feed, missing } = await release(
      publisher,
      {
        packs,
        switchedOff,
        expires,
        files,
        feed: values.feed ?? before?.feed ?? 'main',
        minimumExtension: values['minimum-extension'] ?? before?.minimumExtension ?? extensionVersion(),
      },
      await feedSigners(publisher, values.key),
    );
    terminal.out(describeRelease(feed, missing, publisher.place.name, terminal.now()));
    return 0;
  },
};
