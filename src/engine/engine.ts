// The engine: draft in, findings out. Pure; the same draft under the same pack always gives the same findings.
import { detectEntities } from '../detectors/index.ts';
import type { Entity } from '../detectors/types.ts';
import type { Compiled } from '../rules/compile.ts';
import { LIMITS } from '../rules/limits.ts';
import { fold } from './fold.ts';
import { type Calendar, type Firing, judge, type PlacedSentence } from './judge.ts';
import { createScanner, type EntitySpan, type SentenceScan } from './scan.ts';
import { leftOut, sentences as splitSentences } from './segment.ts';
import type { Draft, Finding, Range, Reader, Risk } from './types.ts';
import { ruleVerdicts, weigh } from './weigh.ts';

export interface EngineOptions {
  readonly compiled: Compiled;
  readonly reader?: Reader;
  readonly calendar?: Calendar;
  /** Ids of rules that policy or the feed switched off. */
  readonly switchedOff?: ReadonlySet<string>;
}

export interface Engine {
  /**
   * Judges a draft. All findings come back, in the order of the text; those that are shown by default have confidence `medium` or `high`.
   * Text beyond `LIMITS.draftCharacters` is not read.
   */
  check(draft: Draft): Finding[];
  /** The rules that fired, before they are weighed: for the rules' own examples and for training the reader. */
  fire(draft: Draft): Firing[];
}

/** About what a hundred thousand characters hold: more would cost memory that nobody's next keystroke needs. */
const CACHED_SENTENCES = 1_200;
const CACHED_BLOCKS = 200;
const CACHED_ANSWERED = 20;

/** Whether a finding is shown unless the person asked for everything. */
export const shownByDefault = (finding: Finding): boolean => finding.confidence !== 'low';

/** Makes an engine for one compiled pack. It remembers sentences, so that after a keystroke only what changed is read again. */
export function createEngine({ compiled, reader, calendar = { preElection: [] }, switchedOff = new Set() }: EngineOptions): Engine {
  const scans = new Map<string, SentenceScan>();
  const blocks = new Map<string, readonly Entity[]>();
  const answered = new Map<string, ReadonlySet<Risk>>();

  const scanAnew = createScanner(compiled);
  const scan = (sentence: string, entities: readonly EntitySpan[]): SentenceScan => {
    const key =
      entities.length === 0
        ? sentence
        : `${sentence}\u0000${entities.map((entity) => `${entity.type}@${entity.start}-${entity.end}`).join()}`;
    return remembered(scans, CACHED_SENTENCES, key, () => scanAnew(sentence, entities));
  };

  const read = (given: Draft) => {
    const draft = given.text.length > LIMITS.draftCharacters ? { ...given, text: given.text.slice(0, LIMITS.draftCharacters) } : given;
    const silent = [...(draft.quoted ?? []), ...leftOut(draft.text)];
    const judged = (range: Range): boolean => !silent.some((other) => other.start < range.end && range.start < other.end);
    const sentences = splitSentences(draft.text).filter(judged);
    const entities = entitiesOf(draft.text, blocks).filter(judged);
    let words = 0;
    let nextEntity = 0;
    const placed = sentences.map((sentence): PlacedSentence => {
      while ((entities[nextEntity]?.start ?? Infinity) < sentence.start) nextEntity++;
      const inside: EntitySpan[] = [];
      for (let each = nextEntity; (entities[each]?.start ?? Infinity) < sentence.end; each++) {
        const entity = entities[each];
        if (entity !== undefined)
          inside.push({
            type: entity.type,
            start: entity.start - sentence.start,
            end: Math.min(entity.end, sentence.end) - sentence.start,
          });
      }
      const scanned = scan(draft.text.slice(sentence.start, sentence.end), inside);
      const firstWord = words;
      words += scanned.words;
      return { ...sentence, firstWord, scan: scanned };
    });
    const firings = judge({ draft, sentences: placed, entities }, compiled, calendar, risksOf).filter(
      (firing) => !switchedOff.has(firing.rule.id),
    );
    return { draft, sentences, firings };
  };

  const check = (given: Draft): Finding[] => {
    const { draft, sentences, firings } = read(given);
    if (sentences.length === 0) return [];
    const verdicts = reader === undefined ? [] : reader(draft, sentences, ruleVerdicts(firings));
    return weigh(
      draft,
      firings,
      verdicts.filter((verdict) => !switchedOff.has(`${verdict.risk}/reader`)),
    );
  };
  /** What a draft answers is read as a post that its writer has made to everybody. */
  const risksOf = (text: string): ReadonlySet<Risk> =>
    remembered(
      answered,
      CACHED_ANSWERED,
      text,
      () =>
        new Set(
          check({ text, channel: 'social', audience: 'public' })
            .filter(shownByDefault)
            .map((finding) => finding.risk),
        ),
    );

  return { fire: (draft) => read(draft).firings, check };
}

/** How much text around a block is looked at for corroborating words. */
const AROUND = 150;
/** Shorter blocks are read with the next one: each is read with its surroundings, which would else cost more than the block. */
const SHORTEST_BLOCK = 350;

/** Entities of a text, block by block (blank lines part them), so that a keystroke costs one block and its neighbours. */
function entitiesOf(text: string, cache: Map<string, readonly Entity[]>): Entity[] {
  const found: Entity[] = [];
  for (const block of blocksOf(text)) {
    const from = Math.max(0, block.start - AROUND);
    const to = Math.min(text.length, block.end + AROUND);
    const window = text.slice(from, to);
    const entities = remembered(cache, CACHED_BLOCKS, window, () => detectEntities(window));
    for (const entity of entities) {
      if (from + entity.start < block.start || from + entity.start >= block.end) continue;
      found.push({
        ...entity,
        start: from + entity.start,
        end: from + entity.end,
        evidence: entity.evidence.map((item) => moved(item, from)),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const moved = <T extends Range>(item: T, by: number): T => ({ ...item, start: item.start + by, end: item.end + by });

function blocksOf(text: string): Range[] {
  const blocks: Range[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    const end = gap.index + gap[0].length;
    if (end - start < SHORTEST_BLOCK) continue;
    blocks.push({ start, end });
    start = end;
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
}

/** Looks a key up, or works its value out and keeps it; the oldest goes when there are too many. */
function remembered<T>(cache: Map<string, T>, most: number, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (cache.size >= most) cache.delete(cache.keys().next().value ?? '');
  cache.set(key, made);
  return made;
}

/** Stable key of a finding within a draft: its rule and folded words, so that a dismissal survives changes elsewhere. */
export const findingKey = (finding: Finding): string => `${finding.rule}\u0000${fold(finding.excerpt).replace(/\s+/g, ' ').trim()}`;
