// The engine, the detectors and the reader have no words for people: those are the interface's, in the person's language.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_KINDS } from '../../src/engine/evidence.ts';
import { CONFIDENCES, GRAVITIES } from '../../src/engine/types.ts';
import { EXERCISES } from '../../src/ui/practice/exercise-data.ts';
import { EMAILS, MESSAGES, POSTS } from '../../src/ui/practice/samples.ts';
import { shippedEngine } from '../shipped.ts';
import { walkSyntax } from '../syntax.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Words of drafts that are looked for or put in place: contractions written out, and masks. */
const DRAFT_WORDS = [join('engine', 'contractions.ts'), join('detectors', 'masks.ts')];

interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly callee?: { readonly name?: string; readonly property?: { readonly name?: string } };
}

/** Two words in a row, or one that begins as a sentence does. Patterns have signs between their words, keys have dashes. */
const READS_LIKE_WORDS = /^\p{Lu}\p{Ll}{3,}|\p{L}{2,},? \p{L}{2,}/u;

/** Lists of words: one a line or between bars. */
const LIST = /^\n|\|/;

/** Where words of a draft stand, to be looked for: lists of them, patterns, comparisons; and what is said to whoever broke the program. */
function isReading({ type, callee }: Node): boolean {
  const name = callee?.name ?? callee?.property?.name ?? '';
  if (type === 'CallExpression') return ['keywords', 'split'].includes(name);
  return type === 'BinaryExpression' || (type === 'NewExpression' && ['Set', 'Map', 'RegExp', 'Error'].includes(name));
}

/** Texts of a file that read like words for people. */
function words(name: string, source: string): string[] {
  const found: string[] = [];
  walkSyntax(name, source, 'ts', (node) => {
    const each = node as Node;
    if (each.type === 'ImportDeclaration' || isReading(each)) return false;
    const text = each.type === 'TemplateElement' ? (each.value as { raw: string }).raw : each.type === 'Literal' ? each.value : undefined;
    if (typeof text === 'string' && READS_LIKE_WORDS.test(text) && !LIST.test(text)) found.push(`${name}: ${text}`);
    return true;
  });
  return found;
}

describe('the sources of engine, detectors and reader', () => {
  const files = ['engine', 'detectors', 'reader'].flatMap((wing) =>
    readdirSync(join(ROOT, 'src', wing), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('train'))
      .map((name) => join(wing, name)),
  );

  it('hold no text for people', () => {
    expect(files.length).toBeGreaterThan(70);
    const found = files
      .filter((file) => !DRAFT_WORDS.includes(file))
      .flatMap((file) => words(file, readFileSync(join(ROOT, 'src', file), 'utf8')));
    expect(found).toEqual([]);
  });

  it.each([
    ["const a = { title: 'NHS number' };", 'NHS number'],
    ["found.push({ why: 'says what it is' });", 'says what it is'],
    ["evidence(context, range, 'a place or date');", 'a place or date'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source to be looked through
    ['const a = `${digits} digits with a valid check digit`;', ' digits with a valid check digit'],
    ["const label = 'Found';", 'Found'],
  ])('are looked through: %s would be found', (source, text) => {
    expect(words('a.ts', source)).toEqual([`a.ts: ${text}`]);
  });

  it.each([
    "import { a } from './some file.ts';",
    "const a = keywords('nhs number|date of birth');",
    "const a = new Set('he she they'.split(' '));",
    "const a = 'al el bin ibn de del'.split(' ');",
    "throw new Error('the model cannot be read');",
    "const a = { kind: 'covert_source', id: 'nhs-number', form: /sort code/ };",
  ])('may look for words: %s is fine', (source) => {
    expect(words('a.ts', source)).toEqual([]);
  });
});

describe('a finding', () => {
  const drafts = [
    ...EXERCISES.map(({ draft, channel, audience }) => ({ text: draft, channel, audience })),
    ...[...POSTS, ...MESSAGES, ...EMAILS].map(({ text }) => ({ text })),
    { text: 'Her NHS number is 943 476 5919, and Aisha Khan lives at 14 Ashmore Close, B91 3QT, dob 3.6.88, PC 4821.' },
  ];
  const engine = shippedEngine();
  const findings = drafts.flatMap((draft) => engine.check(draft).map((finding) => ({ finding, draft })));

  it.each(findings)('says nothing of its own: $finding.rule on “$finding.excerpt”', ({ finding, draft }) => {
    const { rewrite, ...rest } = finding;
    expect(ownTexts(rest).filter((text) => !draft.text.includes(text))).toEqual([]);
    if (rewrite?.kind === 'mask') expect(rewrite.replacement).toMatch(/^(\p{L}\.)+$|^\[.+\]$/u);
  });
});

/** All texts in a finding that are no key. */
function ownTexts(value: unknown): string[] {
  const keys: readonly string[] = [...EVIDENCE_KINDS, ...CONFIDENCES, ...GRAVITIES];
  if (typeof value === 'string') return keys.includes(value) || /^[a-z]+(-[a-z]+)*(\/[a-z]+(-[a-z]+)*)?$/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(ownTexts);
}
