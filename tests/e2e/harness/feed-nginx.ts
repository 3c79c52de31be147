// A feed's folder served by real nginx, set up as rules/README.md says, with an access log that counts what a request costs.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answers, ended, freePort } from './child-server.ts';

export const NGINX = '/usr/sbin/nginx';

export interface Served {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Bytes of the body that was sent. */
  readonly body: number;
  /** Bytes sent with headers, and bytes of the request. */
  readonly sent: number;
  readonly received: number;
}

export interface FeedServer {
  readonly url: string;
  /** What was asked for since the last call. */
  served(): Promise<readonly Served[]>;
  close(): Promise<void>;
}

/** Serves `folder`; log and configuration lie in `work`. With a certificate, over TLS; the log can be left out. Throws when nginx does not come up. */
export async function serveFeed(
  folder: string,
  work: string,
  { certificate, logged = true }: { certificate?: { readonly key: string; readonly cert: string }; logged?: boolean } = {},
): Promise<FeedServer> {
  const port = await freePort();
  const log = join(work, 'access.log');
  const cors = 'add_header Access-Control-Allow-Origin "*" always;';
  if (certificate !== undefined) {
    await writeFile(join(work, 'key.pem'), certificate.key, { mode: 0o600 });
    await writeFile(join(work, 'cert.pem'), certificate.cert);
  }
  const tls = certificate === undefined ? '' : `\n    ssl_certificate ${work}/cert.pem;\n    ssl_certificate_key ${work}/key.pem;`;
  // As root the folders made for a test are closed to nginx's usual user.
  const config = `user root;
daemon off;
worker_processes 1;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events {}
http {
  default_type application/json;
  etag on;
  log_format costs '$request_method $uri $status $body_bytes_sent $bytes_sent $request_length';
  access_log ${logged ? `${log} costs` : 'off'};
  gzip on;
  gzip_types application/json;
  gzip_min_length 4000;
  server {
    listen 127.0.0.1:${port}${certificate === undefined ? '' : ' ssl'};${tls}
    root ${folder};
    location / { ${cors} add_header Cache-Control "no-cache" always; }
    location /packs/ { ${cors} add_header Cache-Control "public, max-age=31536000, immutable" always; }
  }
}
`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(work, 'nginx.conf'), config);
  const nginx = spawn(NGINX, ['-p', work, '-c', join(work, 'nginx.conf'), '-e', join(work, 'error.log')], { stdio: 'ignore' });
  const url = `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}/`;
  if (!(await answers(port, nginx))) {
    await ended(nginx);
    const errors = join(work, 'error.log');
    throw new Error(`nginx did not start: ${existsSync(errors) ? await readFile(errors, 'utf8') : 'it left no log'}`);
  }
  let read = logged ? (await readFile(log, 'utf8')).length : 0;
  return {
    url,
    served: async () => {
      const text = await readFile(log, 'utf8');
      const fresh = text.slice(read);
      read = text.length;
      return fresh.split('\n').filter(Boolean).map(servedOf);
    },
    close: () => ended(nginx),
  };
}

function servedOf(line: string): Served {
  const [method = '', path = '', status, body, sent, received] = line.split(' ');
  return { method, path, status: Number(status), body: Number(body), sent: Number(sent), received: Number(received) };
}
