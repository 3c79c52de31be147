// A small folder of rules in a temporary place, and a terminal that remembers what was said. YAML takes JSON, so files are written as that.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { rules } from '../../../src/cli/rules/rules.ts';
import type { Terminal } from '../../../src/cli/rules/terminal.ts';
import { RISKS } from '../../../src/engine/types.ts';

export const PASSPHRASE = 'correct horse battery';
export const NOW = Date.parse('2026-11-25T09:00:00Z');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'probity-'));
  folders.push(folder);
  return folder;
}

export function put(folder: string, path: string, value: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value, null, 2));
}

const CODE = {
  id: 'small-office',
  title: 'Code',
  office: 'A small office',
  version: '1.0.0',
  source: { document: 'Code', date: '2026' },
  roles: [{ id: 'staff', title: 'Staff' }],
  clauses: [
    {
      id: 'one',
      reference: '1',
      heading: 'Be fair',
      kind: 'must',
      summary: 'Be fair.',
      do: ['Ask.'],
      ask: ['monitoring-officer'],
      keywords: ['fair'],
    },
  ],
  contacts: [
    {
      id: 'monitoring-officer',
      title: 'Monitoring Officer',
      when: 'Always.',
      prepare: ['The draft.'],
      letter: { subject: 'A question', body: 'Dear Monitoring Officer, [question]' },
    },
  ],
};

/** A rule that is sound, with changes. */
export function rule(id: string, phrase: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  const passes = ['The library opens at nine on Monday.', 'Please find the agenda attached.', 'The bins are late this week.'];
  return {
    id,
    topic: `${id.split('/')[0]}/general`,
    title: 'A title',
    why: 'A reason.',
    advise: 'Ask first.',
    confidence: 'high',
    match: [{ phrase }],
    examples: { flags: [`I got a ${phrase} today.`, `We had a ${phrase} yesterday.`, `My ${phrase} came.`], passes },
    ...change,
  };
}

/** A folder of rules that has one rule for hampers. */
export function smallRules(): string {
  const folder = temporary();
  const topics = RISKS.map((risk) => `${risk}/general`);
  put(folder, 'topics.yaml', Object.fromEntries(topics.map((topic) => [topic, { title: topic, description: 'Whatever is of it.' }])));
  put(folder, 'codes/small-office.yaml', { ...CODE, topics: Object.fromEntries(topics.map((topic) => [topic, ['one']])) });
  put(folder, 'release.json', { version: '1.0.0', issued: '2026-11-25' });
  put(folder, 'risks/gifts-hospitality/hamper.yaml', rule('gifts-hospitality/hamper', 'hamper'));
  return folder;
}

export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `probity rules …` in this process. */
export async function run(args: readonly string[], change: Partial<Terminal> = {}): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await rules(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    env: { PROBITY_PASSPHRASE: PASSPHRASE },
    now: () => NOW,
    fetch: globalThis.fetch,
    askSecret: async () => undefined,
    ...change,
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}
