// Judging: from the places where phrases and entities stand to the rules that fire, with their conditions and exceptions.
import type { Entity } from '../detectors/types.ts';
import type { Compiled, CompiledMatcher, CompiledRule } from '../rules/compile.ts';
import type { Rule } from '../rules/schema.ts';
import { readingsAt, readSentence } from './reading.ts';
import type { Hit } from './scan.ts';
import type { Draft, Evidence, Range } from './types.ts';

/** A hit with its place in the whole draft. */
export interface PlacedHit extends Range {
  readonly pattern: number;
  readonly sentence: number;
  /** Number of its first and last word, counted through the draft. */
  readonly firstWord: number;
  readonly lastWord: number;
}

export interface ScannedDraft {
  readonly draft: Draft;
  readonly sentences: readonly Range[];
  /** By pattern, each in the order of the text. */
  readonly hits: ReadonlyMap<number, readonly PlacedHit[]>;
  readonly entities: readonly Entity[];
}

/** A rule that fired, before it is weighed. */
export interface Firing extends Range {
  readonly rule: Rule;
  readonly evidence: readonly Evidence[];
  readonly entity?: Entity;
}

/** Days of the pre-election period, from policy; both ends included. */
export interface Calendar {
  readonly preElection: readonly { readonly from: string; readonly until: string }[];
}

export function placeHit(hit: Hit, sentence: number, offset: number, firstWord: number): PlacedHit {
  return {
    pattern: hit.pattern,
    sentence,
    firstWord: firstWord + hit.firstWord,
    lastWord: firstWord + hit.lastWord,
    start: offset + hit.start,
    end: offset + hit.end,
  };
}

/** Judges every rule that could fire on a scanned draft; firings come in the order of the rules. */
export function judge(scanned: ScannedDraft, compiled: Compiled, calendar: Calendar): Firing[] {
  const candidates = new Set<number>();
  for (const pattern of scanned.hits.keys()) for (const rule of compiled.rulesOfPattern[pattern] ?? []) candidates.add(rule);
  for (const entity of scanned.entities) for (const rule of compiled.rulesOfEntity.get(entity.type) ?? []) candidates.add(rule);
  const firings: Firing[] = [];
  for (const index of [...candidates].sort((a, b) => a - b)) {
    const candidate = compiled.rules[index];
    if (candidate === undefined || !applies(candidate.rule, scanned.draft, calendar)) continue;
    for (const matcher of candidate.match) {
      for (const firing of matched(matcher, candidate, scanned)) {
        if (!excepted(candidate, firing, scanned) && reads(candidate.rule, firing, scanned)) firings.push(firing);
      }
    }
  }
  return firings;
}

function applies({ when }: Rule, draft: Draft, calendar: Calendar): boolean {
  const { channel, audience, role = 'staff', date } = draft;
  if (when.channel !== undefined && channel !== undefined && !when.channel.includes(channel)) return false;
  if (when.audience !== undefined && audience !== undefined && !when.audience.includes(audience)) return false;
  if (when.role !== undefined && (Array.isArray(when.role) ? !when.role.includes(role) : when.role.not.includes(role))) return false;
  if (when.from !== undefined && date !== undefined && date < when.from) return false;
  if (when.until !== undefined && date !== undefined && date > when.until) return false;
  if (when.period === 'pre-election')
    return date !== undefined && calendar.preElection.some(({ from, until }) => date >= from && date <= until);
  return true;
}

const words = (scanned: ScannedDraft, range: Range): string => scanned.draft.text.slice(range.start, range.end);
const because = (scanned: ScannedDraft, hit: Range, why: string): Evidence => ({
  text: words(scanned, hit),
  why,
  start: hit.start,
  end: hit.end,
});

function* matched(matcher: CompiledMatcher, { rule }: CompiledRule, scanned: ScannedDraft): Generator<Firing> {
  if (matcher.kind === 'phrase') {
    for (const pattern of matcher.patterns) {
      for (const hit of scanned.hits.get(pattern) ?? [])
        yield { rule, start: hit.start, end: hit.end, evidence: [because(scanned, hit, 'wording')] };
    }
    return;
  }
  if (matcher.kind === 'entity') {
    for (const entity of scanned.entities) {
      if (matcher.types.includes(entity.type))
        yield { rule, start: entity.start, end: entity.end, evidence: [because(scanned, entity, 'found'), ...entity.evidence], entity };
    }
    return;
  }
  const members = matcher.members.map((member) => scanned.hits.get(member) ?? NO_HITS);
  // `anywhere` marks its first member; of the others the rarest leads, so that common words are only looked for beside it.
  const leading =
    matcher.kind === 'anywhere' ? 0 : members.reduce((best, hits, at) => (hits.length < (members[best]?.length ?? 0) ? at : best), 0);
  const others = members.filter((_, at) => at !== leading);
  if (members.some((hits) => hits.length === 0)) return;
  for (const hit of members[leading] ?? NO_HITS) {
    const partners = others.map((hits) => partnerOf(matcher, hit, hits));
    if (partners.some((partner) => partner === undefined)) continue;
    const all = [hit, ...partners.filter((partner) => partner !== undefined)];
    const near = all.filter((each) => each.sentence === hit.sentence);
    yield {
      rule,
      start: Math.min(...near.map((each) => each.start)),
      end: Math.max(...near.map((each) => each.end)),
      evidence: all.map((each) => because(scanned, each, 'wording')),
    };
  }
}

const NO_HITS: readonly PlacedHit[] = [];
/** No phrase is longer in words than this: how far before a hit another one may begin that still reaches it. */
const LONGEST_HIT = 80;

/** The first of `hits` (in the order of the text) that stands where the matcher wants it beside `hit`. */
function partnerOf(matcher: CompiledMatcher, hit: PlacedHit, hits: readonly PlacedHit[]): PlacedHit | undefined {
  const apart = (other: PlacedHit): boolean => other.start >= hit.end || hit.start >= other.end;
  if (matcher.kind === 'anywhere') return hits.find(apart);
  if (matcher.kind === 'near') {
    for (let at = lowerBound(hits, (each) => each.firstWord >= hit.firstWord - matcher.within - LONGEST_HIT); at < hits.length; at++) {
      const other = hits[at];
      if (other === undefined || other.firstWord - hit.lastWord > matcher.within) return undefined;
      if (apart(other) && hit.firstWord - other.lastWord <= matcher.within) return other;
    }
    return undefined;
  }
  for (let at = lowerBound(hits, (each) => each.sentence >= hit.sentence); hits[at]?.sentence === hit.sentence; at++) {
    const other = hits[at];
    if (other !== undefined && apart(other)) return other;
  }
  return undefined;
}

/** Number of the first hit for which `reached` holds; it must hold for all behind it. */
function lowerBound(hits: readonly PlacedHit[], reached: (hit: PlacedHit) => boolean): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const hit = hits[middle];
    if (hit !== undefined && reached(hit)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sentenceAt(scanned: ScannedDraft, range: Range): number {
  return scanned.sentences.findIndex((sentence) => sentence.start <= range.start && range.start < sentence.end);
}

/** Words around a firing that count as near it for `unless`. */
const NEAR_CHARACTERS = 60;

function excepted({ unless }: CompiledRule, firing: Firing, scanned: ScannedDraft): boolean {
  const sentence = sentenceAt(scanned, firing);
  return unless.some(({ patterns, where }) =>
    patterns.some((pattern) =>
      scanned.hits.get(pattern)?.some((hit) => {
        if (where === 'draft') return true;
        if (where === 'near') return hit.end > firing.start - NEAR_CHARACTERS && hit.start < firing.end + NEAR_CHARACTERS;
        return hit.sentence === sentence;
      }),
    ),
  );
}

function reads({ ignore, require }: Rule, firing: Firing, scanned: ScannedDraft): boolean {
  if (ignore.length === 0 && require.length === 0) return true;
  const sentence = scanned.sentences[sentenceAt(scanned, firing)];
  if (sentence === undefined) return require.length === 0;
  const reading = readSentence(scanned.draft.text.slice(sentence.start, sentence.end));
  const found = readingsAt(reading, { start: firing.start - sentence.start, end: firing.end - sentence.start }, [...ignore, ...require]);
  return !ignore.some((kind) => found.has(kind)) && require.every((kind) => found.has(kind));
}
