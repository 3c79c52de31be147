// What a built-in detector is and what it finds. Rules refer to an entity by its type: `entity: nhs-number`.
import type { Confidence, Evidence, Gravity, Range, Risk } from '../engine/types.ts';

/**
 * How an entity type weighs by itself: `always` is a risk on its own (an NHS number), `with-person` only beside a person
 * or somebody's status (a street address), `support` never by itself but as evidence for something else (a name).
 */
export const SENSITIVITIES = ['always', 'with-person', 'support'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** One identifier, marking or other entity in a text. The range counts UTF-16 units of the text as typed. */
export interface Entity extends Range {
  /** The id of the detector that found it: `nhs-number`, `person` … */
  readonly type: string;
  readonly confidence: Confidence;
  readonly sensitivity: Sensitivity;
  readonly risk: Risk;
  /** Left out where the confidence and the rule decide. */
  readonly gravity?: Gravity;
  /** The words that corroborate it, with their ranges in the text as typed. */
  readonly evidence: readonly Evidence[];
  /** A name's initials, which stand for it where it is masked. */
  readonly initials?: string;
}

/** A finder of one entity type. */
export interface Detector {
  readonly id: string;
  readonly sensitivity: Sensitivity;
  readonly risk: Risk;
  detect(text: string, context: DetectorContext): Entity[];
}

/** What is worked out once about a text and shared by all detectors. All indices are those of the text given to `detect`. */
export interface DetectorContext {
  readonly text: string;
  /** The text with look-alike letters, digits, dashes, quotes and spaces folded one to one; case kept. Same length. */
  readonly plain: string;
  /** `plain` in lower case. Same length. */
  readonly folded: string;
  /** Stretches of the text around digits, cut at white space: the only places where number detectors need to look. */
  readonly regions: readonly Range[];
  /** Words of `folded` in order: `starts[i]` to `ends[i]`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Which words (by position in `starts`) a lower-case word is. */
  at(word: string): readonly number[];
  /** The lower-case word at a position, or an empty string. */
  word(position: number): string;
  /** Position of the first word that starts at or after a text offset. */
  wordFrom(offset: number): number;
}
