// The end-to-end tests: real Chromium with the unpacked extension. One worker, because a browser is a heavy thing.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../.artifacts/e2e',
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  // A heavy machine now and then delays a key; what fails twice is broken.
  retries: 1,
  reporter: [['list']],
});
