// The exercises teach what the two codes say, and the samples what Probity does; both rest on codes and rules that may change under them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EXERCISES } from '../../src/ui/practice/exercise-data.ts';

const CODES = ['west-midlands-opcc', 'warwickshire-opcc'];
const clausesOf = (code: string): string[] =>
  (
    parse(readFileSync(join(import.meta.dirname, '..', '..', 'rules', 'codes', `${code}.yaml`), 'utf8')) as { clauses: { id: string }[] }
  ).clauses.map(({ id }) => id);

describe('the exercises', () => {
  it('are ten, each of its own', () => {
    expect(new Set(EXERCISES.map(({ id }) => id)).size).toBe(10);
  });
  it.each(CODES)('each lead to a clause of %s', (code) => {
    const clauses = clausesOf(code);
    expect(EXERCISES.filter((exercise) => !clauses.includes(exercise.clauses[code] ?? '')).map(({ id }) => id)).toEqual([]);
  });
  it('cover ten different risks', () => {
    expect(new Set(EXERCISES.map(({ risk }) => risk)).size).toBe(10);
  });
});
