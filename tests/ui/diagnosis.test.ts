// What is copied for a help desk, and why an update was refused, in both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { REFUSALS } from '../../src/feed/refusal.ts';
import type { RulesState } from '../../src/messaging/protocol.ts';
import type { EffectiveSettings } from '../../src/policy/settings.ts';

const locales = join(import.meta.dirname, '..', '..', 'public', '_locales');
// The browser's own language is English, which it looks up itself.
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getUILanguage: () => 'en',
      getMessage: (key: string, texts: string[]) =>
        (JSON.parse(readFileSync(join(locales, 'en', 'messages.json'), 'utf8'))[key]?.message ?? '').replace(
          /\$([1-9])/g,
          (_: string, mark: string) => texts[Number(mark) - 1] ?? '',
        ),
    },
    runtime: { getURL: (path: string) => path },
  },
}));
const { useLanguage: putInForce } = await import('../../src/ui/i18n.ts');
const { diagnosis } = await import('../../src/ui/options/diagnosis.ts');
const { refusalWords } = await import('../../src/ui/refusal.ts');

const NOW = Date.parse('2026-11-25T09:00:00Z');
const RULES: RulesState = {
  version: '1.0.0.4',
  source: 'feed',
  issued: '2026-11-20',
  outOfDate: false,
  rules: 148,
  switchedOff: ['gifts-hospitality/cake'],
  feed: 'https://rules.example.gov.uk/probity/',
  release: '0.4',
  expires: NOW + 86_400_000,
  ring: 'pilot',
  lastLook: NOW - 60_000,
  nextLook: NOW + 3_600_000,
  failures: 2,
  problem: `${REFUSALS.rollback} (0.3, seen 0.4)`,
  refusal: { code: 'rollback', detail: '0.3, seen 0.4' },
  policyProblems: ['settings.role: no such role'],
};
const SETTINGS: EffectiveSettings = {
  code: 'west-midlands-opcc',
  role: 'staff',
  showAll: false,
  pausedUntil: 0,
  pausedSites: ['private-forum.example'],
  extraSites: ['club-of-mine.example'],
  beforeSending: {},
  ownDomains: ['office.example.uk'],
  language: 'auto',
  firstRunDone: true,
  locked: ['code'],
  managedBy: 'West Midlands OPCC',
};
const text = (rules = RULES, settings = SETTINGS): string =>
  diagnosis({ rules, settings, extension: '0.1.0', browser: 'Mozilla/5.0 Chrome/142', now: NOW });

beforeAll(() => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(join(locales, path.replace('/_locales/', '')), 'utf8')));
});

describe('in English', () => {
  beforeAll(() => putInForce('en').then(() => undefined));

  it('the diagnosis says what a help desk asks for', () => {
    expect(text()).toBe(
      [
        'Extension: 0.1.0',
        'Browser: Mozilla/5.0 Chrome/142',
        'Now: 2026-11-25 09:00 UTC',
        'Rules: 1.0.0.4 (from the feed), issued 2026-11-20, 5 days ago',
        'Feed: https://rules.example.gov.uk/probity/',
        'Release: 0.4, in date until 2026-11-26 09:00 UTC',
        'Ring: pilot',
        'Last look: 2026-11-25 08:59 UTC; failed in a row: 2; next: 2026-11-25 10:00 UTC',
        'Refused: [rollback] The feed is older than one that was already in force. (0.3, seen 0.4)',
        'Policy: West Midlands OPCC',
        'Part of your office’s policy cannot be used: settings.role: no such role',
        'Code: west-midlands-opcc; role: staff; language: auto',
        'Sites paused: 1; sites added: 1',
        'Locked: code',
        'Switched off: gifts-hospitality/cake',
      ].join('\n'),
    );
  });

  it('it names none of the sites that somebody writes on', () => {
    for (const site of [...SETTINGS.pausedSites, ...SETTINGS.extraSites]) expect(text()).not.toContain(site);
  });

  it('it is short where there is neither feed nor policy', () => {
    const { version, issued, rules, source: _source } = RULES;
    const bundled: RulesState = { version, issued, rules, source: 'bundled', outOfDate: false, switchedOff: [] };
    const { managedBy: _managedBy, ...own } = SETTINGS;
    const short = text(bundled, { ...own, locked: [] });
    expect(short).toContain('Feed: none');
    expect(short).toContain('Policy: none');
    expect(short.split('\n')).toHaveLength(8);
  });

  it('a refusal is told in the words that the command line uses too', () => {
    for (const [code, words] of Object.entries(REFUSALS)) expect(refusalWords({ ...RULES, refusal: { code } })).toBe(words);
    expect(refusalWords({ ...RULES, refusal: { code: 'bad-pack', detail: 'rule x' } })).toBe('The pack was refused: rule x');
  });

  it('a refusal of a kind that this version does not know is told as the background told it', () => {
    expect(refusalWords({ ...RULES, refusal: { code: 'new-kind' } })).toBe(RULES.problem);
  });
});

describe('in Welsh', () => {
  beforeAll(() => putInForce('cy').then(() => undefined));

  it('the diagnosis keeps the code of a refusal, for a help desk that reads English', () => {
    expect(text()).toContain('Gwrthodwyd: [rollback] Mae’r ffrwd yn hŷn nag un a oedd eisoes mewn grym. (0.3, seen 0.4)');
  });
});
