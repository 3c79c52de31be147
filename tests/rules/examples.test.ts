// Every rule that ships, by its own examples: each one is a test.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../src/cli/build-pack.ts';
import { readSources } from '../../src/cli/sources.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { type Draft, RISKS } from '../../src/engine/types.ts';
import { compile } from '../../src/rules/compile.ts';
import { formsOf } from '../../src/rules/pack.ts';

const read = readSources(join(import.meta.dirname, '..', '..', 'rules'));
if (!read.ok) throw new Error(read.errors.join('\n'));
const built = buildPack(read.sources, { version: '1.0', issued: '2026-11-25', test: false });
if (!built.ok) throw new Error(built.errors.join('\n'));
const { pack } = built;
const compiled = compile({ rules: pack.rules, lists: pack.lists, forms: formsOf(pack) });
if (!compiled.ok) throw new Error(compiled.errors.join('\n'));
const engine = createEngine({ compiled: compiled.compiled, calendar: { preElection: [{ from: '2026-03-23', until: '2026-05-07' }] } });

const draftOf = (example: string | Draft, preElection: boolean): Draft => {
  const draft = typeof example === 'string' ? { text: example } : example;
  return preElection && draft.date === undefined ? { ...draft, date: '2026-04-20' } : draft;
};

describe.each(RISKS)('the rules on %s', (risk) => {
  const rules = pack.rules.filter((rule) => rule.id.startsWith(`${risk}/`));

  it('are eight at least, each with three examples that flag and three that pass', () => {
    expect(rules.length).toBeGreaterThanOrEqual(8);
    const poor = rules.filter((rule) => rule.examples.flags.length < 3 || rule.examples.passes.length < 3).map((rule) => rule.id);
    expect(poor).toEqual([]);
  });

  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const fired = (example: string | Draft): string[] =>
      engine
        .fire(draftOf(example, rule.when.period === 'pre-election'))
        .filter((firing) => firing.rule.id === id)
        .map(({ start, end }) => (typeof example === 'string' ? example : example.text).slice(start, end));

    it.each(rule.examples.flags.map((example) => [typeof example === 'string' ? example : example.text, example] as const))(
      'flags %j',
      (_, example) => {
        expect(fired(example as string | Draft)).not.toEqual([]);
      },
    );

    it.each(rule.examples.passes.map((example) => [typeof example === 'string' ? example : example.text, example] as const))(
      'passes %j',
      (_, example) => {
        expect(fired(example as string | Draft)).toEqual([]);
      },
    );
  });
});

describe('the lists', () => {
  it('are each used by a rule', () => {
    const used = JSON.stringify(pack.rules.map(({ match, unless }) => [match, unless]));
    expect(pack.lists.filter((list) => !used.includes(`{${list.id}}`)).map((list) => list.id)).toEqual([]);
  });

  it('hold no entry twice', () => {
    const twice = pack.lists.flatMap((list) => {
      const texts = list.entries.map((entry) => (typeof entry === 'string' ? entry : entry.text).toLowerCase());
      return texts.filter((text, at) => texts.indexOf(text) !== at).map((text) => `${list.id}: ${text}`);
    });
    expect(twice).toEqual([]);
  });
});
