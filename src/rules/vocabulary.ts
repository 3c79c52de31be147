// The automaton that phrases are matched with: word forms, terms of several words, and the classes that they belong to.

/** What one word form leads to. */
export interface WordEntry {
  /** Classes of which this word alone is a member. */
  readonly classes: readonly number[];
  /** Those of them that anchor a leading pattern. */
  anchors: readonly number[];
  /** Whether the word is a member of a class. */
  isIn(cls: number): boolean;
  /** Terms of several words that begin with this word. */
  readonly next: TermNode | undefined;
}

export interface TermNode {
  next: Map<string, TermNode> | undefined;
  readonly classes: number[];
}

export interface Vocabulary {
  readonly words: Map<string, WordEntry>;
  /** A new class number. */
  newClass(): number;
  /** Adds a term, each word with all its forms, to a class. */
  addTerm(sequence: Steps, cls: number): void;
}

const newNode = (): TermNode => ({ next: undefined, classes: [] });

type Steps = readonly (readonly string[])[];

/** Adds the words from `at` on, each with all its forms, below `node`. */
function grow(node: TermNode, steps: Steps, at: number, cls: number): void {
  const step = steps[at];
  if (step === undefined) {
    if (!node.classes.includes(cls)) node.classes.push(cls);
    return;
  }
  node.next ??= new Map();
  for (const form of step) grow(orMake(node.next, form, newNode), steps, at + 1, cls);
}

const NO_CLASSES: readonly number[] = [];
const FEW = 8;

/** Terms multiply with every form of their words, and a draft meets the beginnings of few: they are laid out when the first is met. */
class Entry implements WordEntry {
  readonly classes: number[] = [];
  anchors: readonly number[] = NO_CLASSES;
  #set: Set<number> | undefined;
  #waiting: { readonly steps: Steps; readonly cls: number }[] | undefined;
  #next: TermNode | undefined;

  add(cls: number): void {
    if (!this.classes.includes(cls)) this.classes.push(cls);
  }

  /** Most words are in one class or two, for which a set would cost twenty times the memory; words of grammar are in hundreds. */
  isIn(cls: number): boolean {
    if (this.classes.length <= FEW) return this.classes.includes(cls);
    this.#set ??= new Set(this.classes);
    return this.#set.has(cls);
  }

  begin(steps: Steps, cls: number): void {
    this.#waiting ??= [];
    this.#waiting.push({ steps, cls });
  }

  get next(): TermNode | undefined {
    if (this.#waiting === undefined) return this.#next;
    this.#next ??= newNode();
    for (const { steps, cls } of this.#waiting) grow(this.#next, steps, 1, cls);
    this.#waiting = undefined;
    return this.#next;
  }
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

export function createVocabulary(): Vocabulary {
  const words = new Map<string, Entry>();
  // The forms of a word are one list wherever the word stands: its entries are looked up once.
  const entriesOf = new Map<readonly string[], readonly Entry[]>();
  const entry = (form: string): Entry => orMake(words, form, () => new Entry());
  let count = 0;
  return {
    words,
    newClass: () => count++,
    addTerm: (sequence, cls) => {
      const [forms] = sequence;
      if (forms === undefined) return;
      const entries = forms.length === 1 ? forms.map(entry) : orMake(entriesOf, forms, () => forms.map(entry));
      for (const each of entries) {
        if (sequence.length === 1) each.add(cls);
        else each.begin(sequence, cls);
      }
    },
  };
}
