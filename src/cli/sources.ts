// Reads the sources of a rule pack from a folder: rules, lists, topics, codes, the reader. Node only.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { type Code, codeSchema } from '../codes/schema.ts';
import { complaints, type List, listSchema, type Rule, ruleSchema } from '../rules/schema.ts';
import { z } from '../zod.ts';

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface Sources {
  readonly rules: readonly Rule[];
  readonly lists: readonly List[];
  readonly topics: readonly Topic[];
  readonly codes: readonly Code[];
  readonly reader?: unknown;
}

export type SourcesResult = { readonly ok: true; readonly sources: Sources } | { readonly ok: false; readonly errors: readonly string[] };

const topicsSchema = z.record(z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'risk/name'), z.strictObject({ title: z.string().min(1), description: z.string().min(1) }));

/** Every file of that ending below a folder, in a fixed order. */
export function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads `<folder>/risks`, `lists`, `codes`, `topics.yaml` and `reader/model.json`. Every error names its file, and its line where YAML is broken. */
export function readSources(folder: string): SourcesResult {
  const errors: string[] = [];
  const parse = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
    const place = relative(folder, path);
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
    for (const error of document.errors) errors.push(`${place}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`);
    if (document.errors.length > 0) return undefined;
    const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
    if (parsed.success) return parsed.data;
    errors.push(...complaints(parsed.error).map((complaint) => `${place}: ${complaint}`));
    return undefined;
  };
  const all = <T>(paths: readonly string[], schema: z.ZodType<T>): T[] => paths.map((path) => parse(path, schema)).filter((item) => item !== undefined);

  const rulePaths = filesBelow(join(folder, 'risks'), '.yaml');
  const rules: Rule[] = [];
  for (const path of rulePaths) {
    const rule = parse(path, ruleSchema);
    if (rule === undefined) continue;
    const expected = relative(join(folder, 'risks'), path).replace(/\.yaml$/, '').replaceAll('\\', '/');
    if (rule.id !== expected) errors.push(`${relative(folder, path)}: id is "${rule.id}"; it must be "${expected}", as the file is called`);
    rules.push(rule);
  }
  const lists = all(filesBelow(join(folder, 'lists'), '.yaml'), listSchema);
  const codes = all(filesBelow(join(folder, 'codes'), '.yaml'), codeSchema);
  const topicsPath = join(folder, 'topics.yaml');
  const topicTable = existsSync(topicsPath) ? parse(topicsPath, topicsSchema) : {};
  const topics = Object.entries(topicTable ?? {}).map(([id, topic]) => ({ id, ...topic }));
  const known = new Set(topics.map((topic) => topic.id));
  for (const rule of rules) {
    if (!known.has(rule.topic)) errors.push(`risks/${rule.id}.yaml: topic "${rule.topic}" is not in topics.yaml; add it there and to the codes, or mend the name`);
  }
  const modelPath = join(folder, 'reader', 'model.json');
  const reader: unknown = existsSync(modelPath) ? JSON.parse(readFileSync(modelPath, 'utf8')) : undefined;
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, sources: { rules, lists, topics, codes, ...(reader === undefined ? {} : { reader: reader }) } };
}
