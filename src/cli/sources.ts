// Reads the sources of a rule pack from a folder: rules, lists, topics, codes, the reader. Node only.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Code } from '../codes/schema.ts';
import { codeSchema } from '../codes/schema.ts';
import { parseTopics, type Topic, topicProblems } from '../codes/topics.ts';
import { type Result, readYaml } from '../codes/yaml-file.ts';
import { type List, listSchema, type Rule, ruleSchema } from '../rules/schema.ts';

export interface Sources {
  readonly rules: readonly Rule[];
  readonly lists: readonly List[];
  readonly topics: readonly Topic[];
  readonly codes: readonly Code[];
  /** The reader's model as its file holds it. */
  readonly reader?: unknown;
}

export type SourcesResult = { readonly ok: true; readonly sources: Sources } | { readonly ok: false; readonly errors: readonly string[] };

/** Every file of that ending below a folder, in a fixed order. */
export function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads `<folder>/risks`, `lists`, `codes`, `topics.yaml` and `reader/model.json`. Every error names file, line, place and remedy. */
export function readSources(folder: string): SourcesResult {
  const errors: string[] = [];
  const place = (path: string): string => relative(folder, path).replaceAll(sep, '/');
  const take = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    errors.push(...result.errors);
    return undefined;
  };
  const all = <T>(subfolder: string, read: (text: string, name: string) => Result<T>): { path: string; value: T }[] =>
    filesBelow(join(folder, subfolder), '.yaml').flatMap((path) => {
      const value = take(read(readFileSync(path, 'utf8'), place(path)));
      return value === undefined ? [] : [{ path: place(path), value }];
    });

  const rules = all('risks', (text, name) => readYaml(text, name, ruleSchema));
  const lists = all('lists', (text, name) => readYaml(text, name, listSchema));
  const codes = all('codes', (text, name) => readYaml(text, name, codeSchema));
  const topicsPath = join(folder, 'topics.yaml');
  const topics = existsSync(topicsPath) ? (take(parseTopics(readFileSync(topicsPath, 'utf8'), 'topics.yaml')) ?? []) : [];

  for (const { path, value } of rules) {
    const expected = path.replace(/^risks\//, '').replace(/\.yaml$/, '');
    if (value.id !== expected) errors.push(`${path}: id: "${value.id}" must be "${expected}", as the file is called`);
    if (!topics.some((topic) => topic.id === value.topic))
      errors.push(`${path}: topic: "${value.topic}" is not in topics.yaml; add it there and to the codes, or mend the name`);
  }
  for (const { path, value } of lists) {
    if (`lists/${value.id}.yaml` !== path) errors.push(`${path}: id: "${value.id}" must be as the file is called`);
  }
  for (const { value } of codes) errors.push(...topicProblems(value, topics));
  const modelPath = join(folder, 'reader', 'model.json');
  const reader: unknown = existsSync(modelPath) ? JSON.parse(readFileSync(modelPath, 'utf8')) : undefined;
  if (errors.length > 0) return { ok: false, errors };
  const values = <T>(items: readonly { value: T }[]): T[] => items.map((item) => item.value);
  return {
    ok: true,
    sources: { rules: values(rules), lists: values(lists), topics, codes: values(codes), ...(reader === undefined ? {} : { reader }) },
  };
}
