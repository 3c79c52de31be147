import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHROMIUM_ID, FIREFOX_ID, plist } from '../../../src/cli/policy/formats.ts';
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

async function written(): Promise<(name: string) => string> {
  const out = join(folder, 'out');
  expect((await run('write', file('policy.json', POLICY), '--out', out, '--install-url', 'https://x.example/p.xpi')).status).toBe(0);
  return (name) => readFileSync(join(out, name), name.endsWith('.reg') ? 'utf16le' : 'utf8');
}

/** The values of the first key that a .reg file sets. */
function registryValues(text: string): Record<string, unknown> {
  const section = text.split(/\r\n\[(?!-)/)[1]?.split('\r\n[')[0] ?? '';
  const unquote = (word: string): string => word.replace(/\\(["\\])/g, '$1');
  return Object.fromEntries(
    [...section.matchAll(/^"((?:[^"\\]|\\.)*)"="((?:[^"\\]|\\.)*)"/gm)].map(([, name = '', value = '']) => {
      const plain = unquote(value);
      return [unquote(name), /^[[{]/.test(plain) ? JSON.parse(plain) : plain];
    }),
  );
}

describe('probity policy write', () => {
  it('says the same in every form', async () => {
    const read = await written();
    expect(JSON.parse(read('chrome-edge-linux.json'))['3rdparty'].extensions[CHROMIUM_ID]).toEqual(POLICY);
    expect(JSON.parse(read('firefox-policies.json')).policies['3rdparty'].Extensions[FIREFOX_ID]).toEqual(POLICY);
    const wrapped = JSON.parse(read('google-admin.json')) as Record<string, { Value: unknown }>;
    expect(Object.fromEntries(Object.entries(wrapped).map(([name, { Value }]) => [name, Value]))).toEqual(POLICY);
    expect(registryValues(read('chrome-edge-windows.reg'))).toEqual(POLICY);
    expect(read('macos.mobileconfig')).toContain(plist(POLICY.feed, '      '));
  });

  it('writes a registry file as regedit does, that clears what stood there before', async () => {
    const text = (await written())('chrome-edge-windows.reg');
    expect(text.startsWith('\uFEFFWindows Registry Editor Version 5.00\r\n')).toBe(true);
    for (const vendor of ['Google\\Chrome', 'Microsoft\\Edge']) {
      const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`;
      expect(text.indexOf(`[-${key}]`)).toBeGreaterThan(0);
      expect(text.indexOf(`[-${key}]`)).toBeLessThan(text.indexOf(`[${key}]`));
    }
  });

  it('writes a profile whose texts are escaped, the same on every day', async () => {
    const first = (await written())('macos.mobileconfig');
    expect(first).toContain('<string>IT "Desk" &amp; \\ friends</string>');
    expect(first).toContain(`<string>com.google.Chrome.extensions.${CHROMIUM_ID}</string>`);
    expect((await written())('macos.mobileconfig')).toBe(first);
  });

  it('writes a script in which no value can become a command', async () => {
    const out = join(folder, 'quotes');
    await run('write', file('quote.json', { managedBy: "O'Brien $(calc) `x`" }), '--out', out);
    expect(readFileSync(join(out, 'intune-windows.ps1'), 'utf8')).toContain("-Value 'O''Brien $(calc) `x`'");
  });

  it('writes nothing of a policy that cannot be used', async () => {
    const { status, err } = await run('write', file('bad.json', { settings: { role: 'king' } }), '--out', join(folder, 'none'));
    expect(status).toBe(1);
    expect(err).toContain('settings.role');
    expect(err).toContain('Nothing was written.');
  });
});

describe('probity policy check', () => {
  it('accepts what init wrote', async () => {
    const path = join(folder, 'new.yaml');
    await run('init', '--out', path, '--feed', file('policy-feed.json', { feed: POLICY.feed }));
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
