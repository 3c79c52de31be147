// `probity rules rollback`: the rules before, under a higher number, since clients refuse a lower one.
import type { PackEntry } from '../../feed/schema.ts';
import { describeRelease } from './describe.ts';
import { expiry, feedSigners, openPublisher, PUBLISHER_HELP, PUBLISHER_OPTIONS, type Publisher, release } from './release.ts';
import { type Command, parse, Refused } from './terminal.ts';
import { readFeed } from './trust-chain.ts';

/** The newest earlier release, verified, whose rules for everybody are other than the newest now served. */
async function packBefore({ place, chain, current }: Publisher, version: string | undefined): Promise<PackEntry> {
  const now = current?.feed;
  if (now === undefined) throw new Refused(`${place.name} serves no rules yet; there is nothing to go back to.`);
  const wanted = (entry: PackEntry): boolean =>
    version === undefined ? entry.rollOut === undefined && entry.sha256 !== now.packs[0]?.sha256 : entry.version === version;
  // A roll-out that is under way: the rules of everybody else.
  const other = now.packs.find(wanted);
  if (other !== undefined) return other;
  for (let { epoch, sequence } = now; epoch >= 0; ) {
    sequence--;
    const earlier = sequence < 1 ? undefined : await readFeed(place.read, `feeds/${epoch}-${sequence}.json`, chain, place.name);
    const found = earlier?.feed.packs.find(wanted);
    if (found !== undefined) return found;
    // Numbers can have gaps where a release went elsewhere; a few are passed over.
    if (sequence < Math.max(1, now.sequence - 200) || sequence < 1) break;
  }
  throw new Refused(
    version === undefined
      ? `${place.name} keeps no earlier rules to go back to. Publish an older folder of rules instead, or switch single rules off.`
      : `${place.name} keeps no rules ${version}; "probity rules status" lists what it serves.`,
  );
}

export const rollbackCommand: Command = {
  help: `probity rules rollback --to PLACE
  Puts the rules before the present ones in force again, for everybody, as a new release with a higher number. Switched-off rules stay so.
  --version V      go back to the rules of this version
${PUBLISHER_HELP}`,
  run: async (args, terminal) => {
    const { values } = parse(args, { ...PUBLISHER_OPTIONS, version: { type: 'string' } });
    const publisher = await openPublisher(values, terminal);
    const { rollOut: _, ...entry } = await packBefore(publisher, values.version);
    const before = publisher.current?.feed;
    const { feed, missing } = await release(
      publisher,
      {
        packs: [entry],
        switchedOff: before?.switchedOff ?? [],
        feed: before?.feed ?? 'main',
        minimumExtension: before?.minimumExtension ?? '0.1.0',
        expires: expiry(values.expires, terminal.now()),
        files: new Map(),
      },
      await feedSigners(publisher, values.key),
    );
    terminal.out(describeRelease(feed, missing, publisher.place.name, terminal.now()));
    return 0;
  },
};
