// Opens Chromium with an unpacked extension and every host of the web mapped to our own server.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { findBrowser } from '../../../src/cli/find-browser.ts';
import type { PageServer } from './server.ts';

export interface OpenedBrowser {
  readonly context: BrowserContext;
  /** The extension's background, started again if the browser has stopped it. */
  background(): Promise<Worker>;
  readonly extensionId: string;
  close(): Promise<void>;
}

export interface BrowserOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** What every host of the web is. */
  readonly server: Pick<PageServer, 'port'>;
  readonly colorScheme?: 'light' | 'dark';
  readonly flags?: readonly string[];
}

/** Opens the browser. Shows a window when PROBITY_HEADED is set. */
export async function openBrowser({ extension, server, colorScheme = 'light', flags = [] }: BrowserOptions): Promise<OpenedBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'probity-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser(),
    headless: false,
    ignoreHTTPSErrors: true,
    colorScheme,
    viewport: { width: 1100, height: 800 },
    args: [
      ...(process.env.PROBITY_HEADED ? [] : ['--headless=new', '--disable-gpu']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
      ...flags,
    ],
  });
  const background = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const worker = await background();
  return {
    context,
    background,
    extensionId: new URL(worker.url()).host,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
