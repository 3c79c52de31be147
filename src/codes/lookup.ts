// Look-up: plain questions over an office's clauses and routes, with everyday words, other forms and typing mistakes forgiven.
import MiniSearch from 'minisearch';
import type { Clause, Code, Route } from './schema.ts';
import { correct } from './spelling.ts';
import { stem, synonymsOf, type Term, terms, words } from './words.ts';

interface Hit {
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The words as typed that led here. */
  readonly matched: readonly string[];
}
export type LookupHit =
  | (Hit & { readonly kind: 'clause'; readonly clause: Clause })
  | (Hit & { readonly kind: 'route'; readonly route: Route });

export interface StartGroup {
  readonly topic: string;
  readonly questions: readonly string[];
}

export interface Lookup {
  /** The best hits, best first. An empty query, or one that fits nothing, has none. */
  search(query: string, limit?: number): LookupHit[];
  /** Questions to open with, in groups. */
  start(): readonly StartGroup[];
}

/** What else leads to a clause: the topics that a code maps, and the rules that find them. */
export interface LookupSources {
  readonly topics?: readonly { readonly id: string; readonly title: string; readonly description: string }[];
  readonly rules?: readonly { readonly topic: string; readonly title: string }[];
}

interface Entry {
  readonly id: number;
  readonly heading: string;
  readonly keywords: string;
  readonly questions: string;
  readonly place: string;
  readonly summary: string;
  readonly steps: string;
  readonly topics: string;
  readonly rules: string;
}

const BOOST = { heading: 3, keywords: 4, questions: 2.5, place: 2, summary: 1.2, steps: 0.6, topics: 0.8, rules: 0.4 };
/** Words of a query beyond this many are not read: a question is short, and a pasted page is not one. */
const QUERY_WORDS = 24;
/** Hits below this share of the best one's score are noise. */
const WORTH_SHOWING = 0.02;
/** What all synonyms of one word may add together, beside a word itself at 1: little where the word is known, more where it is not. */
const SYNONYMS_OF_KNOWN = 0.5;
const SYNONYMS_OF_UNKNOWN = 1.5;

/** Makes the look-up of a code. Takes some milliseconds; keep it. */
export function createLookup(code: Code, sources: LookupSources = {}): Lookup {
  const targets: readonly ({ kind: 'clause'; clause: Clause } | { kind: 'route'; route: Route })[] = [
    ...code.clauses.map((clause) => ({ kind: 'clause' as const, clause })),
    ...code.routes.map((route) => ({ kind: 'route' as const, route })),
  ];
  const about = textsByClause(code, sources);
  const contacts = new Map(code.contacts.map((contact) => [contact.id, contact]));
  const phrases = new Map<string, Set<number>>();
  const vocabulary = new Set<string>();
  const index = new MiniSearch<Entry>({
    fields: Object.keys(BOOST),
    tokenize: words,
    processTerm: stem,
    searchOptions: { tokenize: (text) => text.split(' '), processTerm: (term) => term },
  });
  targets.forEach((target, id) => {
    const item = target.kind === 'clause' ? target.clause : target.route;
    index.add(
      target.kind === 'clause'
        ? clauseEntry(id, target.clause, about.get(item.id))
        : routeEntry(id, target.route, contacts.get(target.route.contact)),
    );
    const places =
      target.kind === 'clause'
        ? [target.clause.reference, target.clause.section ?? '', /^\d+/.exec(target.clause.reference)?.[0] ?? '']
        : [];
    const heading = target.kind === 'clause' ? target.clause.heading : target.route.title;
    for (const phrase of [...item.keywords, ...item.questions, heading, ...places]) {
      const key = keyOf(terms(phrase));
      if (key !== '') phrases.set(key, (phrases.get(key) ?? new Set<number>()).add(id));
      for (const word of words(phrase)) vocabulary.add(word);
    }
  });
  const knownStems = new Set([...vocabulary].map(stem));

  return {
    search(query, limit = 8) {
      const asked = terms(query)
        .slice(0, QUERY_WORDS)
        .map((term) => (knownStems.has(term.stem) || synonymsOf(term.stem).length > 0 ? term : meant(term, vocabulary)));
      if (asked.length === 0) return [];
      const whole = wholePhrases(asked, phrases);
      const weights = weigh(asked, whole.within, knownStems);
      const own = (term: string): boolean => weights.get(term)?.own === true;
      const found = index.search([...weights.keys()].join(' '), {
        boost: BOOST,
        bm25: { k: 1.2, b: 0.3, d: 0.5 },
        boostTerm: (term) => weights.get(term)?.weight ?? 1,
        prefix: (term) => own(term) && term.length >= 3,
        fuzzy: (term) => own(term) && !knownStems.has(term) && term.length >= 5 && 1,
        weights: { prefix: 0.5, fuzzy: 0.35 },
      });
      const distinct = new Set(asked.map((term) => term.stem)).size;
      const hits = found.map((result): LookupHit => {
        const covered = new Set(result.queryTerms.flatMap((term) => weights.get(term)?.standsFor ?? [term]));
        const score =
          result.score * (0.3 + (0.7 * covered.size) / distinct) * (1 + (2 * (whole.longest.get(result.id) ?? 0)) / asked.length);
        const matched = [...new Set(asked.filter((term) => covered.has(term.stem)).map((term) => term.typed))];
        const target = targets[result.id];
        if (target === undefined) throw new Error(`the look-up has no entry ${String(result.id)}`);
        return { ...target, score, matched };
      });
      hits.sort((a, b) => b.score - a.score);
      const least = (hits[0]?.score ?? 0) * WORTH_SHOWING;
      return hits.filter((hit) => hit.score >= least).slice(0, limit);
    },
    start: () => (code.start.length > 0 ? code.start : startFromSections(code)),
  };
}

/** An unknown word as the known one that it begins or misspells. Where it begins that word's stem too, the index finds it as it is. */
function meant(term: Term, vocabulary: ReadonlySet<string>): Term {
  const begun = [...vocabulary].filter((known) => known.startsWith(term.typed)).map(stem);
  if (begun.some((known) => known.startsWith(term.stem))) return term;
  const mended = begun[0] ?? stem(correct(term.typed, vocabulary) ?? term.typed);
  return { typed: term.typed, stem: mended };
}

const keyOf = (phrase: readonly Term[]): string => phrase.map((term) => term.stem).join(' ');

/** Keywords, questions, headings and references that stand whole in the query: the longest for each entry, and the words within those of several words. */
function wholePhrases(
  asked: readonly Term[],
  phrases: ReadonlyMap<string, ReadonlySet<number>>,
): { longest: Map<number, number>; within: Set<string> } {
  const longest = new Map<number, number>();
  const within = new Set<string>();
  for (let from = 0; from < asked.length; from += 1) {
    for (let to = from + 1; to <= asked.length; to += 1) {
      const part = asked.slice(from, to);
      const ids = phrases.get(keyOf(part));
      if (ids === undefined) continue;
      for (const id of ids) longest.set(id, Math.max(longest.get(id) ?? 0, to - from));
      if (part.length > 1) for (const term of part) within.add(term.stem);
    }
  }
  return { longest, within };
}

interface Weight {
  /** The words of the query that it stands for: itself, or those that it is a synonym of. */
  readonly standsFor: readonly string[];
  readonly own: boolean;
  readonly weight: number;
}

/** Every word to search for with its weight: those asked for, and their synonyms. A word inside a known phrase ("social media") means just that. */
function weigh(asked: readonly Term[], within: ReadonlySet<string>, known: ReadonlySet<string>): Map<string, Weight> {
  const weights = new Map<string, Weight>(asked.map(({ stem: own }) => [own, { standsFor: [own], own: true, weight: 1 }]));
  for (const { stem: own } of asked) {
    if (within.has(own)) continue;
    const others = synonymsOf(own);
    const weight = (known.has(own) ? SYNONYMS_OF_KNOWN : SYNONYMS_OF_UNKNOWN) / others.length;
    for (const other of others) {
      const before = weights.get(other);
      if (before?.own === true) continue;
      weights.set(other, { standsFor: [...(before?.standsFor ?? []), own], own: false, weight: Math.max(weight, before?.weight ?? 0) });
    }
  }
  return weights;
}

/** Titles of topics and rules, gathered for the clause that each of them leads to first. */
function textsByClause(code: Code, { topics = [], rules = [] }: LookupSources): Map<string, { topics: string[]; rules: string[] }> {
  const about = new Map<string, { topics: string[]; rules: string[] }>();
  const mapped = new Map(Object.entries(code.topics));
  const of = (topic: string): { topics: string[]; rules: string[] } | undefined => {
    const first = mapped.get(topic)?.[0];
    if (first === undefined) return undefined;
    const texts = about.get(first) ?? { topics: [], rules: [] };
    about.set(first, texts);
    return texts;
  };
  for (const topic of topics) of(topic.id)?.topics.push(topic.title, topic.description);
  for (const rule of rules) of(rule.topic)?.rules.push(rule.title);
  return about;
}

function clauseEntry(id: number, clause: Clause, about: { topics: string[]; rules: string[] } = { topics: [], rules: [] }): Entry {
  return {
    id,
    heading: clause.heading,
    keywords: clause.keywords.join(' · '),
    questions: clause.questions.join(' '),
    place: clause.reference,
    summary: clause.summary,
    steps: clause.do.join(' '),
    topics: about.topics.join(' '),
    rules: about.rules.join(' '),
  };
}

function routeEntry(id: number, route: Route, contact: { title: string; when: string } | undefined): Entry {
  return {
    id,
    heading: route.title,
    keywords: route.keywords.join(' · '),
    questions: route.questions.join(' '),
    place: contact?.title ?? '',
    summary: contact?.when ?? '',
    steps: route.steps.join(' '),
    topics: '',
    rules: '',
  };
}

/** For a code that names no questions to open with: the first questions of each section. */
function startFromSections(code: Code): StartGroup[] {
  const groups = new Map<string, string[]>();
  for (const clause of code.clauses) {
    const topic = clause.section ?? clause.reference;
    if (clause.questions.length > 0) groups.set(topic, [...(groups.get(topic) ?? []), ...clause.questions]);
  }
  return [...groups].slice(0, 8).map(([topic, questions]) => ({ topic, questions: questions.slice(0, 3) }));
}
