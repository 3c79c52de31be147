import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../../../src/cli/rules/lint.ts';
import { put, rule, run, smallRules, temporary } from './fixture.ts';

async function linted(folder: string, ...more: string[]): Promise<{ status: number; out: string }> {
  return run(['lint', folder, ...more]);
}

describe('probity rules lint', () => {
  it('has nothing to say about sound rules', async () => {
    expect(await linted(smallRules())).toMatchObject({ status: 0, out: 'Nothing to mend.' });
  });

  it('finds no error in the rules that ship', async () => {
    const { unreadable, problems } = lint({});
    expect([...unreadable, ...problems.filter((problem) => problem.level === 'error')]).toEqual([]);
  });

  it('names file, line, place and remedy of what does not fit the schema', async () => {
    const folder = smallRules();
    put(folder, 'risks/gifts-hospitality/watch.yaml', rule('gifts-hospitality/watch', 'wristwatch', { confidence: 'certain' }));
    const { status, out } = await linted(folder);
    expect(status).toBe(1);
    expect(out).toMatch(/risks\/gifts-hospitality\/watch\.yaml:\d+: confidence: .*use one of low, medium, high/);
  });

  it('names a clause that does not exist', async () => {
    const folder = smallRules();
    const path = join(folder, 'codes/small-office.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"dishonesty/general": [\n      "one"', '"dishonesty/general": [\n      "two"'));
    expect((await linted(folder)).out).toContain('there is no clause "two"; add it under clauses or mend the name');
  });

  it('names a list that does not exist, with the rule and the place in it', async () => {
    const folder = smallRules();
    put(folder, 'risks/gifts-hospitality/watch.yaml', rule('gifts-hospitality/watch', '{watches}'));
    expect((await linted(folder)).out).toContain(
      'risks/gifts-hospitality/watch.yaml: match.0: there is no list "watches"; add rules/lists/watches.yaml',
    );
  });

  it('refuses a phrase of words of grammar only, also when only one of its alternatives is', async () => {
    const folder = smallRules();
    put(folder, 'risks/dishonesty/it.yaml', rule('dishonesty/it', 'it|hamper'));
    const { status, out } = await linted(folder);
    expect(status).toBe(1);
    expect(out).toContain('error    risks/dishonesty/it.yaml: match.0.phrase: "it|hamper" also matches "it"');
    expect(out).toContain('add a word that says what it is about');
  });

  it('warns of a phrase that fires at one ordinary word', async () => {
    const folder = smallRules();
    put(folder, 'risks/dishonesty/money.yaml', rule('dishonesty/money', 'money'));
    const { status, out } = await linted(folder);
    expect(status).toBe(0);
    expect(out).toContain('warning  risks/dishonesty/money.yaml: match.0.phrase: "money" fires at the ordinary word "money" alone');
    expect((await linted(folder, '--strict')).status).toBe(1);
  });

  it('names a list that no rule uses', async () => {
    const folder = smallRules();
    put(folder, 'lists/idle.yaml', { id: 'idle', title: 'Idle', source: 'None', reviewed: '2026-11-25', entries: ['sloth'] });
    expect((await linted(folder)).out).toContain(
      'lists/idle.yaml: no rule uses this list; name it in a phrase as {idle}, or delete the file',
    );
  });

  it('names the example that is not flagged, and the one that is', async () => {
    const folder = smallRules();
    const examples = { flags: ['A watch.', 'A hat.', 'Watches.'], passes: ['A watch again.', 'A coat.', 'A scarf.'] };
    put(folder, 'risks/gifts-hospitality/watch.yaml', rule('gifts-hospitality/watch', 'watch', { examples }));
    const { out } = await linted(folder);
    expect(out).toContain('examples.flags.1: "A hat." is not flagged; add a phrase');
    expect(out).toContain('examples.passes.0: "A watch again." is flagged; narrow the phrase');
  });

  it('names two rules whose examples contradict each other', async () => {
    const folder = smallRules();
    const passes = ['I got a hamper today.', 'A bus came.', 'A train came.'];
    const flags = ['My trinket is here.', 'A trinket came.', 'Trinkets came.'];
    put(folder, 'risks/gifts-hospitality/trinket.yaml', rule('gifts-hospitality/trinket', 'trinket', { examples: { flags, passes } }));
    expect((await linted(folder)).out).toContain(
      'risks/gifts-hospitality/hamper.yaml: examples.flags.0: "I got a hamper today." stands under passes of gifts-hospitality/trinket as well; decide',
    );
  });

  it('names a phrase that two rules of one topic share', async () => {
    const folder = smallRules();
    put(folder, 'risks/gifts-hospitality/basket.yaml', rule('gifts-hospitality/basket', 'hamper'));
    expect((await linted(folder)).out).toContain(
      '"hamper" stands in gifts-hospitality/basket too, about the same topic; keep it in one place',
    );
  });
});

describe('probity rules new', () => {
  it('writes a rule that lint accepts once it is filled in, and not before', async () => {
    const [base, office] = [smallRules(), temporary()];
    expect((await run(['new', 'gifts-hospitality/watch', '--with', office])).status).toBe(0);
    const before = await run(['lint', office, '--rules', base]);
    expect(before.status).toBe(1);
    expect(before.out).toContain('risks/gifts-hospitality/watch.yaml: match: still says "FILL IN"; write what belongs there');

    const path = join(office, 'risks/gifts-hospitality/watch.yaml');
    const filled = readFileSync(path, 'utf8')
      .replace(/phrase: ".*"/, 'phrase: "wristwatch"')
      .replace(/"FILL IN: (a \w+) way.*"/g, '"They gave me $1 wristwatch."')
      .replace(/"FILL IN: (.*)"/g, '"Here: $1"');
    writeFileSync(path, filled);
    expect(await run(['lint', office, '--rules', base])).toMatchObject({ status: 0, out: 'Nothing to mend.' });
  });

  it('does not write over a rule, and wants a known risk', async () => {
    const office = temporary();
    await run(['new', 'dishonesty/x', '--with', office]);
    expect((await run(['new', 'dishonesty/x', '--with', office])).err).toContain('is there already');
    expect((await run(['new', 'weather/x', '--with', office])).err).toContain('begins with no known risk');
  });
});

describe("an office's own folder", () => {
  it('adds rules, adds to lists, and leaves shipped rules out', async () => {
    const [base, office, out] = [smallRules(), temporary(), join(temporary(), 'pack.json')];
    const list = { id: 'gift', title: 'Gifts', source: 'None', reviewed: '2026-11-25', entries: ['brooch'] };
    put(base, 'lists/gift.yaml', list);
    put(
      base,
      'risks/gifts-hospitality/gift.yaml',
      rule('gifts-hospitality/gift', '{gift}', { examples: { flags: ['A brooch.'], passes: ['A bus.'] } }),
    );
    put(office, 'lists/gift.yaml', { ...list, entries: ['tiepin'] });
    put(office, 'risks/dishonesty/fib.yaml', rule('dishonesty/fib', 'fib'));
    put(office, 'switched-off.yaml', ['gifts-hospitality/hamper']);
    expect((await run(['build', '--rules', base, '--with', office, '--out', out])).status).toBe(0);
    const pack = JSON.parse(readFileSync(out, 'utf8'));
    expect(pack.rules.map((each: { id: string }) => each.id)).toEqual(['dishonesty/fib', 'gifts-hospitality/gift']);
    expect(pack.lists[0].entries).toEqual(['brooch', 'tiepin']);
  });

  it('names a switched-off rule that there is not', async () => {
    const office = temporary();
    put(office, 'switched-off.yaml', ['gifts-hospitality/typo']);
    const { status, err } = await run(['build', '--rules', smallRules(), '--with', office]);
    expect(status).toBe(1);
    expect(err).toContain('switched-off.yaml: there is no shipped rule "gifts-hospitality/typo"; mend the name or take the line out');
  });
});
