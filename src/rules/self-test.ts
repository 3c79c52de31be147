// A pack's own examples, run when it is built and again before a downloaded one is used.
import { createEngine } from '../engine/engine.ts';
import type { Draft } from '../engine/types.ts';
import type { Compiled } from './compile.ts';
import type { Example, Rule } from './schema.ts';

export interface ExampleFailure {
  readonly rule: string;
  readonly example: string;
  readonly expected: 'flags' | 'passes';
}

const asDraft = (example: Example): Draft => (typeof example === 'string' ? { text: example } : example);

/** Runs every example of `rules` (all of the pack's by default) and answers those that do not do what they say. */
export function failedExamples(compiled: Compiled, rules: readonly Rule[] = compiled.rules.map((each) => each.rule)): ExampleFailure[] {
  const preElection = [{ from: '0000-01-01', until: '9999-12-31' }];
  const engine = createEngine({ compiled, calendar: { preElection } });
  const failures: ExampleFailure[] = [];
  for (const rule of rules) {
    for (const expected of ['flags', 'passes'] as const) {
      for (const example of rule.examples[expected]) {
        const draft = asDraft(example);
        const dated = rule.when.period === undefined || draft.date !== undefined ? draft : { ...draft, date: '2026-04-20' };
        const fired = engine.fire(dated).some((firing) => firing.rule.id === rule.id);
        if (fired !== (expected === 'flags')) failures.push({ rule: rule.id, example: draft.text, expected });
      }
    }
  }
  return failures;
}
