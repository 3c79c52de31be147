// The walk-through of rules/README.md from an empty folder to a running feed: its very commands, one after the other, each in a process of
// its own, with what a person fills in between.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PASSPHRASE, temporary } from './fixture.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PUBLISHING = readFileSync(join(ROOT, 'rules', 'README.md'), 'utf8').split('## Publishing')[1] ?? '';

/** The commands of the blocks under a heading, as they stand. */
const commands = (heading: string): string[] =>
  [...(PUBLISHING.split(`### ${heading}`)[1]?.split('\n### ')[0] ?? '').matchAll(/^ {4}probity (.*)$/gm)].map((match) => match[1] ?? '');

describe('the walk-through', () => {
  const folder = temporary();
  const edit = (path: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
  /** Runs a command of the README; the place of the feed is a folder here. */
  const probity = (line: string): string => {
    const args = line.replaceAll(/\/srv\/www\/probity|https:\/\/rules\.example\.org\/probity\//g, 'www').split(' ');
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src', 'cli', 'main.ts'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PROBITY_PASSPHRASE: PASSPHRASE, npm_lifecycle_event: '' },
    });
    expect(status, `probity ${line}\n${stdout}${stderr}`).toBe(0);
    return stdout;
  };

  it('makes keys and a policy', () => {
    const [keys = '', init = '', check = '', write = '', ...rest] = commands('Once: keys and policy');
    expect(rest).toEqual([]);
    probity(keys);
    probity(init);
    edit('policy.yaml', (text) =>
      text.replace('https://REPLACE-ME/', 'https://rules.example.org/probity/').replaceAll(/replace-me/gi, 'x'),
    );
    expect(probity(check)).toContain('This policy can be used.');
    expect(probity(write)).toContain('managed/macos.mobileconfig');
  });

  it('adds a rule of the office’s own', () => {
    const [make = '', ...rest] = commands('Your own rules');
    probity(make);
    const path = /\S+\/\S+/.exec(make)?.[0] ?? '';
    edit(`office/risks/${path}.yaml`, (text) =>
      text
        .replace(/phrase: ".*"/, 'phrase: "wicker picnic basket"')
        .replace(/"FILL IN: (a \w+) way.*"/g, '"There was $1 wicker picnic basket in the yard."')
        .replace(/"FILL IN: (.*)"/g, '"Here: $1"')
        .replace('confidence: medium', 'confidence: low'),
    );
    const draft = {
      id: 1,
      text: 'There was a wicker picnic basket in the yard.',
      channel: 'email',
      audience: 'external',
      risks: ['gifts-hospitality'],
    };
    writeFileSync(join(folder, 'drafts.jsonl'), `${JSON.stringify(draft)}\n`);
    const [lint = '', test = '', diff = '', ...more] = rest;
    expect(more).toEqual([]);
    expect(probity(lint)).toContain('Nothing to mend.');
    // Of what only this office knows, the reader knows nothing: test says so, and what to do.
    expect(probity(test)).toContain('would not be shown');
    edit(`office/risks/${path}.yaml`, (text) => text.replace('confidence: low', 'confidence: high'));
    expect(probity(test)).not.toContain('would not be shown');
    expect(probity(diff)).toContain('wicker picnic basket');
  });

  it('publishes a feed that a browser takes, which status says is one’s own', () => {
    const [publish = '', verify = '', status = '', ...rest] = commands('A release');
    expect(rest).toEqual([]);
    expect(probity(publish)).toContain('release 0.1');
    expect(probity(verify)).toContain('A browser takes this feed: 1 of 1 packs are sound.');
    expect(probity(status)).toContain('Signed by your keys');
  });
});
