// Builds a rule pack from its sources: word forms worked out, everything sorted, the same input giving the same bytes.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fold } from '../engine/fold.ts';
import { compile } from '../rules/compile.ts';
import { inflect } from '../rules/inflect.ts';
import { formsOf, type Pack, packSchema, parsePack } from '../rules/pack.ts';
import { parsePhrase, phraseWords } from '../rules/phrase.ts';
import { complaints, type List, type Rule } from '../rules/schema.ts';
import { failedExamples } from '../rules/self-test.ts';
import { filesBelow, readSources, type Sources } from './sources.ts';

export type BuildResult = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly errors: readonly string[] };

/** Every phrase of a rule, wherever it stands. */
export function phrasesOf(rule: Rule): string[] {
  const many = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);
  const match = rule.match.flatMap((matcher) => {
    if ('phrase' in matcher) return many(matcher.phrase);
    if ('near' in matcher) return matcher.near;
    if ('together' in matcher) return matcher.together;
    return 'anywhere' in matcher ? matcher.anywhere : [];
  });
  return [...match, ...rule.unless.flatMap((item) => (typeof item === 'string' ? [item] : many(item.phrase)))];
}

/** The forms of every word that phrases and lists use, sorted; words without other forms are left out. */
export function wordForms(rules: readonly Rule[], lists: readonly List[]): string[][] {
  const words = new Set<string>();
  for (const rule of rules) {
    for (const phrase of phrasesOf(rule)) {
      const parsed = parsePhrase(phrase);
      if (!parsed.ok) continue;
      for (const slot of parsed.slots) {
        if (slot.kind !== 'choice') continue;
        for (const option of slot.alternatives)
          if (option.kind === 'words') for (const word of option.words) if (!word.exact) words.add(word.text);
      }
    }
  }
  for (const list of lists) {
    if (!list.inflect) continue;
    for (const item of list.entries) {
      const last = phraseWords(fold(typeof item === 'string' ? item : item.text)).at(-1);
      if (last !== undefined) words.add(last);
    }
  }
  return [...words]
    .sort()
    .map((word) => inflect(word))
    .filter((forms) => forms.length > 1);
}

/** Makes a pack of sources. Fails where the schema does, a phrase cannot be compiled, or (when `test`) an example does not do what it says. */
export function buildPack(
  sources: Sources,
  { version, issued, test = true }: { version: string; issued: string; test?: boolean },
): BuildResult {
  const parsed = packSchema.safeParse({
    format: 1,
    version,
    issued,
    codes: sources.codes,
    topics: sources.topics.map(({ id, title, description }) => ({ id, title, description })),
    rules: sources.rules,
    lists: sources.lists,
    forms: wordForms(sources.rules, sources.lists),
    ...(sources.reader === undefined ? {} : { reader: sources.reader }),
  });
  if (!parsed.success) return { ok: false, errors: complaints(parsed.error) };
  const compiled = compile({ rules: parsed.data.rules, lists: parsed.data.lists, forms: formsOf(parsed.data) });
  if (!compiled.ok) return { ok: false, errors: compiled.errors };
  if (test) {
    const failed = failedExamples(compiled.compiled);
    if (failed.length > 0) {
      const errors = failed.map(
        ({ rule, example, expected }) =>
          `${rule}: the example under ${expected} ${expected === 'flags' ? 'is not flagged' : 'is flagged'}: ${JSON.stringify(example)}`,
      );
      return { ok: false, errors };
    }
  }
  return { ok: true, pack: parsed.data };
}

/** Version and day of the rules that ship with the program. */
export interface Release {
  readonly version: string;
  readonly issued: string;
}

/** Where the pack that ships with the extension is written. */
export const bundledPackPath = (root: string): string => join(root, 'public', 'rules', 'pack.json');

/** The pack of a checkout: the built one where nothing is newer than it, else built anew and kept. Throws with every error, a line each. */
export function bundledPack(root: string): Pack {
  const path = bundledPackPath(root);
  const sources = [
    ...['.yaml', '.json'].flatMap((ending) => filesBelow(join(root, 'rules'), ending)),
    ...filesBelow(join(root, 'src'), '.ts'),
  ];
  if (existsSync(path)) {
    const built = statSync(path).mtimeMs;
    if (sources.every((source) => statSync(source).mtimeMs < built)) {
      const parsed = parsePack(readFileSync(path, 'utf8'));
      if (parsed.ok) return parsed.pack;
    }
  }
  return buildBundledPack(root, { test: false });
}

/** Builds `rules/` and writes the pack that ships with the extension. Throws with every error, a line each. */
export function buildBundledPack(root: string, { test }: { test: boolean }): Pack {
  const read = readSources(join(root, 'rules'));
  if (!read.ok) throw new Error(read.errors.join('\n'));
  const release = JSON.parse(readFileSync(join(root, 'rules', 'release.json'), 'utf8')) as Release;
  const built = buildPack(read.sources, { ...release, test });
  if (!built.ok) throw new Error(built.errors.join('\n'));
  const path = bundledPackPath(root);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ ...built.pack, ...(read.sources.reader === undefined ? {} : { reader: read.sources.reader }) }));
  return built.pack;
}
