// A feed in words: what it serves, to whom, until when.
import type { Feed, PackEntry } from '../../feed/schema.ts';

const DAY = 86_400_000;

/** Who gets a pack: "for everybody", "for ring pilot and 10% of the others". */
export function forWhom({ rollOut }: PackEntry, first: boolean): string {
  if (rollOut === undefined) return first ? 'for everybody' : 'for everybody else';
  const rings = rollOut.rings.length === 0 ? undefined : `ring${rollOut.rings.length > 1 ? 's' : ''} ${rollOut.rings.join(', ')}`;
  const share = rollOut.percent === 0 ? undefined : `${rollOut.percent}% of ${rings === undefined ? 'people' : 'the others'}`;
  return `for ${[rings, share].filter((part) => part !== undefined).join(' and ') || 'nobody yet'}`;
}

/** The lines of `status`, and of what was just published. */
export function describeFeed(feed: Feed, now: number): string[] {
  const left = Math.round((Date.parse(feed.expires) - now) / DAY);
  return [
    `Feed "${feed.feed}" of ${feed.office}, release ${feed.epoch}.${feed.sequence}, issued ${feed.issued.slice(0, 16).replace('T', ' ')}`,
    Date.parse(feed.expires) <= now
      ? `Run out on ${feed.expires.slice(0, 10)}: rules go on working and say that they are out of date; publish again`
      : `In date until ${feed.expires.slice(0, 10)} (${left} days)`,
    ...feed.packs.map(
      (entry, at) => `Rules ${entry.version} ${forWhom(entry, at === 0)}; ${entry.bytes} bytes, ${entry.sha256.slice(0, 12)}…`,
    ),
    ...(feed.packs.some((entry) => entry.rollOut === undefined) ? [] : ['Everybody else keeps the rules that they have']),
    feed.switchedOff.length === 0 ? 'No rule is switched off' : `Switched off: ${feed.switchedOff.join(', ')}`,
    `For extension ${feed.minimumExtension} and newer`,
  ];
}

export function describeRelease(feed: Feed, missing: number, place: string, now: number): string {
  const head =
    missing === 0
      ? `Published to ${place}.`
      : `Not in force yet: ${missing} more signature${missing > 1 ? 's are' : ' is'} wanted. Each holder of a feed key runs: probity rules sign ${place} --key THEIR-KEY`;
  return [head, ...describeFeed(feed, now)].join('\n');
}
