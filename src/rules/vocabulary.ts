// The automaton that phrases are matched with: word forms, terms of several words, and the classes that they belong to.

/** What one word form leads to. */
export interface WordEntry {
  /** Classes of which this word alone is a member. */
  readonly classes: Set<number>;
  /** Those of them that anchor a pattern. */
  anchors: number[];
  /** Terms of several words that begin with this word. */
  next: TermNode | undefined;
}

export interface TermNode {
  readonly next: Map<string, TermNode>;
  readonly classes: Set<number>;
}

export interface Vocabulary {
  readonly words: Map<string, WordEntry>;
  /** A new class number. */
  newClass(): number;
  /** Adds a term, each word with all its forms, to a class. */
  addTerm(sequence: readonly (readonly string[])[], cls: number): void;
}

const newNode = (): TermNode => ({ next: new Map(), classes: new Set() });

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
  const words = new Map<string, WordEntry>();
  let count = 0;
  const entry = (word: string): WordEntry => orMake(words, word, () => ({ classes: new Set(), anchors: [], next: undefined }));
  return {
    words,
    newClass: () => count++,
    addTerm: ([first, ...rest], cls) => {
      for (const form of first ?? []) {
        const begin = entry(form);
        if (rest.length === 0) {
          begin.classes.add(cls);
          continue;
        }
        begin.next ??= newNode();
        let nodes: TermNode[] = [begin.next];
        for (const step of rest) nodes = nodes.flatMap((node) => step.map((option) => orMake(node.next, option, newNode)));
        for (const node of nodes) node.classes.add(cls);
      }
    },
  };
}
