// The automaton that phrases are matched with: word forms, terms of several words, and the classes that they belong to.
// A draft may be waiting for it to be built, so what most drafts never meet is laid out when it is first met.
import type { PhraseWord } from './phrase.ts';

/** What one word form leads to. */
export interface WordEntry {
  /** Classes of this word alone that anchor a leading pattern. */
  readonly anchors: readonly number[];
  /** Whether this word alone is a member of a class. */
  isIn(cls: number): boolean;
  /** Terms of several words that begin with this word. */
  readonly next: TermNode | undefined;
}

export interface TermNode {
  next: Map<string, TermNode> | undefined;
  readonly classes: number[];
}

/** All word forms that stand in a phrase or begin a term. */
export interface Words {
  has(form: string): boolean;
  get(form: string): WordEntry | undefined;
}

export interface Vocabulary {
  /** A new class number. Its terms are all added before those of the next one. */
  newClass(): number;
  /** Adds a term to a class: each of its words stands for all its forms unless it is exact. */
  addTerm(term: readonly PhraseWord[], cls: number): void;
  /** All forms of a word, itself where none are known. */
  formsOf(word: PhraseWord): readonly string[];
  /** The finished table; `isAnchor` tells the classes on which leading patterns are anchored. */
  finish(isAnchor: (cls: number) => boolean): Words;
}

/** The value at a key, made when it is not there yet. */
export function orMake<K, V>(table: Map<K, V>, key: K, make: () => V): V {
  let value = table.get(key);
  if (value === undefined) {
    value = make();
    table.set(key, value);
  }
  return value;
}

interface Beginning {
  readonly term: readonly PhraseWord[];
  readonly cls: number;
}

/** `forms`: word → all its forms. */
export function createVocabulary(forms: ReadonlyMap<string, readonly string[]>): Vocabulary {
  const ids = new Map<string, number>();
  // A word's forms are looked up once, however often it stands.
  const idsOfWord = new Map<string, readonly number[]>();
  // Members as pairs of word and class, the classes rising; `latest` keeps a pair from coming twice.
  const pairWords: number[] = [];
  const pairClasses: number[] = [];
  const latest: number[] = [];
  const beginnings = new Map<number, Beginning[]>();
  let count = 0;

  const formsOf = ({ text, exact }: PhraseWord): readonly string[] => (exact ? [text] : (forms.get(text) ?? [text]));
  const idOf = (form: string): number => {
    let id = ids.get(form);
    if (id === undefined) {
      id = latest.length;
      ids.set(form, id);
      latest.push(-1);
    }
    return id;
  };
  const idsOf = (word: PhraseWord): readonly number[] => {
    if (word.exact) return [idOf(word.text)];
    let found = idsOfWord.get(word.text);
    if (found === undefined) {
      found = formsOf(word).map(idOf);
      idsOfWord.set(word.text, found);
    }
    return found;
  };

  return {
    newClass: () => count++,
    formsOf,
    addTerm: (term, cls) => {
      const [first] = term;
      if (first === undefined) return;
      for (const id of idsOf(first)) {
        if (term.length > 1) {
          const begun = beginnings.get(id);
          if (begun === undefined) beginnings.set(id, [{ term, cls }]);
          else begun.push({ term, cls });
        } else if (latest[id] !== cls) {
          latest[id] = cls;
          pairWords.push(id);
          pairClasses.push(cls);
        }
      }
    },
    finish: (isAnchor) => {
      const starts = new Int32Array(latest.length + 1);
      for (const id of pairWords) starts[id + 1] = (starts[id + 1] as number) + 1; // every id is inside
      for (let id = 1; id < starts.length; id++) starts[id] = (starts[id] as number) + (starts[id - 1] as number);
      const members = new Int32Array(pairWords.length);
      const filled = starts.slice();
      for (let at = 0; at < pairWords.length; at++) {
        const id = pairWords[at] as number; // both arrays are as long
        const place = filled[id] as number;
        members[place] = pairClasses[at] as number;
        filled[id] = place + 1;
      }
      const entryOf = (id: number): WordEntry => {
        const own = Array.from(members.subarray(starts[id], starts[id + 1]));
        return new Entry(own, own.filter(isAnchor), nextOf(beginnings.get(id) ?? NO_BEGINNINGS, formsOf));
      };
      const met: (WordEntry | undefined)[] = [];
      return {
        has: (form) => ids.has(form),
        get: (form) => {
          const id = ids.get(form);
          if (id === undefined) return undefined;
          met[id] ??= entryOf(id);
          return met[id];
        },
      };
    },
  };
}

const NO_BEGINNINGS: readonly Beginning[] = [];
const FEW = 8;

class Entry implements WordEntry {
  readonly anchors: readonly number[];
  readonly next: TermNode | undefined;
  readonly #few: readonly number[];
  readonly #many: ReadonlySet<number> | undefined;

  constructor(classes: readonly number[], anchors: readonly number[], next: TermNode | undefined) {
    this.anchors = anchors;
    this.next = next;
    this.#few = classes;
    // Most words are in one class or two, for which a set would cost twenty times the memory; words of grammar are in hundreds.
    this.#many = classes.length > FEW ? new Set(classes) : undefined;
  }

  isIn(cls: number): boolean {
    return this.#many === undefined ? this.#few.includes(cls) : this.#many.has(cls);
  }
}

const newNode = (): TermNode => ({ next: undefined, classes: [] });

/** Lays out the terms that begin with one word: they multiply with every form of their words, and a draft meets few. */
function nextOf(beginnings: readonly Beginning[], formsOf: (word: PhraseWord) => readonly string[]): TermNode | undefined {
  if (beginnings.length === 0) return undefined;
  const grow = (node: TermNode, { term, cls }: Beginning, at: number): void => {
    const step = term[at];
    if (step === undefined) {
      if (!node.classes.includes(cls)) node.classes.push(cls);
      return;
    }
    node.next ??= new Map();
    for (const form of formsOf(step)) grow(orMake(node.next, form, newNode), { term, cls }, at + 1);
  };
  const root = newNode();
  for (const each of beginnings) grow(root, each, 1);
  return root;
}
