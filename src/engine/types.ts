// The engine's vocabulary: what goes in (a draft) and what comes out (findings). Every wing may import this file; it imports types alone.
import type { EvidenceKind } from './evidence.ts';

/** The language of codes, rules and routes, whatever that of the interface: both codes that ship are in English. */
export const CODE_LANGUAGE = 'en-GB';

/** The twelve kinds of trouble that Probity knows, in the order in which they are shown. */
export const RISKS = [
  'confidential',
  'personal-data',
  'party-political',
  'disrespect',
  'discrimination',
  'harassment',
  'media-contact',
  'gifts-hospitality',
  'conflict-of-interest',
  'misuse-of-resources',
  'misuse-of-position',
  'dishonesty',
] as const;
export type Risk = (typeof RISKS)[number];

export const CHANNELS = ['social', 'message', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who will read the draft: anybody, somebody outside the organisation, or colleagues only. */
export const AUDIENCES = ['public', 'external', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const ROLES = ['staff', 'deputy-commissioner', 'independent-member', 'custody-visitor', 'contractor'] as const;
export type Role = (typeof ROLES)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How much a finding weighs: a passing remark, something to think about, something that should not leave. */
export const GRAVITIES = ['note', 'caution', 'grave'] as const;
export type Gravity = (typeof GRAVITIES)[number];

/** A half-open range of UTF-16 code units in the draft as typed. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text of a composer with what is known around it. */
export interface Draft {
  readonly text: string;
  readonly channel?: Channel;
  readonly audience?: Audience;
  readonly role?: Role;
  /** The day on which it is written, `YYYY-MM-DD`; the engine has no clock of its own. */
  readonly date?: string;
  /** Ranges of `text` that somebody else wrote (quoted mail, a mention's card): never judged. */
  readonly quoted?: readonly Range[];
  /** What the draft answers, when the page shows it. */
  readonly replyTo?: string;
}

/** Words of the draft that made a finding so, and what they are to it. */
export interface Evidence extends Range {
  readonly text: string;
  readonly kind: EvidenceKind;
}

/** One safe change that takes the trouble out of the draft. */
export interface Rewrite {
  readonly kind: 'mask' | 'initials' | 'remove' | 'replace';
  readonly replacement: string;
}

/** One place in a draft where a rule, or the reader, fired. */
export interface Finding extends Range {
  readonly rule: string;
  readonly topic: string;
  readonly risk: Risk;
  readonly confidence: Confidence;
  readonly gravity: Gravity;
  /** Likelihood between 0 and 1 that a fair officer would want the writer warned. */
  readonly likelihood: number;
  readonly excerpt: string;
  readonly evidence: readonly Evidence[];
  readonly rewrite?: Rewrite;
}

/** What the statistical reader says of one risk in a draft. */
export interface ReaderVerdict extends Range {
  readonly risk: Risk;
  /** Calibrated likelihood, 0 to 1; the range is the best place for it. */
  readonly probability: number;
  /** From this likelihood on it is shown by itself. */
  readonly threshold: number;
  /** The strongest words for it. */
  readonly words: readonly (Range & { readonly weight: number })[];
}

/** The reader as the engine uses it: the draft, its sentences, and the strongest verdict of the rules for each risk (0 to 1). */
export type Reader = (
  draft: Draft,
  sentences: readonly Range[],
  rules: Readonly<Partial<Record<Risk, number>>>,
) => readonly ReaderVerdict[];
