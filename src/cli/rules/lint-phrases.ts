// Lint: phrases too common to be safe, phrases that two rules share, lists that nothing uses.
import { fold } from '../../engine/fold.ts';
import { FUNCTION_WORDS } from '../../rules/inflect.ts';
import { type Alternative, parsePhrase, phraseWords } from '../../rules/phrase.ts';
import type { Rule } from '../../rules/schema.ts';
import { phrasesOf } from '../build-pack.ts';
import type { Sources } from '../sources.ts';
import { isOrdinary } from './common-words.ts';
import type { Problem } from './lint.ts';
import { placeOf } from './lint.ts';

const many = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** The phrases that make a rule fire by themselves, each with its place in the file. */
function alone(rule: Rule): { readonly phrase: string; readonly path: string }[] {
  return rule.match.flatMap((matcher, at) =>
    'phrase' in matcher
      ? many(matcher.phrase).map((phrase, index) => ({
          phrase,
          path: typeof matcher.phrase === 'string' ? `match.${at}.phrase` : `match.${at}.phrase.${index}`,
        }))
      : [],
  );
}

/** Phrases of words of grammar only, of one ordinary word, and phrases that stand in two rules. */
export function phraseProblems({ rules, lists }: Sources): Problem[] {
  const entries = new Map(
    lists.map((list) => [list.id, list.entries.map((item) => phraseWords(fold(typeof item === 'string' ? item : item.text)))]),
  );
  const wordings = (option: Alternative): readonly (readonly string[])[] => {
    if (option.kind === 'words') return [option.words.map((word) => word.text)];
    return option.kind === 'list' ? (entries.get(option.name) ?? []) : [];
  };
  const problems: Problem[] = [];
  for (const rule of rules) {
    for (const { phrase, path } of alone(rule)) {
      const parsed = parsePhrase(phrase);
      if (!parsed.ok) continue;
      const solid = parsed.slots.flatMap((slot) => (slot.kind === 'choice' && !slot.optional ? [slot.alternatives] : []));
      // A place is bare when one way of filling it says nothing; the phrase is when all of its places are.
      const bare = solid.map((options) =>
        options.flatMap(wordings).find((words) => words.length > 0 && words.every((word) => FUNCTION_WORDS.has(word))),
      );
      const place = placeOf(rule, path);
      const grammar = bare.flatMap((words) => words ?? []);
      // From four words on, words of grammar make an idiom: "between you and me".
      if (bare.every((words) => words !== undefined) && grammar.length < 4) {
        problems.push({
          level: grammar.length > 1 ? 'warning' : 'error',
          place,
          message: `"${shorten(phrase)}" also matches "${grammar.join(' ')}", which is made of words of grammar only`,
          remedy: 'add a word that says what it is about, or put it under "together" with one',
        });
        continue;
      }
      const [only] = solid;
      if (solid.length !== 1 || only === undefined) continue;
      const common = only.flatMap(wordings).filter((words) => words.length === 1 && isOrdinary(words[0] ?? ''));
      if (common.length > 0) {
        problems.push({
          level: 'warning',
          place,
          message: `"${shorten(phrase)}" fires at the ordinary word${common.length > 1 ? 's' : ''} ${common.map((words) => `"${words[0]}"`).join(', ')} alone`,
          remedy: 'add words around it, or ask for a second sign with "near" or "together"',
        });
      }
    }
  }
  return [...problems, ...sharedPhrases(rules)];
}

/** Phrases that fire two rules of one topic under the same conditions: one of them is enough. */
function sharedPhrases(rules: readonly Rule[]): Problem[] {
  const seen = new Map<string, Rule>();
  const problems: Problem[] = [];
  for (const rule of rules) {
    for (const { phrase, path } of alone(rule)) {
      const key = JSON.stringify([rule.topic, rule.when, phrase]);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, rule);
      else {
        problems.push({
          level: 'warning',
          place: placeOf(rule, path),
          message:
            other.id === rule.id
              ? `"${shorten(phrase)}" stands in this rule twice`
              : `"${shorten(phrase)}" stands in ${other.id} too, about the same topic`,
          remedy: 'keep it in one place',
        });
      }
    }
  }
  return problems;
}

const shorten = (phrase: string): string => (phrase.length > 60 ? `${phrase.slice(0, 57)}…` : phrase);

/** Lists that no phrase of any rule names. */
export function unusedLists({ rules, lists }: Sources): Problem[] {
  const text = rules.flatMap(phrasesOf).join('\n');
  return lists
    .filter((list) => !text.includes(`{${list.id}}`))
    .map((list) => ({
      level: 'warning',
      place: `lists/${list.id}.yaml`,
      message: 'no rule uses this list',
      remedy: `name it in a phrase as {${list.id}}, or delete the file`,
    }));
}
