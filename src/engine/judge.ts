// Judging: from the places where phrases and entities stand to the rules that fire, with their conditions and exceptions.
import type { Entity } from '../detectors/types.ts';
import type { Compiled, CompiledMatcher, CompiledRule } from '../rules/compile.ts';
import type { Rule } from '../rules/schema.ts';
import { orMake } from '../rules/vocabulary.ts';
import type { EvidenceKind } from './evidence.ts';
import { readingsAt, readSentence } from './reading.ts';
import type { Hit, SentenceScan } from './scan.ts';
import type { Draft, Evidence, Range, Risk } from './types.ts';

/** A hit with its place in the whole draft. */
export interface PlacedHit extends Range {
  readonly sentence: number;
  /** Number of its first and last word, counted through the draft. */
  readonly firstWord: number;
  readonly lastWord: number;
}

/** A sentence of the draft: where it stands, how many words come before it, and what was found in it. */
export interface PlacedSentence extends Range {
  readonly firstWord: number;
  readonly scan: SentenceScan;
}

export interface ScannedDraft {
  readonly draft: Draft;
  readonly sentences: readonly PlacedSentence[];
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

/** The risks that a text carries which a draft answers; asked only where a rule wants to know. */
export type RisksOf = (answered: string) => ReadonlySet<Risk>;

/** Judges every rule that could fire on a scanned draft; firings come in the order of the rules. */
export function judge(scanned: ScannedDraft, compiled: Compiled, calendar: Calendar, risksOf: RisksOf): Firing[] {
  const candidates = new Set<number>();
  const leading = new Map<number, PlacedHit[]>();
  scanned.sentences.forEach(({ scan }, at) => {
    for (const hit of scan.leading) {
      for (const rule of compiled.rulesLedBy[hit.pattern] ?? []) candidates.add(rule);
      orMake(leading, hit.pattern, (): PlacedHit[] => []).push(placed(scanned, at, hit));
    }
  });
  for (const entity of scanned.entities) for (const rule of compiled.rulesOfEntity.get(entity.type) ?? []) candidates.add(rule);
  const firings: Firing[] = [];
  for (const index of [...candidates].sort((a, b) => a - b)) {
    const candidate = compiled.rules[index];
    if (candidate === undefined || !applies(candidate.rule, scanned.draft, calendar, risksOf)) continue;
    for (const matcher of candidate.match) {
      for (const firing of matched(matcher, candidate, scanned, leading)) {
        if (!excepted(candidate, firing, scanned) && reads(candidate.rule, firing, scanned)) firings.push(firing);
      }
    }
  }
  return firings;
}

function applies({ when }: Rule, draft: Draft, calendar: Calendar, risksOf: RisksOf): boolean {
  const { channel, audience, role = 'staff', date, replyTo } = draft;
  if (when.channel !== undefined && channel !== undefined && !when.channel.includes(channel)) return false;
  if (when.audience !== undefined && audience !== undefined && !when.audience.includes(audience)) return false;
  if (when.role !== undefined && (Array.isArray(when.role) ? !when.role.includes(role) : when.role.not.includes(role))) return false;
  if (when.from !== undefined && date !== undefined && date < when.from) return false;
  if (when.until !== undefined && date !== undefined && date > when.until) return false;
  if (
    when.period === 'pre-election' &&
    !calendar.preElection.some(({ from, until }) => date !== undefined && date >= from && date <= until)
  )
    return false;
  if (when.answering !== undefined) {
    const carried = replyTo === undefined ? undefined : risksOf(replyTo);
    return when.answering.some((risk) => carried?.has(risk));
  }
  return true;
}

const words = (scanned: ScannedDraft, range: Range): string => scanned.draft.text.slice(range.start, range.end);
const because = (scanned: ScannedDraft, hit: Range, kind: EvidenceKind): Evidence => ({
  text: words(scanned, hit),
  kind,
  start: hit.start,
  end: hit.end,
});

function placed({ sentences }: ScannedDraft, sentence: number, hit: Hit): PlacedHit {
  const { start, firstWord } = sentences[sentence] as PlacedSentence; // only called with sentences of the draft
  return {
    sentence,
    firstWord: firstWord + hit.firstWord,
    lastWord: firstWord + hit.lastWord,
    start: start + hit.start,
    end: start + hit.end,
  };
}

function* matched(
  matcher: CompiledMatcher,
  { rule }: CompiledRule,
  scanned: ScannedDraft,
  leading: ReadonlyMap<number, readonly PlacedHit[]>,
): Generator<Firing> {
  if (matcher.kind === 'phrase') {
    for (const pattern of matcher.patterns) {
      for (const hit of leading.get(pattern) ?? NO_HITS)
        yield { rule, start: hit.start, end: hit.end, evidence: [because(scanned, hit, 'wording')] };
    }
    return;
  }
  if (matcher.kind === 'entity') {
    for (const entity of scanned.entities) {
      if (matcher.types.includes(entity.type))
        yield { rule, start: entity.start, end: entity.end, evidence: [because(scanned, entity, 'entity'), ...entity.evidence], entity };
    }
    return;
  }
  for (const hit of leading.get(matcher.leader) ?? NO_HITS) {
    const partners: PlacedHit[] = [];
    for (const companion of matcher.companions) {
      const partner = partnerOf(matcher, hit, companion, scanned);
      if (partner === undefined) break;
      partners.push(partner);
    }
    if (partners.length < matcher.companions.length) continue;
    const all = [hit, ...partners];
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

/** The first place of a companion, in the order of the text, that stands where the matcher wants it beside `hit`. */
function partnerOf(matcher: CompiledMatcher, hit: PlacedHit, companion: number, scanned: ScannedDraft): PlacedHit | undefined {
  const { sentences } = scanned;
  const within = matcher.kind === 'near' ? matcher.within : Infinity;
  let [from, to] = matcher.kind === 'together' ? [hit.sentence, hit.sentence] : [0, sentences.length - 1];
  if (matcher.kind === 'near') {
    from = hit.sentence;
    to = hit.sentence;
    while (from > 0 && hit.firstWord - (sentences[from]?.firstWord ?? 0) < within) from--;
    while (to + 1 < sentences.length && (sentences[to + 1]?.firstWord ?? Infinity) - hit.lastWord <= within) to++;
  }
  for (let at = from; at <= to; at++) {
    for (const found of sentences[at]?.scan.hitsOf(companion) ?? []) {
      const other = placed(scanned, at, found);
      const apart = other.start >= hit.end || hit.start >= other.end;
      if (apart && other.firstWord - hit.lastWord <= within && hit.firstWord - other.lastWord <= within) return other;
    }
  }
  return undefined;
}

function sentenceAt(scanned: ScannedDraft, range: Range): number {
  return scanned.sentences.findIndex((sentence) => sentence.start <= range.start && range.start < sentence.end);
}

/** Words around a firing that count as near it for `unless`. */
const NEAR_CHARACTERS = 60;

function excepted({ unless }: CompiledRule, firing: Firing, scanned: ScannedDraft): boolean {
  const here = sentenceAt(scanned, firing);
  const near = ({ start, end }: Range): boolean => end > firing.start - NEAR_CHARACTERS && start < firing.end + NEAR_CHARACTERS;
  return unless.some(({ patterns, where }) =>
    patterns.some((pattern) => {
      if (where === 'sentence') return (scanned.sentences[here]?.scan.hitsOf(pattern).length ?? 0) > 0;
      return scanned.sentences.some(
        (sentence, at) =>
          (where === 'draft' || near(sentence)) &&
          sentence.scan.hitsOf(pattern).some((hit) => where === 'draft' || near(placed(scanned, at, hit))),
      );
    }),
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
