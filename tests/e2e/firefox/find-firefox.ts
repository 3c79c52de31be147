// Finds a Firefox that takes an unsigned extension for the length of a session; installs Debian's where it may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

function installedFirefox(): string | undefined {
  const chosen = process.env.PROBITY_FIREFOX;
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of NAMES) for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  return PLACES.find((place) => existsSync(place));
}

function debianFirefox(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], { stdio: 'ignore', env });
  return installedFirefox();
}

/** The path of Firefox 140 or newer. Throws, saying what to do, when there is none and none can be had. */
export function findFirefox(): string {
  const found = installedFirefox() ?? debianFirefox();
  if (found === undefined)
    throw new Error('No Firefox was found and none could be installed. Install Firefox or Firefox ESR, or name it in PROBITY_FIREFOX.');
  return found;
}
