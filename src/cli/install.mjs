// Installs what package-lock.json names, when it is not there yet. Plain JavaScript for any Node that npm came with:
// the Node that everything else runs on (24) is itself one of the packages.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
const fresh =
  existsSync(installed) && existsSync(join(root, 'node_modules', '.bin', 'node')) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;

if (!fresh) {
  console.log('Installing what package-lock.json names …');
  const ran = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (ran.status !== 0) {
    console.error('Installing failed: see the lines above. A network that reaches the npm registry is needed once.');
    process.exit(ran.status ?? 1);
  }
}
