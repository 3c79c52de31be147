// Finds a browser that can load an unpacked extension; installs one where it may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names on the path and fixed places, those that load unpacked extensions without ado first. */
const NAMES = ['chromium', 'chromium-browser', 'microsoft-edge', 'msedge', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path that a variable of the environment names, else the first of `names` on the path, else the first of `places` that is there. */
export function installedProgram(variable: string, names: readonly string[], places: readonly string[]): string | undefined {
  const chosen = process.env[variable];
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  return places.find((place) => existsSync(place));
}

const installedBrowser = (): string | undefined => installedProgram('PROBITY_BROWSER', NAMES, PLACES);

async function playwrightBrowser(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const cli = join(import.meta.dirname, '..', '..', 'node_modules', 'playwright-core', 'cli.js');
  const ran = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
  return ran.status === 0 && existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function debianBrowser(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji'], {
    stdio: 'ignore',
    env,
  });
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
}

/** The path of a browser. Throws, saying what to do, when there is none and none can be had. */
export async function findBrowser(): Promise<string> {
  const found = installedBrowser() ?? (await playwrightBrowser()) ?? debianBrowser();
  if (found === undefined)
    throw new Error('No Chrome, Chromium or Edge was found and none could be installed. Install one, or name it in PROBITY_BROWSER.');
  return found;
}

/** Flags under which an unpacked extension loads, as root and without a display too, and the browser itself asks nothing of the network. */
export function browserFlags(extension: string, { headless }: { headless: boolean }): string[] {
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    // Branded Chrome switched the flag above off from version 137 on.
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
  ];
}
