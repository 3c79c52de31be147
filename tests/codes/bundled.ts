// The codes and topics of this repository, read once for the tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCode } from '../../src/codes/load.ts';
import type { Code } from '../../src/codes/schema.ts';
import { parseTopics } from '../../src/codes/topics.ts';
import type { Result } from '../../src/codes/yaml-file.ts';

const RULES = join(import.meta.dirname, '../../rules');

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.errors.join('\n'));
  return result.value;
}

export const codeText = (id: string): string => readFileSync(join(RULES, 'codes', `${id}.yaml`), 'utf8');
const code = (id: string): Code => must(loadCode(codeText(id), `codes/${id}.yaml`));

export const warwickshire = code('warwickshire-opcc');
export const westMidlands = code('west-midlands-opcc');
export const topics = must(parseTopics(readFileSync(join(RULES, 'topics.yaml'), 'utf8'), 'topics.yaml'));
