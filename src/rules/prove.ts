// Proving a pack before it is put in force: schema, compiler, and every one of its own examples.
import { compile } from './compile.ts';
import { formsOf, parsePack } from './pack.ts';
import { failedExamples } from './self-test.ts';

/** What is wrong with a pack; empty when it may be used. */
export function provePack(json: string): readonly string[] {
  const parsed = parsePack(json);
  if (!parsed.ok) return parsed.errors;
  const compiled = compile({ rules: parsed.pack.rules, lists: parsed.pack.lists, forms: formsOf(parsed.pack) });
  if (!compiled.ok) return compiled.errors;
  return failedExamples(compiled.compiled).map(
    ({ rule, example, expected }) =>
      `${rule}: its example under ${expected} ${expected === 'flags' ? 'is not flagged' : 'is flagged'}: ${JSON.stringify(example.slice(0, 80))}`,
  );
}
