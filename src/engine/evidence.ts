// What words of a draft are to a finding: keys without a language. The interface and the command line have the words for them, under
// `card_evidence_…` in `_locales`.
import type { Evidence, Finding } from './types.ts';

/** In the order in which a card tells them. */
export const EVIDENCE_KINDS = [
  'wording',
  'entity',
  'telling',
  'names_number',
  'names_date',
  'names_value',
  'names_lock',
  'names_service',
  'nearby',
  'person',
  'person_before',
  'somebody',
  'relation',
  'rank',
  'home',
  'place_or_date',
  'question',
  'private',
  'body_data',
  'covert_source',
  'policy',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Evidence of one kind, as people are told it. */
export interface ToldEvidence {
  readonly kind: EvidenceKind;
  readonly words: readonly string[];
}

/** Words of a rule that are shorter say nothing by themselves: “us”, “he”. */
const SHORTEST = 3;
/** At most so many words are told; more say no more. */
const MOST_WORDS = 6;

/**
 * The evidence worth telling beside a finding's own words, kind by kind. What those words say already is left out, but for what told the
 * reader: there the words are a whole sentence, and these say what in it.
 */
export function toldEvidence({ excerpt, evidence }: Pick<Finding, 'excerpt' | 'evidence'>): ToldEvidence[] {
  const marked = excerpt.toLowerCase();
  const seen = new Set<string>();
  const fresh = evidence.filter(({ kind, text }) => {
    const folded = text.toLowerCase();
    const small = kind === 'wording' && text.length < SHORTEST;
    const known = small || seen.has(folded) || (kind !== 'telling' && marked.includes(folded)) || folded === marked;
    seen.add(folded);
    return !known;
  });
  // Of two matchers that fired on nearly the same words, the longer says both.
  const inLonger = ({ kind, text }: Evidence): boolean =>
    fresh.some((other) => other.kind === kind && other.text.length > text.length && other.text.toLowerCase().includes(text.toLowerCase()));
  const told = fresh.filter((item) => !inLonger(item)).slice(0, MOST_WORDS);
  return EVIDENCE_KINDS.flatMap((kind) => {
    const words = told.filter((item) => item.kind === kind).map(({ text }) => text);
    return words.length === 0 ? [] : [{ kind, words }];
  });
}
