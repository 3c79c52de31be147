import { describe, expect, test } from 'vitest';
import { audienceOfRecipients } from '../../src/composers/site.ts';
import { hostMatches, SIDES, siteOf } from '../../src/composers/sites/registry.ts';
import { SITES } from '../../src/composers/sites.ts';
import { CHECKED } from '../../src/composers/sites-checked.ts';

describe('the sites', () => {
  test('each has an id of its own, https addresses with any path, and a day and a source of its last check', () => {
    expect([...CHECKED.keys()].sort()).toEqual(SITES.map(({ id }) => id).sort());
    expect(new Set(SITES.map(({ id }) => id)).size).toBe(SITES.length);
    for (const site of SITES) {
      for (const match of site.matches) expect(match).toMatch(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\*$/);
      expect(CHECKED.get(site.id)?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test('every page side belongs to a site in the list', () => {
    const known = new Set(SITES.map(({ id }) => id));
    expect(SIDES.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  test.each([
    ['x.com', 'x'],
    ['www.facebook.com', 'facebook'],
    ['www.messenger.com', 'facebook'],
    ['mail.google.com', 'gmail'],
    ['outlook.cloud.microsoft', 'outlook'],
    ['mail.proton.me', 'proton-mail'],
  ])('%s is known as %s', (host, id) => {
    expect(siteOf(host).site?.id).toBe(id);
  });

  test('a host that only looks like a known one is not known', () => {
    expect(siteOf('x.com.example.org').site).toBeUndefined();
    expect(hostMatches('https://*.facebook.com/*', 'notfacebook.com')).toBe(false);
  });
});

describe('who reads an email', () => {
  const own = ['westmidlands-pcc.gov.uk'];

  test('colleagues alone make it internal, one outsider makes it external', () => {
    expect(audienceOfRecipients(['Jo <jo@westmidlands-pcc.gov.uk>'], own)).toBe('internal');
    expect(audienceOfRecipients(['jo@westmidlands-pcc.gov.uk', 'sam@news.example'], own)).toBe('external');
  });

  test('a subdomain of the office is the office, a domain that ends alike is not', () => {
    expect(audienceOfRecipients(['a@mail.westmidlands-pcc.gov.uk'], own)).toBe('internal');
    expect(audienceOfRecipients(['a@not-westmidlands-pcc.gov.uk'], own)).toBe('external');
  });

  test('names without addresses tell nothing', () => {
    expect(audienceOfRecipients(['Jo Bloggs', ''], own)).toBeUndefined();
  });
});
