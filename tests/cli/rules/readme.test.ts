// What rules/README.md shows a beginner does what it says: the rule is one that lint takes, the phrases are phrases, the list is a list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePhrase } from '../../../src/rules/phrase.ts';
import { listSchema } from '../../../src/rules/schema.ts';
import { put, run, temporary } from './fixture.ts';

const README = readFileSync(join(import.meta.dirname, '..', '..', '..', 'rules', 'README.md'), 'utf8');

/** The text of the indented block that begins with this line. */
function block(first: string): string {
  const lines = README.slice(README.indexOf(`    ${first}`)).split('\n');
  const end = lines.findIndex((line) => line !== '' && !line.startsWith('    '));
  return lines
    .slice(0, end)
    .map((line) => line.slice(4))
    .join('\n');
}

describe('rules/README.md', () => {
  it('shows a rule in which lint finds no error: its examples do what they say', async () => {
    const rule = block('id: gifts-hospitality/supplier-tickets');
    const office = temporary();
    put(office, 'risks/gifts-hospitality/supplier-tickets.yaml', rule);
    const { out, status } = await run(['lint', office]);
    expect(out).not.toMatch(/^error/m);
    expect(status).toBe(0);
  });

  it('shows phrases that are phrases', () => {
    const table = README.slice(README.indexOf('### Phrases'), README.indexOf('Case, accents'));
    const shown = [...table.matchAll(/`((?:[^`\\]|\\.)+)`/g)].map((match) => (match[1] ?? '').replaceAll('\\|', '|'));
    const phrases = shown.filter((each) => !each.endsWith('.yaml') && each !== 'person');
    expect(phrases.length).toBeGreaterThanOrEqual(10);
    // A gap alone is no phrase, nor is a word that may be missing.
    for (const phrase of phrases) expect(parsePhrase(`word ${phrase} word`), phrase).toMatchObject({ ok: true });
  });

  it('shows a list that is one', () => {
    const shown = parse(block('id: party')) as Record<string, unknown>;
    expect(listSchema.safeParse(shown).error?.issues ?? []).toEqual([]);
  });
});
