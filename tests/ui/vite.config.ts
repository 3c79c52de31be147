// Serves the extension's pages outside an extension, with the browser stood in for by `mock-browser.ts`: for looking at them while they are made.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  publicDir: `${root}public`,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 5199, strictPort: true },
  resolve: { alias: { 'wxt/browser': `${root}tests/ui/mock-browser.ts` } },
});
