// Serves pages of ours at real addresses: the browser is told that every host is this server. It keeps what was asked for, so that
// a test can prove that nothing was sent while somebody typed.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { selfSigned } from './certificate.ts';

const TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json'],
]);

export interface Request {
  readonly method: string;
  readonly host: string;
  readonly path: string;
}

export interface PageServer {
  readonly port: number;
  /** All that was asked for but what Chromium asks its maker for now and then (accounts, updates, a dictionary), which is none of ours. */
  readonly requests: readonly Request[];
  /** Puts a page at an address in place of a file, with headers of its own if wanted. */
  put(address: string, html: string, headers?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

/** Hosts of the browser's maker. */
const MAKER = /\.(google|googleapis|gvt1)\.com$/;
const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

/**
 * Starts the server. `https://<host>/…` answers what was `put` there, else a file of one of `folders` at that path, else the
 * fixture named in `sites` for that host (`x.com` → `fixtures/x.html`).
 */
export async function servePages(sites: Readonly<Record<string, string>>, folders: readonly string[] = []): Promise<PageServer> {
  const requests: Request[] = [];
  const pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
  const byHost = new Map(Object.entries(sites));
  const server = createServer(selfSigned(), async (request, response) => {
    const host = request.headers.host ?? '';
    const path = new URL(request.url ?? '/', 'https://any').pathname;
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    if (!MAKER.test(host)) requests.push({ method: request.method ?? '', host, path });
    const put = pages.get(`https://${host}${path}`);
    if (put) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...put.headers }).end(put.html);
    const site = byHost.get(host);
    const files = [...[...folders, FIXTURES].map((folder) => join(folder, path)), ...(site ? [join(FIXTURES, site)] : [])];
    for (const file of files) {
      const content = await readFile(file).catch(() => undefined);
      if (!content) continue;
      return void response
        .writeHead(200, { 'content-type': TYPES.get(file.split('.').pop() ?? '') ?? 'application/octet-stream' })
        .end(content);
    }
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    put: (address, html, headers = {}) => void pages.set(address, { html, headers }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
