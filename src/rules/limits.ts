// Every bound on rules and packs, in one place. A pack over one of them is refused with its name and number.

export const LIMITS = {
  /** Bytes of a pack as downloaded. */
  packBytes: 4_000_000,
  rules: 4_000,
  lists: 500,
  /** Entries of one list. */
  listEntries: 5_000,
  /** Matchers of one rule, `match` and `unless` counted apart. */
  matchers: 120,
  /** Characters of one phrase as written. */
  phraseCharacters: 1_000,
  /** Places of one phrase. */
  phraseSlots: 16,
  /** Optional places of one phrase; each doubles its variants. */
  phraseOptionals: 4,
  /** Alternatives at one place, before lists are filled in. */
  alternatives: 80,
  /** Phrases over all rules. */
  phrases: 60_000,
  /** Words of a gap. */
  gap: 8,
  /** Words between the members of `near`. */
  within: 60,
  examples: 60,
  exampleCharacters: 2_000,
  textCharacters: 1_200,
  /** Findings of one draft that are answered. */
  findings: 200,
  /** Characters of a draft that are read at once. */
  draftCharacters: 100_000,
} as const;
