// Compiling: rules and lists become one automaton over words. Runs where the engine runs, whenever a pack is put in force.
import { fold } from '../engine/fold.ts';
import type { Alternative, PhraseWord, Slot } from './phrase.ts';
import { parsePhrase, phraseWords } from './phrase.ts';
import { anchorOf, commonnessOf, commonnessOfList } from './rarity.ts';
import type { List, Matcher, Rule } from './schema.ts';
import { createVocabulary, orMake, type Words } from './vocabulary.ts';

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

/** The classes of a pattern's anchor. */
export function anchorClasses({ slots, anchor }: Pattern): readonly number[] {
  const slot = slots[anchor];
  return slot?.kind === 'choice' ? slot.classes : [];
}

export interface CompiledUnless {
  readonly patterns: readonly number[];
  readonly where: 'sentence' | 'draft' | 'near';
}

export type CompiledMatcher =
  | { readonly kind: 'phrase'; readonly patterns: readonly number[] }
  | { readonly kind: 'near'; readonly leader: number; readonly companions: readonly number[]; readonly within: number }
  | { readonly kind: 'together'; readonly leader: number; readonly companions: readonly number[] }
  | { readonly kind: 'anywhere'; readonly leader: number; readonly companions: readonly number[] }
  | { readonly kind: 'entity'; readonly types: readonly string[] };

export interface CompiledRule {
  readonly rule: Rule;
  readonly index: number;
  readonly match: readonly CompiledMatcher[];
  readonly unless: readonly CompiledUnless[];
}

export interface Compiled {
  readonly rules: readonly CompiledRule[];
  readonly words: Words;
  readonly patterns: readonly Pattern[];
  /** Class → the leading patterns anchored on it. The others are only looked for beside a leader that stands. */
  readonly anchored: readonly (readonly Pattern[] | undefined)[];
  readonly entityClasses: Map<string, number>;
  /** Pattern → rules that it leads: it is one of their phrases, or the rarest of what must come together. */
  readonly rulesLedBy: readonly (readonly number[])[];
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
  const { newClass, addTerm, formsOf, finish } = createVocabulary(forms);
  const patterns: Pattern[] = [];
  const anchored: Pattern[][] = [];
  const anchorSlots: (Slot | undefined)[] = [];
  const byPhrase = new Map<string, number>();
  const bySlot = new Map<string, number>();
  const listClasses = new Map<string, number>();
  const entityClasses = new Map<string, number>();
  const disguised = new Set<string>();
  const rulesLedBy: number[][] = [];
  const rulesOfEntity = new Map<string, number[]>();
  const listsByName = new Map(lists.map((list) => [list.id, list]));

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
      const term = phraseWords(fold(typeof item === 'string' ? item : item.text)).map(
        (text, at, { length }): PhraseWord => ({ text, exact: !list.inflect || at < length - 1 }),
      );
      addTerm(term, cls);
      if (list.disguised && term.length === 1) for (const word of term) for (const form of formsOf(word)) disguised.add(form);
    }
    return cls;
  };

  const slotClasses = (alternatives: readonly Alternative[], where: string): number[] => {
    const classes: number[] = [];
    const literal = alternatives.filter((option) => option.kind === 'words');
    if (literal.length > 0) {
      const key = literal.map(keyOf).join('|');
      let cls = bySlot.get(key);
      if (cls === undefined) {
        cls = newClass();
        bySlot.set(key, cls);
        for (const { words } of literal) addTerm(words, cls);
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
    rulesLedBy.push([]);
    if (!parsed.ok) {
      errors.push(`${where}: ${parsed.error}`);
      patterns.push({ id, phrase, slots: [], anchor: 0 });
      anchorSlots.push(undefined);
      return id;
    }
    const slots: CompiledSlot[] = parsed.slots.map((slot) =>
      slot.kind === 'gap' ? slot : { kind: 'choice', classes: slotClasses(slot.alternatives, where), optional: slot.optional },
    );
    const anchor = anchorOf(parsed.slots);
    patterns.push({ id, phrase, slots, anchor });
    anchorSlots.push(parsed.slots[anchor]);
    return id;
  };

  const listShares = new Map<string, number>();
  const ofList = (name: string): number =>
    orMake(listShares, name, () => {
      const list = listsByName.get(name);
      return list === undefined ? 0 : commonnessOfList(list);
    });
  /** Only what must come together is compared; most phrases stand alone. */
  const rarest = (members: readonly number[]): number => {
    const commonness = members.map((member) => commonnessOf(anchorSlots[member], ofList));
    return members[commonness.indexOf(Math.min(...commonness))] ?? 0;
  };

  const many = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);
  const matcher = (given: Matcher, index: number, where: string): CompiledMatcher => {
    const lead = (made: number): number => {
      const led = rulesLedBy[made];
      if (led?.length === 0)
        for (const cls of anchorClasses(patterns[made] as Pattern)) {
          anchored[cls] ??= [];
          anchored[cls].push(patterns[made] as Pattern);
        }
      if (led !== undefined && led.at(-1) !== index) led.push(index);
      return made;
    };
    if ('phrase' in given) return { kind: 'phrase', patterns: many(given.phrase).map((phrase) => lead(pattern(phrase, where))) };
    if (!('entity' in given)) {
      const phrases = 'near' in given ? given.near : 'together' in given ? given.together : given.anywhere;
      const members = phrases.map((phrase) => pattern(phrase, where));
      // `anywhere` marks its first member; of the others the rarest leads, so that common words are only looked for beside it.
      const leader = 'anywhere' in given ? (members[0] ?? 0) : rarest(members);
      const companions = members.filter((_, at) => at !== members.indexOf(leader));
      lead(leader);
      if ('near' in given) return { kind: 'near', leader, companions, within: given.within };
      return { kind: 'together' in given ? 'together' : 'anywhere', leader, companions };
    }
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
  const words = finish((cls) => anchored[cls] !== undefined);
  return {
    ok: true,
    compiled: { rules: compiledRules, words, patterns, anchored, entityClasses, rulesLedBy, rulesOfEntity, disguised },
  };
}

function keyOf({ words }: { readonly words: readonly PhraseWord[] }): string {
  let key = '';
  for (const { text, exact } of words) key += exact ? `=${text} ` : `${text} `;
  return key;
}
