// The sources of a pack: the shipped rules, and an office's own folder on top, which adds, replaces, extends and switches off.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { codeSchema } from '../../codes/schema.ts';
import { riskOf, type Topic } from '../../codes/topics.ts';
import { type Result, readYaml } from '../../codes/yaml-file.ts';
import { type List, listSchema, type Rule, ruleSchema } from '../../rules/schema.ts';
import { z } from '../../zod.ts';
import type { Release } from '../build-pack.ts';
import { filesBelow, readSources, type Sources, type SourcesResult } from '../sources.ts';
import { Refused, readJson } from './terminal.ts';

/** The rules that ship with the program. */
export const SHIPPED: string = join(import.meta.dirname, '..', '..', '..', 'rules');

export interface Folders {
  /** The rules to start from; the shipped ones when left out. */
  readonly rules?: string | undefined;
  /** The office's own folder. */
  readonly with?: string | undefined;
}

const said = (max: number) => z.string().trim().min(1).max(max);
const topicsSchema = z.record(
  z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'is not a topic; write risk/name in small letters and hyphens'),
  z.strictObject({ title: said(200), description: said(600) }),
);
const switchedOffSchema = z.array(z.string().min(1).max(120));
const releaseSchema = z.strictObject({ version: z.string(), issued: z.string() });

/**
 * Reads the rules and the office's folder. A rule or code of the same name replaces the shipped one, a list of the same name adds its
 * entries to it, `topics.yaml` adds topics, and `switched-off.yaml` is a list of ids of shipped rules to leave out.
 * Errors are a line each: file, line, place and remedy.
 */
export function readRules(folders: Folders): SourcesResult {
  const base = folders.rules ?? SHIPPED;
  if (!existsSync(join(base, 'risks')) && !existsSync(join(base, 'codes')))
    return { ok: false, errors: [`${base}: holds no rules; it needs "risks" and "codes" below it, as rules/README.md says`] };
  const shipped = readSources(base);
  if (folders.with === undefined || !shipped.ok) return shipped;
  return addOffice(shipped.sources, folders.with);
}

function addOffice(base: Sources, folder: string): SourcesResult {
  if (!existsSync(folder)) return { ok: false, errors: [`${folder}: there is no such folder; make it, or mend --with`] };
  const errors: string[] = [];
  const place = (path: string): string => join(folder, relative(folder, path)).replaceAll(sep, '/');
  const take = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
    const read: Result<T> = readYaml(readFileSync(path, 'utf8'), place(path), schema);
    if (read.ok) return read.value;
    errors.push(...read.errors);
    return undefined;
  };
  const all = <T extends { id: string }>(subfolder: string, schema: z.ZodType<T>): T[] =>
    filesBelow(join(folder, subfolder), '.yaml').flatMap((path) => {
      const value = take(path, schema);
      if (value === undefined) return [];
      const expected = relative(join(folder, subfolder), path)
        .replaceAll(sep, '/')
        .replace(/\.yaml$/, '');
      if (value.id !== expected) errors.push(`${place(path)}: id: "${value.id}" must be "${expected}", as the file is called`);
      return [value];
    });
  const optional = <T>(name: string, schema: z.ZodType<T>): T | undefined =>
    existsSync(join(folder, name)) ? take(join(folder, name), schema) : undefined;

  const rules = all<Rule>('risks', ruleSchema);
  const lists = all<List>('lists', listSchema);
  const codes = all('codes', codeSchema);
  const topics: Topic[] = Object.entries(optional('topics.yaml', topicsSchema) ?? {}).flatMap(([id, rest]) => {
    const risk = riskOf(id);
    if (risk === undefined) errors.push(`${join(folder, 'topics.yaml')}: "${id}" is of no known risk; begin it with one of the twelve`);
    return risk === undefined ? [] : [{ id, risk, ...rest }];
  });
  const left = new Set(optional('switched-off.yaml', switchedOffSchema) ?? []);
  for (const id of left) {
    if (!base.rules.some((rule) => rule.id === id))
      errors.push(`${join(folder, 'switched-off.yaml')}: there is no shipped rule "${id}"; mend the name or take the line out`);
  }

  const merged = merge(base, { rules, lists, codes, topics, left });
  const known = new Set(merged.topics.map((topic) => topic.id));
  for (const rule of rules) {
    if (!known.has(rule.topic))
      errors.push(`${folder}/risks/${rule.id}.yaml: topic: there is no topic "${rule.topic}"; add it to topics.yaml or mend the name`);
  }
  for (const code of codes) {
    for (const topic of Object.keys(code.topics)) {
      if (!known.has(topic))
        errors.push(`${folder}/codes/${code.id}.yaml: topics: there is no topic "${topic}"; add it to topics.yaml or mend the name`);
    }
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, sources: merged };
}

type Office = Pick<Sources, 'rules' | 'lists' | 'codes' | 'topics'> & { readonly left: ReadonlySet<string> };

function merge(base: Sources, office: Office): Sources {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
    [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lists = office.lists.map((list) => {
    const shipped = base.lists.find((each) => each.id === list.id);
    return shipped === undefined ? list : { ...list, entries: [...shipped.entries, ...list.entries] };
  });
  return {
    ...base,
    rules: byId([...base.rules.filter((rule) => !office.left.has(rule.id)), ...office.rules]),
    lists: byId([...base.lists, ...lists]),
    codes: byId([...base.codes, ...office.codes]),
    topics: [...base.topics.filter((topic) => !office.topics.some((each) => each.id === topic.id)), ...office.topics],
  };
}

/** Version and day of the pack: the office's `release.json`, else that of the rules. They are written down, so that a build is the same on every day. */
export function releaseOf(folders: Folders): Release {
  for (const folder of [folders.with, folders.rules, SHIPPED]) {
    const path = folder === undefined ? undefined : join(folder, 'release.json');
    if (path !== undefined && existsSync(path)) {
      const parsed = releaseSchema.safeParse(readJson(path));
      if (parsed.success) return parsed.data;
      throw new Refused(`${path}: has to be like { "version": "1.0.0", "issued": "2026-11-25" }; mend it`);
    }
  }
  return { version: '1.0.0', issued: '2026-01-01' };
}
