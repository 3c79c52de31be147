// The pure parts of the pages, each by what it promises.
import { describe, expect, it } from 'vitest';
import type { EffectiveSettings } from '../../src/policy/settings.ts';
import { fill } from '../../src/ui/i18n.ts';
import { runs } from '../../src/ui/marked-text.tsx';
import { hostIn } from '../../src/ui/options/inputs.tsx';
import { exportFile, importChange } from '../../src/ui/options/own-settings.ts';
import { hostsOf } from '../../src/ui/options/sites.tsx';
import { letterAddress } from '../../src/ui/popup/who-to-ask.tsx';
import { audienceOf } from '../../src/ui/practice/composers.tsx';

describe('a marked text', () => {
  it('is the whole text, in order, however findings lie', () => {
    const text = 'one two three';
    const found = [
      { start: 4, end: 7, gravity: 'note' },
      { start: 6, end: 13, gravity: 'grave' },
      { start: 90, end: 99, gravity: 'grave' },
    ] as const;
    expect(
      runs(text, found)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
  it('shows the gravest where findings overlap', () => {
    const both = [
      { start: 0, end: 3, gravity: 'caution' },
      { start: 0, end: 3, gravity: 'grave' },
    ] as const;
    expect(runs('abc', both)).toEqual([{ start: 0, text: 'abc', gravity: 'grave' }]);
  });
  it('is one run where nothing was found', () => {
    expect(runs('nothing here', [])).toEqual([{ start: 0, text: 'nothing here' }]);
  });
});

describe('a message', () => {
  it('gets its substitutions, and a doubled dollar sign is one', () => {
    expect(fill('$1 of $2 costs $$5', ['one', 'two'])).toBe('one of two costs $5');
  });
  it('leaves out what was not given rather than show a mark', () => {
    expect(fill('by $1', [])).toBe('by ');
  });
  it('takes a substitution that looks like a mark as it is', () => {
    expect(fill('$1', ['$2'])).toBe('$2');
  });
});

describe('a site name', () => {
  it.each([
    ['Forum.Example.org', 'forum.example.org'],
    ['https://forum.example.org/t/1?x=2', 'forum.example.org'],
    ['  @office.example.uk ', 'office.example.uk'],
  ])('is found in %s', (typed, host) => {
    expect(hostIn(typed)).toBe(host);
  });
  it.each(['', 'localhost', 'not a site', 'javascript:alert(1)', 'file:///etc/passwd', '*.example.org'])('is not found in %j', (typed) => {
    expect(hostIn(typed)).toBeUndefined();
  });
  it('is read off the manifest without its stars', () => {
    expect(hostsOf({ matches: ['https://*.reddit.com/*', 'https://x.com/*'] })).toEqual(['reddit.com', 'x.com']);
  });
});

describe('own settings', () => {
  const settings: EffectiveSettings = {
    code: 'west-midlands-opcc',
    role: 'staff',
    showAll: true,
    pausedUntil: 5,
    pausedSites: [],
    extraSites: ['forum.example.org'],
    beforeSending: { confidential: 'reason' },
    ownDomains: [],
    language: 'cy',
    firstRunDone: true,
    locked: ['code'],
    managedBy: 'The office',
  };
  it('come back as they were taken along', () => {
    const back = importChange(exportFile(settings).text, []);
    expect(back).toEqual({
      ok: true,
      value: {
        role: 'staff',
        showAll: true,
        pausedSites: [],
        extraSites: ['forum.example.org'],
        beforeSending: { confidential: 'reason' },
        ownDomains: [],
        language: 'cy',
      },
    });
  });
  it('leave out what the office holds, in a file from elsewhere too', () => {
    expect(importChange('{"kind":"probity-settings","settings":{"code":"x","role":"staff"}}', ['code'])).toEqual({
      ok: true,
      value: { role: 'staff' },
    });
  });
  it.each(['', 'hello', '[]', '{"settings":{}}', '{"kind":"probity-settings","settings":[]}'])('are not read from %j', (text) => {
    expect(importChange(text, [])).toEqual({ ok: false });
  });
});

describe('a letter', () => {
  it('has a subject and a body and nobody to go to', () => {
    expect(letterAddress({ subject: 'A & B', body: 'Hello,\nbye' })).toBe('mailto:?subject=A%20%26%20B&body=Hello%2C%0D%0Abye');
  });
});

describe('a practice email', () => {
  it('goes to colleagues only when every address is the office’s own', () => {
    expect(audienceOf('a@office.uk, b@team.office.uk', ['office.uk'])).toBe('internal');
    expect(audienceOf('a@office.uk, b@elsewhere.uk', ['office.uk'])).toBe('external');
    expect(audienceOf('a@notoffice.uk', ['office.uk'])).toBe('external');
    expect(audienceOf('', ['office.uk'])).toBe('external');
  });
});
