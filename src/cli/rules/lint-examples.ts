// Lint: examples that do not do what they say, and examples of two rules that contradict each other.
import type { Firing } from '../../engine/judge.ts';
import type { Draft } from '../../engine/types.ts';
import type { Example, Rule } from '../../rules/schema.ts';
import type { Problem } from './lint.ts';
import { placeOf } from './lint.ts';

const WANTED = 3;
const asDraft = (example: Example): Draft => (typeof example === 'string' ? { text: example } : example);
const quote = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);

/** Two examples contradict each other where they say the same in answer to the same. */
const saidAs = ({ text, replyTo = '' }: Draft): string => `${text}\u0000${replyTo}`;

/** Runs every example once against all rules. Contradictions are looked for among rules of the same topic; other topics are their own matter. */
export function exampleProblems(rules: readonly Rule[], fire: (draft: Draft) => readonly Firing[]): Problem[] {
  const problems: Problem[] = [];
  const passed = passedDrafts(rules);
  for (const rule of rules) {
    for (const side of ['flags', 'passes'] as const) {
      if (rule.examples[side].length < WANTED) {
        problems.push({
          level: 'warning',
          place: placeOf(rule, `examples.${side}`),
          message: `${rule.examples[side].length} of at least ${WANTED} examples`,
          remedy: side === 'flags' ? 'add other ways of saying it' : 'add its harmless neighbours',
        });
      }
      rule.examples[side].forEach((example, at) => {
        const place = placeOf(rule, `examples.${side}.${at}`);
        const draft = asDraft(example);
        const dated = rule.when.period === undefined || draft.date !== undefined ? draft : { ...draft, date: '2026-04-20' };
        const firings = fire(dated);
        const own = firings.some((firing) => firing.rule.id === rule.id);
        if (side === 'flags' && !own) {
          problems.push({
            level: 'error',
            place,
            message: `${quote(draft.text)} is not flagged`,
            remedy: 'add a phrase that finds it, look whether "unless", "ignore" or "when" stops it, or move it to passes',
          });
        }
        if (side === 'passes' && own) {
          problems.push({
            level: 'error',
            place,
            message: `${quote(draft.text)} is flagged`,
            remedy: 'narrow the phrase, add an "unless", or move it to flags',
          });
        }
        if (side === 'flags') {
          for (const other of passed.get(saidAs(draft)) ?? []) {
            if (other.topic !== rule.topic) continue;
            const same = other.id === rule.id;
            problems.push({
              level: same ? 'error' : 'warning',
              place,
              message: `${quote(draft.text)} stands under passes of ${same ? 'this rule' : other.id} as well`,
              remedy: 'decide which is meant and take it out of the other',
            });
          }
        }
        const against =
          side === 'passes' ? firings.find((firing) => firing.rule.topic === rule.topic && firing.rule.id !== rule.id) : undefined;
        if (against !== undefined && !(passed.get(saidAs(draft)) ?? []).includes(against.rule) && !flaggedBy(against.rule, draft)) {
          problems.push({
            level: 'warning',
            place,
            message: `${quote(draft.text)} passes here, but ${against.rule.id} of the same topic flags it`,
            remedy: `give ${against.rule.id} an "unless", or move the example to where it belongs`,
          });
        }
      });
    }
  }
  return problems;
}

function passedDrafts(rules: readonly Rule[]): Map<string, Rule[]> {
  const passed = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const example of rule.examples.passes) {
      const said = saidAs(asDraft(example));
      passed.set(said, [...(passed.get(said) ?? []), rule]);
    }
  }
  return passed;
}

/** Already said as a contradiction of the two examples. */
const flaggedBy = (rule: Rule, draft: Draft): boolean => rule.examples.flags.some((example) => saidAs(asDraft(example)) === saidAs(draft));
