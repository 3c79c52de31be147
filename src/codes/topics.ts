// The closed list of topics, and what has to hold between it and a code.
import { RISKS, type Risk } from '../engine/types.ts';
import { z } from '../zod.ts';
import type { Code } from './schema.ts';
import { type Result, readYaml } from './yaml-file.ts';

/** A finer kind within a risk; its id is `risk/name`. */
export interface Topic {
  readonly id: string;
  readonly risk: Risk;
  readonly title: string;
  readonly description: string;
}

const said = (max: number) => z.string().trim().min(1, 'is empty; write something').max(max, `is too long; ${max} characters at most`);
const topicsSchema = z
  .record(
    z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'is not a topic; write risk/name in small letters and hyphens'),
    z.strictObject({ title: said(200), description: said(600) }),
  )
  .superRefine((table, context) => {
    for (const name of Object.keys(table)) {
      if (riskOf(name) === undefined) {
        context.addIssue({ code: 'custom', path: [name], message: `is of no known risk; the risks are ${RISKS.join(', ')}` });
      }
    }
    for (const risk of RISKS) {
      const general = `${risk}/general`;
      if (!Object.hasOwn(table, general))
        context.addIssue({ code: 'custom', path: [], message: `"${general}" is missing; add it, for what no finer topic fits` });
    }
  });

/** The risk that a topic belongs to, or `undefined` when there is no such risk. */
export function riskOf(topic: string): Risk | undefined {
  return RISKS.find((risk) => topic.startsWith(`${risk}/`));
}

/** Parses the text of `rules/topics.yaml`, in the file's order. */
export function parseTopics(yamlText: string, fileName: string): Result<readonly Topic[]> {
  const read = readYaml(yamlText, fileName, topicsSchema);
  if (!read.ok) return read;
  const topics = Object.entries(read.value).flatMap(([id, rest]) => {
    const risk = riskOf(id);
    return risk === undefined ? [] : [{ id, risk, ...rest }];
  });
  return { ok: true, value: topics };
}

/** What is wrong between a code and the list of topics: topics without clauses, and topics that the list does not have. Empty when all is well. */
export function topicProblems(code: Code, topics: readonly Pick<Topic, 'id'>[]): string[] {
  const known = new Set(topics.map((topic) => topic.id));
  const mapped = new Set(Object.keys(code.topics));
  return [
    ...[...known]
      .filter((id) => !mapped.has(id))
      .map((id) => `${code.id}: topics: "${id}" has no clauses; add it with the clauses that apply`),
    ...[...mapped]
      .filter((id) => !known.has(id))
      .map((id) => `${code.id}: topics: "${id}" is not in topics.yaml; add it there or mend the name`),
  ];
}
