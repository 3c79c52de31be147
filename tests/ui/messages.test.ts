// The interface's words: both languages whole, plurals right, and no text written into the pages themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_KINDS } from '../../src/engine/evidence.ts';
import { walkSyntax } from '../syntax.ts';

const ROOT = join(import.meta.dirname, '..', '..');
type Messages = Record<string, { message: string; description?: string }>;
const read = (language: string): Messages => JSON.parse(readFileSync(join(ROOT, 'public', '_locales', language, 'messages.json'), 'utf8'));
const en = read('en');
const cy = read('cy');

const sources = ['src', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(ROOT, folder, name), 'utf8') })),
);
/** What is drawn in other people's pages. */
const drawn = sources.filter(({ name }) => name.startsWith(join('src', 'inline')));
/** The pages: what Preact draws. */
const pages = sources.filter(({ name }) => name.endsWith('.tsx'));

const placeholders = (message: string) => [...new Set(message.match(/\$[1-9]/g) ?? [])].sort();
const PLURAL = /_(zero|one|two|few|many|other)$/;
const isPlural = (messages: Messages, key: string) => PLURAL.test(key) && messages[key.replace(PLURAL, '_other')] !== undefined;
const stems = (messages: Messages) =>
  new Set(Object.keys(messages).flatMap((key) => (key.endsWith('_other') ? [key.replace(PLURAL, '')] : [])));

describe('the messages', () => {
  it('say everything in both languages', () => {
    const singular = (messages: Messages) => Object.keys(messages).filter((key) => !isPlural(messages, key));
    expect(singular(cy)).toEqual(singular(en));
    expect([...stems(cy)]).toEqual([...stems(en)]);
  });

  it('stand in the order of their keys', () => {
    for (const messages of [en, cy]) expect(Object.keys(messages)).toEqual(Object.keys(messages).sort());
  });

  it('leave nothing blank', () => {
    for (const messages of [en, cy]) for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), key).not.toBe('');
  });

  it('fill in the same things in both languages', () => {
    // A plural form may say the number in a word.
    const filled = (key: string, message: string) => placeholders(message).filter((mark) => mark !== '$1' || !PLURAL.test(key));
    for (const [key, { message }] of Object.entries(cy)) {
      const english = en[key] ?? en[key.replace(PLURAL, '_other')];
      expect(filled(key, message), key).toEqual(filled(key, english?.message ?? ''));
    }
  });

  it('have every plural form that their language needs, and none that it has not', () => {
    for (const [language, messages] of Object.entries({ en, cy })) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const stem of stems(messages)) {
        const there = Object.keys(messages).filter((key) => key.replace(PLURAL, '') === stem && isPlural(messages, key));
        // Nought may be left to `_other`, or never said.
        expect(there.filter((key) => !key.endsWith('_zero')).sort()).toEqual(
          forms
            .filter((form) => form !== 'zero')
            .map((form) => `${stem}_${form}`)
            .sort(),
        );
      }
    }
  });

  it('are in Welsh where they are Welsh: few are the same in both', () => {
    const same = Object.keys(en).filter((key) => en[key]?.message === cy[key]?.message);
    const sameInBoth = ['extensionName', 'language_en', 'popup_tabs', 'exercise_where'];
    expect(
      same.filter((key) => !sameInBoth.includes(key) && /[a-z]{4}/i.test(en[key]?.message.replace(/\$[1-9]|Probity|Esc|Tab/g, '') ?? '')),
    ).toEqual([]);
  });
});

describe('the pages', () => {
  it('use only messages that exist', () => {
    const missing = pages.flatMap(({ name, text }) => {
      const keys = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
      const plurals = [...text.matchAll(/\bplural\(\s*'([^']+)'/g)].map((match) => `${match[1]}_other`);
      return [...keys, ...plurals].filter((key) => en[key] === undefined).map((key) => `${name}: ${key}`);
    });
    expect(missing).toEqual([]);
  });

  it('and what is drawn in other people’s pages, the same', () => {
    const asked = drawn.flatMap(({ text }) => [
      ...[...text.matchAll(/\btext\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
      ...[...text.matchAll(/\bplural\(\s*'([^']+)'/g)].map((match) => `${match[1]}_other`),
    ]);
    expect(asked.length).toBeGreaterThan(10);
    const evidence = EVIDENCE_KINDS.map((kind) => `card_evidence_${kind}`);
    expect([...asked, ...evidence].filter((key) => en[key] === undefined)).toEqual([]);
    // And no kind of evidence that there is no more keeps its words.
    expect(Object.keys(en).filter((key) => key.startsWith('card_evidence_') && !evidence.includes(key))).toEqual([]);
  });

  it('have no text of their own', () => {
    const found = pages.flatMap(({ name, text }) => ownTexts(name, text));
    expect(found).toEqual([]);
  });

  it('nor has what is drawn in other people’s pages', () => {
    expect(drawn.flatMap(({ name, text }) => sentences(name, text))).toEqual([]);
    expect(sentences('a.ts', "el('p', {}, 'Take it out');")).toEqual(['a.ts: Take it out']);
  });

  it('are looked through: a text in a page would be found', () => {
    expect(ownTexts('a.tsx', 'const a = <p title="Good morning">Hello {name}</p>;')).toEqual(['a.tsx: Good morning', 'a.tsx: Hello']);
  });

  it('find a use for every message of theirs', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const theirs = Object.keys(en).filter((key) => !/^(card|indicator|pause|extension|command|menu|omnibox)/.test(key));
    const unused = theirs.filter((key) => !all.includes(`'${key}'`) && !all.includes(`'${key.replace(PLURAL, '')}'`));
    expect(unused).toEqual([]);
  });
});

/** Words between tags, and in the attributes that people read or hear. */
function ownTexts(name: string, source: string): string[] {
  const found: string[] = [];
  walkSyntax(name, source, 'tsx', (node) => {
    const { type, value, name: attribute } = node as { type?: string; value?: unknown; name?: { name?: string } };
    if (type === 'JSXText' && typeof value === 'string' && /\p{L}{2}/u.test(value)) found.push(`${name}: ${value.trim()}`);
    if (type === 'JSXAttribute' && /^(aria-label|aria-description|title|alt|placeholder|label|hint|lead)$/.test(attribute?.name ?? '')) {
      const text = (value as { value?: unknown } | null)?.value;
      if (typeof text === 'string' && /\p{L}{2}/u.test(text)) found.push(`${name}: ${text}`);
    }
    return true;
  });
  return found;
}

/** Texts in quotes that read like words for people: a capital, a space, another word. */
function sentences(name: string, source: string): string[] {
  const found: string[] = [];
  walkSyntax(name, source, 'ts', (node) => {
    const { type, value } = node as { type?: string; value?: unknown };
    if (type === 'Literal' && typeof value === 'string' && /^\p{Lu}\p{Ll}+ \p{L}/u.test(value)) found.push(`${name}: ${value}`);
    return true;
  });
  return found;
}
