// One policy in every form that device management takes: each is read back with a reader of its own and must say the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse as parsePlist } from 'plist';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../src/cli/policy/check.ts';
import { CHROMIUM_ID, FIREFOX_ID, policyFiles } from '../../../src/cli/policy/formats.ts';
import { RISKS } from '../../../src/engine/types.ts';
import { type Policy, policySchema, SETTABLE } from '../../../src/policy/policy.ts';
import { dropped, powershellValues, registryKeys, type SchemaNode, type Values } from './readers.ts';

const INSTALL = { updateUrl: 'https://store.example/crx', installUrl: 'https://store.example/probity.xpi' };
const CHROMIUM_KEYS = ['Google\\Chrome', 'Microsoft\\Edge'].map(
  (vendor) => `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`,
);
const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'public', 'managed-schema.json'), 'utf8')) as SchemaNode;

/** A policy that says everything that a policy can say. */
const WHOLE = policySchema.parse({
  managedBy: 'IT "Desk" & \\ friends of Tŷ’r Cyngor <it@example.gov.uk>',
  settings: {
    code: 'west-midlands-opcc',
    role: 'staff',
    showAll: false,
    pausedSites: ['intranet.example.gov.uk'],
    extraSites: ['mail.example.gov.uk'],
    ownDomains: ['example.gov.uk', 'police.uk'],
    beforeSending: Object.fromEntries(RISKS.map((risk) => [risk, 'pause'])),
    language: 'cy',
  },
  locked: [...SETTABLE, 'pausedUntil'],
  preElection: [{ from: '2027-03-22', until: '2027-05-06' }],
  switchedOffRules: ['gifts-hospitality/cake'],
  feed: {
    url: 'https://rules.example/probity/',
    office: 'opcc',
    feed: 'main',
    rootKeys: ['11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='],
    rootThreshold: 1,
    ring: 'pilot',
    minimumEpoch: 0,
    minimumSequence: 7,
    lookEvery: 30,
  },
} satisfies Policy);

interface Payload extends Values {
  readonly PayloadType: string;
  readonly PayloadUUID: string;
}

/** What each of the files says, read as its reader reads it. */
function readBack(policy: Policy): Record<string, Values | undefined> {
  const files = new Map(policyFiles(policy, INSTALL).map(({ name, content }) => [name, content]));
  const text = (name: string): string => {
    const content = files.get(name) ?? '';
    return typeof content === 'string' ? content : Buffer.from(content).toString('utf16le');
  };
  const json = (name: string): Record<string, Record<string, Record<string, Values>>> => JSON.parse(text(name));
  const registry = registryKeys(text('chrome-edge-windows.reg'));
  const script = powershellValues(text('intune-windows.ps1'));
  expect(script.strange).toEqual([]);
  const google = Object.entries(JSON.parse(text('google-admin.json')) as Record<string, { Value: unknown }>);
  const profile = parsePlist(text('macos.mobileconfig')) as unknown as Payload & { readonly PayloadContent: readonly Payload[] };
  const payload = (type: string): Values => {
    const { PayloadType, PayloadIdentifier, PayloadUUID, PayloadVersion, PayloadEnabled, ...rest } =
      profile.PayloadContent.find((each) => each.PayloadType === type) ?? ({} as Payload);
    return rest;
  };
  const firefox = payload('org.mozilla.firefox')['3rdparty'] as Record<string, Record<string, Values>> | undefined;
  return {
    linux: json('chrome-edge-linux.json')['3rdparty']?.extensions?.[CHROMIUM_ID],
    firefox: (json('firefox-policies.json').policies?.['3rdparty'] as Record<string, Values> | undefined)?.Extensions?.[
      FIREFOX_ID
    ] as Values,
    chromeOnWindows: registry.get(CHROMIUM_KEYS[0] ?? ''),
    edgeOnWindows: registry.get(CHROMIUM_KEYS[1] ?? ''),
    intune: script.values,
    google: Object.fromEntries(google.map(([name, { Value }]) => [name, Value])),
    chromeOnMac: payload(`com.google.Chrome.extensions.${CHROMIUM_ID}`),
    edgeOnMac: payload(`com.microsoft.Edge.extensions.${CHROMIUM_ID}`),
    firefoxOnMac: firefox?.Extensions?.[FIREFOX_ID],
  };
}

describe('a policy that says everything', () => {
  it('can be used as it stands', async () => {
    expect((await checkPolicy(WHOLE)).errors).toEqual([]);
    expect(Object.keys(WHOLE).sort()).toEqual(Object.keys(policySchema.shape).sort());
    expect(Object.keys(WHOLE.settings ?? {}).sort()).toEqual([...SETTABLE].sort());
  });

  it.each(Object.keys(readBack(WHOLE)))('says the same in %s, and nothing of it would be dropped', (form) => {
    const read = readBack(WHOLE)[form];
    expect(read).toEqual(WHOLE);
    expect(dropped(read, SCHEMA)).toEqual([]);
  });

  it('clears what stood in the registry before, and touches no other key', () => {
    const file = policyFiles(WHOLE, INSTALL).find(({ name }) => name.endsWith('.reg'))?.content ?? '';
    const text = Buffer.from(file as Uint8Array).toString('utf16le');
    expect([...registryKeys(text).keys()]).toEqual(CHROMIUM_KEYS);
    for (const key of CHROMIUM_KEYS) expect(text.indexOf(`[-${key}]`)).toBeLessThan(text.indexOf(`[${key}]`));
  });

  it('is a profile with everything that Apple asks of one, its identifiers the same on every day', () => {
    const written = (): string => String(policyFiles(WHOLE, INSTALL).find(({ name }) => name.endsWith('.mobileconfig'))?.content);
    const profile = parsePlist(written()) as unknown as Payload & { readonly PayloadContent: readonly Payload[] };
    const all = [profile, ...profile.PayloadContent];
    for (const payload of all) {
      expect(payload).toMatchObject({ PayloadVersion: 1, PayloadIdentifier: expect.stringMatching(/^[\w.-]+$/) });
      expect(payload.PayloadUUID).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}$/);
    }
    expect(new Set(all.map((payload) => payload.PayloadUUID)).size).toBe(all.length);
    expect(profile).toMatchObject({ PayloadType: 'Configuration', PayloadScope: 'System', PayloadOrganization: WHOLE.managedBy });
    expect(written()).toBe(written());
  });
});

describe('whatever texts a policy holds', () => {
  it('come back from every form as they were, and none becomes a command, a key or markup', () => {
    const nasty = fc.constantFrom(
      "O'Brien",
      'O’Brien’); Remove-Item C:\\',
      '"]',
      '[HKEY_LOCAL_MACHINE\\x]',
      '</string>',
      ']]>',
      '$(calc) `x`',
      '—',
      '🦡',
    );
    const text = fc
      .oneof(
        nasty,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.tuple(nasty, nasty).map(([a, b]) => a + b),
      )
      // Control characters and line breaks of all kinds are refused before; half of a pair is no text; spaces at an end are what XML readers differ about.
      .filter(
        (each) =>
          !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(each) && each.trim() === each && each !== '' && !/^([[{]|true$|false$|-?\d+$)/.test(each),
      );
    fc.assert(
      fc.property(text, text, (managedBy, rule) => {
        const policy: Policy = { managedBy, switchedOffRules: [rule] };
        for (const [form, read] of Object.entries(readBack(policy))) expect(read, form).toEqual(policy);
      }),
      { numRuns: 200 },
    );
  });

  it('that have control characters are refused, wherever they stand', async () => {
    const { errors } = await checkPolicy({ managedBy: 'a\nb', switchedOffRules: ['fine', 'a\u2028b'] });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['managedBy', 'switchedOffRules.1']);
  });
});
