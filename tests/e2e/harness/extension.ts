// The extensions that the end-to-end tests load: the one that is built and shipped, and the same in-page script with a background
// that answers from a short list of words, so that what an editor does can be tested apart from what the rules say.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const BUILT = join(ROOT, '.output', 'chrome-mv3');

/** Folder of the built extension; builds it when that has not been done. */
export function builtExtension(): string {
  if (!existsSync(join(BUILT, 'manifest.json'))) {
    const ran = spawnSync('npm', ['run', 'build:chrome'], { cwd: ROOT, stdio: 'inherit' });
    if (ran.status !== 0) throw new Error('The extension could not be built; see above.');
  }
  return BUILT;
}

/** Folder of the extension with a background of fixed answers, which runs on every https page. */
export async function suiteExtension(): Promise<string> {
  const folder = join(ROOT, '.artifacts', 'suite-extension');
  await mkdir(folder, { recursive: true });
  await cp(join(ROOT, 'public', '_locales'), join(folder, '_locales'), { recursive: true });
  await build({
    entryPoints: { composer: join(import.meta.dirname, 'suite-composer.ts') },
    outdir: folder,
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    plugins: [inlineStyles],
    logLevel: 'error',
  });
  await cp(join(import.meta.dirname, 'fixed-background.js'), join(folder, 'background.js'));
  const manifest = {
    manifest_version: 3,
    name: 'Probity with fixed answers',
    version: '1',
    default_locale: 'en',
    permissions: ['storage'],
    host_permissions: ['https://*/*'],
    background: { service_worker: 'background.js' },
    content_scripts: [
      {
        matches: ['https://*/*'],
        js: ['composer.js'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  return folder;
}

/** `import css from './x.css?inline'`, as the shipped build understands it. */
export const inlineStyles = {
  name: 'inline-styles',
  setup: (bundler: import('esbuild').PluginBuild) => {
    bundler.onResolve({ filter: /\.css\?inline$/ }, (found) => ({
      path: join(found.resolveDir, found.path.replace('?inline', '')),
      namespace: 'inline',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'inline' }, async ({ path }) => ({ contents: await readFile(path, 'utf8'), loader: 'text' }));
  },
};
