// Finds a Firefox that takes an unsigned extension for the length of a session; installs Debian's where it may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installedProgram } from '../../../src/cli/find-browser.ts';

const NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

const installedFirefox = (): string | undefined => installedProgram('PROBITY_FIREFOX', NAMES, PLACES);

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
