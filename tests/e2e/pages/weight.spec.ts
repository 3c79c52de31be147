// How heavy Probity's own pages are. How quick they are is measured by `npm run bench:page`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../harness/extension.ts';
import { expect, test } from './pages.ts';

const LIMIT = 60 * 1024;
const gzipped = (path: string): number => gzipSync(readFileSync(path)).length;

/** A page of the extension and every script and sheet that it asks for at its start, gzipped. */
function weight(page: string): number {
  const folder = builtExtension();
  const seen = new Set<string>();
  const visit = (path: string): number => {
    if (seen.has(path)) return 0;
    seen.add(path);
    const text = readFileSync(join(folder, path), 'utf8');
    const chunks = readdirSync(join(folder, 'chunks')).filter((name) => name.endsWith('.js') && text.includes(name));
    const linked = path.endsWith('.html') ? [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '') : [];
    return gzipped(join(folder, path)) + [...chunks.map((name) => `chunks/${name}`), ...linked].reduce((sum, each) => sum + visit(each), 0);
  };
  return visit(page);
}

test('popup and card weigh at most 60 KB gzipped', () => {
  const popup = weight('popup.html');
  const scripts = join(builtExtension(), 'content-scripts');
  const inPage = readdirSync(scripts).reduce((sum, name) => sum + gzipped(join(scripts, name)), 0);
  console.log(`gzipped: popup ${(popup / 1024).toFixed(1)} KB, everything in a page, the card too, ${(inPage / 1024).toFixed(1)} KB`);
  expect(popup).toBeGreaterThan(10_000);
  expect(popup).toBeLessThanOrEqual(LIMIT);
  expect(inPage).toBeLessThanOrEqual(LIMIT);
});
