// The house's arrows point one way: which wing may import which.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Wing → wings that it may import at run time. `types` are always free: they are erased. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: ['detectors', 'reader', 'rules'],
  detectors: ['engine'],
  reader: ['engine', 'zod'],
  codes: ['engine', 'zod'],
  rules: ['engine', 'codes', 'reader', 'zod'],
  policy: ['engine', 'feed', 'zod'],
  feed: ['engine', 'rules', 'policy', 'zod'],
  messaging: ['engine', 'policy', 'rules', 'zod'],
  composers: ['engine', 'messaging', 'inline'],
  inline: ['composers', 'messaging', 'engine', 'ui'],
  ui: ['messaging', 'engine', 'codes'],
  background: ['engine', 'codes', 'rules', 'reader', 'messaging', 'policy', 'feed', 'zod'],
  cli: ['engine', 'codes', 'rules', 'reader', 'messaging', 'policy', 'feed', 'detectors', 'zod', 'composers'],
  zod: [],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/^(import|export)\s+(type\s+)?([^;]*?)from\s+'([^']+)';/gms)].map((match) => {
    const [, , type, what = '', from = ''] = match;
    const named = /^\s*\{([^}]*)\}\s*$/.exec(what)?.[1];
    const allTypes =
      named
        ?.split(',')
        .filter((item) => item.trim() !== '')
        .every((item) => item.trim().startsWith('type ')) ?? false;
    const target = from.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), from)) : from;
    return { file, target, typeOnly: type !== undefined || allTypes };
  });
}

const wingOf = (path: string): string => (/^src\/([a-z]+)/.exec(path)?.[1] ?? '').replace(/\.ts$/, '');
const all = [...sourceFiles('src'), ...sourceFiles('entrypoints')].flatMap(importsOf);

describe('the arrows of the house', () => {
  it('finds imports to judge', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it('lets no wing import another that it may not', () => {
    const wrong = all
      .filter(
        ({ file, target, typeOnly }) =>
          !typeOnly && file.startsWith('src/') && target.startsWith('src/') && wingOf(file) !== wingOf(target),
      )
      .filter(({ file, target }) => !(MAY_IMPORT[wingOf(file)] ?? []).includes(wingOf(target)))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
  });

  it('lets nothing in src import an entrypoint', () => {
    expect(all.filter(({ file, target }) => file.startsWith('src/') && target.startsWith('entrypoints/'))).toEqual([]);
  });

  it('keeps the engine, the detectors and the reader free of the browser, of Node, of clocks and of chance', () => {
    const impure = ['engine', 'detectors', 'reader']
      .flatMap((wing) => sourceFiles(`src/${wing}`))
      .filter((file) => !file.includes('/train'))
      .filter((file) => {
        const source = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        return /\b(document|window|browser|chrome|fetch|localStorage)\s*[.(]|Date\.now|new Date\(\)|Math\.random|performance\.|from 'node:/.test(
          source,
        );
      });
    expect(impure).toEqual([]);
  });

  it('keeps zod, compromise, rules and detectors out of whatever runs in a page', () => {
    const reached = reachedFrom('entrypoints/composer.content');
    expect(reached.length).toBeGreaterThan(5);
    const heavy = reached.filter(
      (file) =>
        /^(zod|compromise|minisearch|preact)/.test(file) || /^src\/(zod|rules|detectors|reader|codes|feed|policy|background)/.test(file),
    );
    expect(heavy).toEqual([]);
  });

  it('keeps what only publishing needs out of the extension: the command line, its libraries, Node', () => {
    const reached = reachedFrom('entrypoints');
    expect(reached).toContain('src/feed/client.ts');
    expect(reached.filter((file) => /^(aws4fetch|yaml|node:)|^src\/cli\//.test(file))).toEqual([]);
    // The pattern would find them: they are reached from the command line.
    expect(reachedFrom('src/cli')).toEqual(expect.arrayContaining(['aws4fetch', 'yaml', 'node:fs']));
  });
});

/** What the files of a folder import at run time, and what that imports, to the end. */
function reachedFrom(folder: string): string[] {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { file: from, target, typeOnly } of all) if (from === file && !typeOnly) visit(target);
  };
  for (const file of sourceFiles(folder)) visit(file);
  return [...reached];
}
