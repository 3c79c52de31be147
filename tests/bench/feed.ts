// `npm run bench:feed`: what one nginx worker serves of a feed, as static files on this machine, asked by wrk (apt-get install nginx-light
// wrk) on the same machine; printed as a table and kept as JSON. What ten million clients need follows from it and from the schedule.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { selfSigned } from '../e2e/harness/certificate.ts';
import { NGINX, serveFeed } from '../e2e/harness/feed-nginx.ts';
import { openOffice } from '../e2e/harness/feed-office.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WRK = '/usr/bin/wrk';
const CLIENTS = 10_000_000;
const ROUNDS = 3;

for (const path of [NGINX, WRK]) {
  if (existsSync(path)) continue;
  console.error(`${path} is wanted: apt-get install nginx-light wrk`);
  process.exit(1);
}

/** Requests a second, the best of a few rounds: other work on the machine only ever takes away. */
function measure(url: string, headers: readonly string[]): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const said = execFileSync(WRK, ['-t1', '-c64', '-d4s', ...headers.flatMap((header) => ['-H', header]), url], { encoding: 'utf8' });
    const refused = /Non-2xx or 3xx responses: (\d+)/.exec(said);
    if (refused !== null) throw new Error(`${url}: ${refused[0]}\n${said}`);
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
  });
  return Math.round(Math.max(...rounds));
}

const work = mkdtempSync(join(tmpdir(), 'probity-bench-'));
try {
  const folder = join(work, 'feed');
  const office = await openOffice(work, folder);
  await office.publish();
  const pack = readFileSync(office.pack());
  const [plain, secure] = [
    await serveFeed(folder, mkdtempSync(join(work, 'plain-')), { logged: false }),
    await serveFeed(folder, mkdtempSync(join(work, 'tls-')), { logged: false, certificate: selfSigned() }),
  ];
  const etag = (await fetch(`${plain.url}feed.json`)).headers.get('etag') ?? '';
  const again = [`If-None-Match: ${etag}`];
  const close = ['Connection: close'];
  const results = {
    'idle look (304), connection kept': measure(`${plain.url}feed.json`, again),
    'first look (200), connection kept': measure(`${plain.url}feed.json`, []),
    'idle look over TLS, connection kept': measure(`${secure.url}feed.json`, again),
    'idle look over TLS, a new connection each': measure(`${secure.url}feed.json`, [...again, ...close]),
    'signatures over TLS, a new connection each': measure(`${secure.url}${signatureOf(folder)}`, close),
  };
  await Promise.all([plain.close(), secure.close()]);

  const mean = CLIENTS / 3600;
  const zipped = gzipSync(pack).length;
  const sums = {
    'looks a second, mean': Math.round(mean),
    'pack, bytes': pack.length,
    'pack, bytes gzipped': zipped,
    'one release to all, terabytes gzipped': Number(((zipped * CLIENTS) / 1e12).toFixed(1)),
    'the same over its hour, gigabits a second': Number(((zipped * CLIENTS * 8) / 3600 / 1e9).toFixed(1)),
  };
  console.log(`one nginx worker, ${cpus().length} cores (${cpus()[0]?.model ?? ''}), requests a second, best of ${ROUNDS}`);
  for (const [name, value] of Object.entries(results)) console.log(`${name.padEnd(44)}${value.toLocaleString('en').padStart(10)}`);
  console.log(`for ${CLIENTS.toLocaleString('en')} clients`);
  for (const [name, value] of Object.entries(sums)) console.log(`${name.padEnd(44)}${value.toLocaleString('en').padStart(10)}`);
  mkdirSync(join(ROOT, '.artifacts'), { recursive: true });
  writeFileSync(join(ROOT, '.artifacts', 'bench-feed.json'), `${JSON.stringify({ requestsPerSecond: results, sums }, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Path of the signatures of the feed in a folder: what is asked for after `feed.json` when that has changed. */
function signatureOf(folder: string): string {
  const hash = execFileSync('sha256sum', [join(folder, 'feed.json')], { encoding: 'utf8' }).slice(0, 64);
  return `signatures/${hash}.json`;
}
