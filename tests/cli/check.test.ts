import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

function probity(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const ran = spawnSync(process.execPath, [MAIN, ...args], { input, encoding: 'utf8' });
  return { status: ran.status, out: ran.stdout, err: ran.stderr };
}

const lines = (
  out: string,
): {
  id: string | number | null;
  error?: string;
  findings?: {
    rule: string;
    risk: string;
    start: number;
    end: number;
    excerpt: string;
    clauses: { code: string; id: string; reference: string }[];
  }[];
}[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const LEAK = 'My password is Hunter2024! so log in as me.';

describe('probity check', () => {
  it('answers a line for every line, in order, with ranges of the text and clauses of the code', () => {
    const input = [
      { id: 'a', text: LEAK, channel: 'message', audience: 'external' },
      { id: 'b', text: 'The hub opens at nine on Monday.' },
    ];
    const { status, out } = probity(
      ['check', '--jsonl', '--code', 'warwickshire-opcc'],
      input.map((each) => JSON.stringify(each)).join('\n'),
    );
    const [first, second] = lines(out);
    expect(status).toBe(0);
    expect([first?.id, second?.id]).toEqual(['a', 'b']);
    expect(second?.findings).toEqual([]);
    const finding = first?.findings?.find((each) => each.risk === 'confidential');
    expect(finding?.excerpt).toBe(LEAK.slice(finding?.start, finding?.end));
    expect(finding?.clauses[0]).toMatchObject({ code: 'warwickshire-opcc', id: expect.any(String), reference: expect.any(String) });
  });

  it('answers the other lines when one is bad, names its place, and ends with status 2', () => {
    const { status, out } = probity(
      ['check', '--jsonl'],
      `{"id":1,"text":"Fine."}\n{"id":2,"text":\n{"id":3}\n{"id":4,"text":"Also fine.","channel":"pigeon"}\n{"id":5,"text":"Fine too."}\n`,
    );
    expect(status).toBe(2);
    const answers = lines(out);
    expect(answers.map((each) => each.id)).toEqual([1, null, null, null, 5]);
    expect(answers[1]?.error).toMatch(/^line 2: not JSON/);
    expect(answers[2]?.error).toMatch(/^line 3: text/);
    expect(answers[3]?.error).toMatch(/^line 4: channel/);
  });

  it('prints the line, the mark under it, why, the clause and what to do', () => {
    const { out } = probity(['check', '--code', 'west-midlands-opcc'], `Hello,\n${LEAK}\n`);
    const rows = out.split('\n');
    const at = rows.findIndex((row) => row.includes('   2 | '));
    expect(rows[at]).toContain(LEAK);
    expect(rows[at + 1]).toMatch(/[=~.]{3,}/);
    expect(out).toMatch(/why: .+\n {2}here: Says what it is: “password”\n {2}clause: .+/);
    expect(out).toMatch(/do: .+/);
    expect(out).not.toContain('\u001b');
  });

  it('reads files and writes JSON', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'probity-check-')), 'draft.txt');
    writeFileSync(file, LEAK);
    const { status, out } = probity(['check', '--json', file]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual([{ file, findings: expect.arrayContaining([expect.objectContaining({ risk: 'confidential' })]) }]);
  });

  it.each([
    [['check', '--role', 'king'], 'role'],
    [['check', '--date', 'soon'], 'date'],
    [['check', '--code', 'nowhere'], 'known are'],
    [['check', '--wat'], '--wat'],
    [['check', '/no/such/file'], '/no/such/file'],
    [['cheque'], 'no command'],
  ])('refuses %j and says why', (args, reason) => {
    const { status, err } = probity(args);
    expect(status).toBe(2);
    expect(err).toContain(reason);
  });
});
