// What a feed that is rightly signed may still not be: another office's, older than what was seen, run out, for a newer extension.
import type { Looking, Step } from './looking.ts';
import { refuse } from './refusal.ts';
import type { Feed } from './schema.ts';
import type { Trusted } from './trust.ts';

/** Judges a feed whose signatures were counted; `hash` is that of its bytes. */
export function judgeFeed(feed: Feed, hash: string, { trust }: Trusted, { input, policy, state }: Looking): Step {
  if (feed.office !== policy.office || feed.feed !== policy.feed) return refuse('other-office', `"${feed.office}/${feed.feed}"`);
  if (feed.epoch !== trust.epoch) return refuse('wrong-epoch', `${feed.epoch}, not ${trust.epoch}`);
  const number = `${feed.epoch}.${feed.sequence}`;
  const compare = (epoch: number, sequence: number): number => feed.epoch - epoch || feed.sequence - sequence;
  if (compare(policy.minimumEpoch ?? 0, policy.minimumSequence ?? 0) < 0) return refuse('below-minimum', number);
  const { feed: seen, newestIssued } = state();
  if (seen !== undefined) {
    const order = compare(seen.epoch, seen.sequence);
    if (order < 0) return refuse('rollback', `${number}, seen ${seen.epoch}.${seen.sequence}`);
    if (order === 0 && hash !== seen.sha256) return refuse('same-number', number);
  }
  if (Date.parse(feed.expires) <= Math.max(input.now(), newestIssued)) return refuse('expired', feed.expires);
  if (olderVersion(input.extension, feed.minimumExtension)) return refuse('extension-too-old', feed.minimumExtension);
  return { ok: true };
}

/** Whether dotted version `a` is older than `b`. */
function olderVersion(a: string, b: string): boolean {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
