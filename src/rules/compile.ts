// Compiling: rules and lists become one automaton over words. Runs where the engine runs, whenever a pack is put in force.
import { fold } from '../engine/fold.ts';
import { FUNCTION_WORDS } from './inflect.ts';
import type { Alternative, Slot } from './phrase.ts';
import { parsePhrase, phraseWords } from './phrase.ts';
import type { List, Matcher, Rule } from './schema.ts';
import { createVocabulary, orMake, type WordEntry } from './vocabulary.ts';

export type CompiledSlot =
  | { readonly kind: 'gap'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly classes: readonly number[]; readonly optional: boolean };

/** A phrase, compiled: its slots and the one that is looked for first. */
export interface Pattern {
  readonly id: number;
  readonly phrase: string;
  readonly slots: readonly CompiledSlot[];
  readonly anchor: number;
}

export interface CompiledUnless {
  readonly patterns: readonly number[];
  readonly where: 'sentence' | 'draft' | 'near';
}

export type CompiledMatcher =
  | { readonly kind: 'phrase'; readonly patterns: readonly number[] }
  | { readonly kind: 'near'; readonly members: readonly number[]; readonly within: number }
  | { readonly kind: 'together'; readonly members: readonly number[] }
  | { readonly kind: 'anywhere'; readonly members: readonly number[] }
  | { readonly kind: 'entity'; readonly types: readonly string[] };

export interface CompiledRule {
  readonly rule: Rule;
  readonly index: number;
  readonly match: readonly CompiledMatcher[];
  readonly unless: readonly CompiledUnless[];
}

export interface Compiled {
  readonly rules: readonly CompiledRule[];
  readonly words: Map<string, WordEntry>;
  readonly patterns: readonly Pattern[];
  /** Class → the patterns anchored on it and the slot. */
  readonly anchored: readonly (readonly { readonly pattern: Pattern }[])[];
  readonly entityClasses: Map<string, number>;
  /** Pattern → rules in whose `match` it stands. */
  readonly rulesOfPattern: readonly (readonly number[])[];
  readonly rulesOfEntity: Map<string, number[]>;
  /** Words that are also looked for under disguise. */
  readonly disguised: ReadonlySet<string>;
}

export interface CompileInput {
  readonly rules: readonly Rule[];
  readonly lists: readonly List[];
  /** Word → all its forms, worked out when the pack was built. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** Day for dated list entries, `YYYY-MM-DD`; all entries count when it is absent. */
  readonly date?: string;
}

export type CompileResult = { readonly ok: true; readonly compiled: Compiled } | { readonly ok: false; readonly errors: readonly string[] };

/** Compiles rules and lists. Errors name the rule and the phrase; nothing is compiled when there is one. */
export function compile({ rules, lists, forms, date }: CompileInput): CompileResult {
  const errors: string[] = [];
  const { words, newClass, addTerm } = createVocabulary();
  const patterns: Pattern[] = [];
  const anchored: { pattern: Pattern }[][] = [];
  const byPhrase = new Map<string, number>();
  const bySlot = new Map<string, number>();
  const listClasses = new Map<string, number>();
  const entityClasses = new Map<string, number>();
  const disguised = new Set<string>();
  const rulesOfPattern: number[][] = [];
  const rulesOfEntity = new Map<string, number[]>();
  const listsByName = new Map(lists.map((list) => [list.id, list]));

  const formsOf = (word: string, exact: boolean): readonly string[] => (exact ? [word] : (forms.get(word) ?? [word]));

  const listClass = (name: string): number | undefined => {
    const known = listClasses.get(name);
    if (known !== undefined) return known;
    const list = listsByName.get(name);
    if (list === undefined) return undefined;
    const cls = newClass();
    listClasses.set(name, cls);
    for (const item of list.entries) {
      if (
        typeof item !== 'string' &&
        date !== undefined &&
        ((item.from !== undefined && date < item.from) || (item.until !== undefined && date > item.until))
      )
        continue;
      const sequence = phraseWords(fold(typeof item === 'string' ? item : item.text));
      if (sequence.length === 0) continue;
      addTerm(
        sequence.map((word, at) => (list.inflect && at === sequence.length - 1 ? formsOf(word, false) : [word])),
        cls,
      );
      if (list.disguised && sequence.length === 1) for (const form of formsOf(sequence[0] ?? '', !list.inflect)) disguised.add(form);
    }
    return cls;
  };

  const slotClasses = (alternatives: readonly Alternative[], where: string): number[] => {
    const classes: number[] = [];
    const literal = alternatives.filter((option) => option.kind === 'words');
    if (literal.length > 0) {
      const key = literal
        .map((option) => option.words.map((word) => (word.exact ? '=' : '') + word.text).join(' '))
        .sort()
        .join('|');
      let cls = bySlot.get(key);
      if (cls === undefined) {
        cls = newClass();
        bySlot.set(key, cls);
        for (const option of literal)
          addTerm(
            option.words.map((word) => formsOf(word.text, word.exact)),
            cls,
          );
      }
      classes.push(cls);
    }
    for (const option of alternatives) {
      if (option.kind === 'list') {
        const cls = listClass(option.name);
        if (cls === undefined)
          errors.push(`${where}: there is no list "${option.name}"; add rules/lists/${option.name}.yaml or mend the name`);
        else classes.push(cls);
      } else if (option.kind === 'entity') {
        classes.push(orMake(entityClasses, option.type, newClass));
      }
    }
    return classes;
  };

  const pattern = (phrase: string, where: string): number => {
    const known = byPhrase.get(phrase);
    if (known !== undefined) return known;
    const parsed = parsePhrase(phrase);
    const id = patterns.length;
    byPhrase.set(phrase, id);
    rulesOfPattern.push([]);
    if (!parsed.ok) {
      errors.push(`${where}: ${parsed.error}`);
      patterns.push({ id, phrase, slots: [], anchor: 0 });
      return id;
    }
    const slots: CompiledSlot[] = parsed.slots.map((slot) =>
      slot.kind === 'gap' ? slot : { kind: 'choice', classes: slotClasses(slot.alternatives, where), optional: slot.optional },
    );
    const compiled: Pattern = { id, phrase, slots, anchor: anchorOf(parsed.slots) };
    patterns.push(compiled);
    const anchor = slots[compiled.anchor];
    for (const cls of anchor?.kind === 'choice' ? anchor.classes : []) {
      anchored[cls] ??= [];
      anchored[cls].push({ pattern: compiled });
    }
    return id;
  };

  const many = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);
  const matcher = (given: Matcher, index: number, where: string): CompiledMatcher => {
    const use = (phrase: string): number => {
      const made = pattern(phrase, where);
      const users = rulesOfPattern[made];
      if (users !== undefined && users.at(-1) !== index) users.push(index);
      return made;
    };
    if ('phrase' in given) return { kind: 'phrase', patterns: many(given.phrase).map(use) };
    if ('near' in given) return { kind: 'near', members: given.near.map(use), within: given.within };
    if ('together' in given) return { kind: 'together', members: given.together.map(use) };
    if ('anywhere' in given) return { kind: 'anywhere', members: given.anywhere.map(use) };
    const types = many(given.entity);
    for (const type of types) {
      orMake(rulesOfEntity, type, (): number[] => []).push(index);
    }
    return { kind: 'entity', types };
  };

  const compiledRules = rules.map(
    (rule, index): CompiledRule => ({
      rule,
      index,
      match: rule.match.map((given, at) => matcher(given, index, `${rule.id}, match.${at}`)),
      unless: rule.unless.map((given, at) => {
        const where = `${rule.id}, unless.${at}`;
        return typeof given === 'string'
          ? { patterns: [pattern(given, where)], where: 'sentence' }
          : { patterns: many(given.phrase).map((each) => pattern(each, where)), where: given.where };
      }),
    }),
  );
  if (errors.length > 0) return { ok: false, errors };
  for (const found of words.values()) for (const cls of found.classes) if (anchored[cls] !== undefined) found.anchors.push(cls);
  return {
    ok: true,
    compiled: { rules: compiledRules, words, patterns, anchored, entityClasses, rulesOfPattern, rulesOfEntity, disguised },
  };
}

/** The place of a phrase that is rarest in ordinary text: not a word of grammar, and the longest word of those left. */
function anchorOf(slots: readonly Slot[]): number {
  let best = 0;
  let bestScore = -1;
  slots.forEach((slot, at) => {
    if (slot.kind !== 'choice' || slot.optional) return;
    const score = Math.min(
      ...slot.alternatives.map((option) => {
        if (option.kind === 'entity') return 40;
        if (option.kind === 'list') return 4;
        const content = option.words.filter((word) => !FUNCTION_WORDS.has(word.text));
        return content.length === 0 ? 0 : option.words.length * 4 + Math.max(...content.map((word) => word.text.length));
      }),
    );
    if (score > bestScore) {
      bestScore = score;
      best = at;
    }
  });
  return best;
}
