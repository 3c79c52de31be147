// `probity policy init`, `check` and `write` as commands; what they write is in formats.test.ts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { policy, policyTemplate } from '../../../src/cli/policy/policy.ts';
import { processTerminal } from '../../../src/cli/rules/terminal.ts';
import { readPolicy } from '../../../src/policy/policy.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'probity-policy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await policy(args, { ...processTerminal(), out: (text) => void out.push(text), err: (text) => void err.push(text) });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

const KEY = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
const POLICY = {
  managedBy: 'IT "Desk" & \\ friends',
  settings: { code: 'west-midlands-opcc', showAll: false, ownDomains: ['example.gov.uk'], beforeSending: { 'personal-data': 'pause' } },
  locked: ['code', 'pausedUntil'],
  preElection: [{ from: '2027-03-22', until: '2027-05-06' }],
  feed: { url: 'https://rules.example/', office: 'opcc', feed: 'main', rootKeys: [KEY], rootThreshold: 1, minimumSequence: 7 },
};

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

describe('probity policy write', () => {
  it('writes nothing of a policy that cannot be used', async () => {
    const { status, err } = await run('write', file('bad.json', { settings: { role: 'king' } }), '--out', join(folder, 'none'));
    expect(status).toBe(1);
    expect(err).toContain('settings.role');
    expect(err).toContain('Nothing was written.');
  });
});

describe('probity policy check', () => {
  it('accepts what init wrote once it is filled in, and not before', async () => {
    const path = join(folder, 'new.yaml');
    await run('init', '--out', path, '--feed', file('policy-feed.json', { feed: POLICY.feed }));
    const untouched = await run('check', path);
    expect(untouched.status).toBe(1);
    for (const place of ['managedBy', 'settings.ownDomains.0']) expect(untouched.out).toContain(`${place}: still says REPLACE-ME`);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/replace-me/gi, 'smalloffice'));
    expect(await run('check', path)).toMatchObject({ status: 0 });
    expect((await run('init', '--out', path)).err).toContain('is there already');
    expect(readPolicy(parse(policyTemplate(undefined))).problems).toEqual([]);
  });

  it.each([
    [
      'a key under which anybody can sign',
      { feed: { ...POLICY.feed, rootKeys: ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='] } },
      'anybody can sign',
    ],
    ['a threshold above the number of keys', { feed: { ...POLICY.feed, rootThreshold: 2 } }, 'only 1 different root keys'],
    ['an address that was never filled in', { feed: { ...POLICY.feed, url: 'https://REPLACE-ME/' } }, 'still says REPLACE-ME'],
    ['a plain http address', { feed: { ...POLICY.feed, url: 'http://rules.example/' } }, 'an https address'],
    ['a period that ends before it begins', { preElection: [{ from: '2027-05-06', until: '2027-03-22' }] }, 'swap them'],
    ['a day that there is not', { preElection: [{ from: '2027-02-30', until: '2027-03-22' }] }, 'there is no day 2027-02-30'],
    ['a text with a line break in it', { managedBy: 'IT\nDesk' }, 'managedBy: holds a line break'],
    ['a policy that there is not', { colour: 'blue' }, 'colour: no such policy'],
  ])('refuses %s', async (_, value, message) => {
    const { status, out } = await run('check', file('wrong.json', value));
    expect(status).toBe(1);
    expect(out).toContain(message);
  });

  it('says what a lock without a value does', async () => {
    expect((await run('check', file('lock.json', { locked: ['code'] }))).out).toContain('"code" has no value under settings');
  });
});

describe('help', () => {
  it('explains every file and every part of a policy', async () => {
    const { out } = await run('write', '--help');
    for (const name of [
      'chrome-edge-linux.json',
      'firefox-policies.json',
      'chrome-edge-windows.reg',
      'macos.mobileconfig',
      'google-admin.json',
    ])
      expect(out).toContain(name);
    const { out: general } = await run('--help');
    for (const part of ['managedBy', 'settings', 'locked', 'preElection', 'switchedOffRules', 'feed']) expect(general).toContain(part);
  });
});
