import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOW, put, rule, run, smallRules, temporary } from './fixture.ts';
import { FIB, HAMPER, office } from './office.ts';

describe('what the commands say of themselves', () => {
  it.each(['new', 'lint', 'test', 'diff', 'build', 'keys', 'publish', 'sign', 'verify', 'status', 'rollback'])(
    'explains %s',
    async (name) => {
      const { status, out } = await run([name, '--help']);
      expect(status).toBe(0);
      expect(out).toContain(`probity rules ${name}`);
      expect((await run([])).out).toMatch(new RegExp(`^  ${name} `, 'm'));
    },
  );

  it('answers 2 and the help where it does not understand', async () => {
    expect(await run(['publsih'])).toMatchObject({ status: 2, err: expect.stringContaining('there is no command "publsih"') });
    expect(await run(['build', '--colour'])).toMatchObject({ status: 2, err: expect.stringContaining('--out FILE') });
  });

  it('names the file that is not there instead of tracing', async () => {
    const { keys } = await office();
    const said = await run(['publish', '--to', temporary(), '--keys', keys, '--pack', 'nowhere.json']);
    expect(said).toMatchObject({ status: 1, err: expect.stringContaining("open 'nowhere.json'") });
  });
});

describe('the same input', () => {
  it('gives the same bytes, whatever the order in which files were written', async () => {
    const [a, b, out] = [smallRules(), smallRules(), temporary()];
    for (const id of [FIB, 'dishonesty/yarn']) put(a, `risks/${id}.yaml`, rule(id, id.slice(11)));
    for (const id of ['dishonesty/yarn', FIB]) put(b, `risks/${id}.yaml`, rule(id, id.slice(11)));
    await run(['build', '--rules', a, '--out', join(out, 'a')]);
    await run(['build', '--rules', b, '--out', join(out, 'b')], { now: () => NOW + 1e10 });
    expect(readFileSync(join(out, 'a')).equals(readFileSync(join(out, 'b')))).toBe(true);
  });
});

describe('keys', () => {
  it('sign nothing under a wrong passphrase, and are not written over', async () => {
    const { keys, base } = await office();
    const wrong = await run(['publish', '--to', temporary(), '--keys', keys, '--rules', base], {
      env: { PROBITY_PASSPHRASE: 'wrong horse battery' },
    });
    expect(wrong.status).toBe(1);
    expect(wrong.err).toContain('the passphrase is not the right one, or the file was changed. Nothing was signed.');
    expect((await run(['keys', '--office', 'small-office', '--out', keys])).err).toContain('holds keys already');
  });

  it('hold no private byte in the clear, and cannot pass as another kind', async () => {
    const { keys, base } = await office();
    const path = join(keys, 'feed-1.key.json');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    expect(file.encryption).toMatchObject({ derive: 'PBKDF2-SHA256', iterations: 600_000, cipher: 'AES-256-GCM' });
    // PKCS #8 of an Ed25519 key begins with these bytes in base64.
    expect(file.private.startsWith('MC4CAQAwBQYDK2Vw')).toBe(false);
    writeFileSync(path, JSON.stringify({ ...file, kind: 'root' }));
    expect((await run(['publish', '--to', temporary(), '--keys', keys, '--rules', base])).err).toContain('or the file was changed');
  });

  it('want a passphrase of twelve characters, and leave nothing behind without one', async () => {
    const folder = join(temporary(), 'keys');
    const short = await run(['keys', '--office', 'x', '--out', folder], { env: { PROBITY_PASSPHRASE: 'short' } });
    expect(short.status).toBe(1);
    expect(short.err).toContain('at least 12 characters');
    expect(existsSync(folder)).toBe(false);
    const typed = ['correct horse battery', 'correct horse battery', 'correct horse battery', 'correct horse buttery'];
    const mistyped = await run(['keys', '--office', 'x', '--out', folder], { env: {}, askSecret: async () => typed.shift() });
    expect(mistyped.err).toContain('The two passphrases are not the same. Nothing was written');
    expect(existsSync(folder)).toBe(false);
  });
});

describe('probity rules test and diff', () => {
  const corpus = (): string => {
    const folder = temporary();
    const line = (id: string, text: string, risks: string[]): string => JSON.stringify({ id, text, risks });
    put(
      folder,
      'c.jsonl',
      [
        line('a', 'I got a hamper today.', ['gifts-hospitality']),
        line('b', 'I told a fib today.', ['dishonesty']),
        line('c', 'The bus is late.', []),
      ].join('\n'),
    );
    return join(folder, 'c.jsonl');
  };

  it('measure precision and recall of each risk', async () => {
    const { status, out } = await run(['test', '--rules', smallRules(), '--corpus', corpus()]);
    expect(status).toBe(0);
    expect(out).toMatch(/gifts-hospitality\s+100\.0%\s+100\.0%\s+1\s+0\s+0/);
    expect(out).toMatch(/dishonesty\s+–\s+0\.0%\s+0\s+0\s+1/);
    expect(out).toContain('3 labelled drafts; 0 of 1 harmless ones are marked.');
  });

  it('name the drafts that gain and lose findings, and whether for the better', async () => {
    const { feed, publish } = await office();
    await publish();
    const after = smallRules();
    put(after, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib'));
    put(after, 'risks/gifts-hospitality/hamper.yaml', rule(HAMPER, 'picnic hamper'));
    const { out } = await run(['diff', feed, after, '--corpus', corpus()]);
    expect(out).toContain('a\n  - gifts-hospitality/hamper: "hamper"');
    expect(out).toContain('b\n  + dishonesty/fib: "fib"');
    expect(out).toContain('2 of 3 drafts change: 1 findings more, 1 fewer; by the labels 1 for the better, 1 for the worse.');
  });

  it('name file and line of a draft that cannot be read', async () => {
    const folder = temporary();
    put(folder, 'bad.jsonl', '{"id": 1, "text": "x"}\nnot json');
    expect((await run(['test', '--rules', smallRules(), '--corpus', join(folder, 'bad.jsonl')])).err).toContain('bad.jsonl:2: is not JSON');
  });
});
