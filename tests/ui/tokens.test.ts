// One set of colours: what is drawn in other people's pages has names of its own, since it must be small, but the colours of the pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', '..', 'src', path), 'utf8');

/** The custom properties of the light and of the dark part of a sheet. */
function colours(css: string): Record<'light' | 'dark', Map<string, string>> {
  const [light = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)');
  // The dark part ends with the brace that closes the media query.
  const dark = rest.slice(0, rest.indexOf('\n}'));
  const of = (part: string) =>
    new Map([...part.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,8})/g)].map((match) => [match[1] ?? '', long(match[2] ?? '')]));
  return { light: of(light), dark: of(dark) };
}

/** `#fff` as `#ffffff`. */
const long = (colour: string): string => (colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour);

/** In a page → on Probity's own pages. */
const SAME: readonly (readonly [string, string])[] = [
  ['surface', 'surface-raised'],
  ['raised', 'surface'],
  ['line', 'line'],
  ['edge', 'line-control'],
  ['ink', 'text'],
  ['soft', 'text-soft'],
  ['focus', 'focus'],
  ['action', 'accent'],
  ['on-action', 'text-on-accent'],
  ['note', 'note'],
  ['note-tint', 'note-soft'],
  ['caution', 'caution'],
  ['caution-tint', 'caution-soft'],
  ['grave', 'grave'],
  ['grave-tint', 'grave-soft'],
  ['added', 'good'],
];

describe('the colours of card and pages', () => {
  const [inPage, own] = [colours(read('inline/tokens.css')), colours(read('ui/tokens.css'))];
  for (const scheme of ['light', 'dark'] as const) {
    it(`are the same in ${scheme}`, () => {
      const theirs = SAME.map(([name]) => [name, inPage[scheme].get(name)]);
      expect(theirs).toEqual(SAME.map(([name, other]) => [name, own[scheme].get(other)]));
      expect([...inPage[scheme].keys()].sort()).toEqual(SAME.map(([name]) => name).sort());
    });
  }
});
