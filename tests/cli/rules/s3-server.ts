// Storage that speaks as much of S3 as publishing needs, and checks every signature by its own reading of Signature Version 4
// (docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html), with node:crypto and nothing of the client's library.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'AKIAPROBITYTEST', AWS_SECRET_ACCESS_KEY: 'a/secret+of=the test' };
const SKEW = 15 * 60_000;

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, data: string): Buffer => createHmac('sha256', key).update(data).digest();

export interface SignedRequest {
  readonly method: string;
  /** As it stands in the request line, without a query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** The signature that a request must bear under a secret, from the headers that it says are signed. Undefined: it names none. */
export function wantedSignature({ method, path, headers }: SignedRequest, secret: string) {
  const authorization =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;
  const [, key, date, region, names, given] = authorization.exec(headers.authorization ?? '') ?? [];
  if (key === undefined || date === undefined || region === undefined || names === undefined || given === undefined) return undefined;
  const encoded = path.split('/').map((part) => encodeURIComponent(decodeURIComponent(part))).join('/'); // biome-ignore format: one thought
  const canonical = [
    method,
    encoded,
    '',
    ...names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim().replace(/ +/g, ' ')}`), // biome-ignore format: one thought
    '',
    names,
    headers['x-amz-content-sha256'] ?? '',
  ].join('\n');
  const scope = `${date}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'] ?? '', scope, sha256(canonical)].join('\n');
  const signing = [region, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${secret}`, date));
  return { key, region, names: names.split(';'), given, wanted: hmac(signing, text).toString('hex') };
}

export interface StoredObject {
  readonly bytes: Buffer;
  readonly type: string | undefined;
  readonly cache: string | undefined;
}

export interface Storage {
  readonly endpoint: string;
  /** By path, `/bucket/key`. */
  readonly objects: Map<string, StoredObject>;
  /** Every write, in order. */
  readonly written: string[];
  /** Answers a request with this error instead, when it gives one. */
  fault: (method: string, path: string) => { readonly status: number; readonly code: string } | undefined;
  close(): void;
}

/** Starts storage with one bucket, `rules`. `now` is its clock; who may not list hears AccessDenied of what is not there. */
export async function serveStorage({ now, mayList = true, token }: { now(): number; mayList?: boolean; token?: string }): Promise<Storage> {
  const objects = new Map<string, StoredObject>();
  const written: string[] = [];

  const judge = (request: SignedRequest, body: Buffer): { status: number; code: string } | undefined => {
    const { headers, method, path } = request;
    const signed = wantedSignature(request, CREDENTIALS.AWS_SECRET_ACCESS_KEY);
    if (signed === undefined) return { status: 403, code: 'AccessDenied' };
    if (signed.key !== CREDENTIALS.AWS_ACCESS_KEY_ID) return { status: 403, code: 'InvalidAccessKeyId' };
    const stamp = String(headers['x-amz-date']).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
    if (!(Math.abs(Date.parse(stamp) - now()) < SKEW)) return { status: 403, code: 'RequestTimeTooSkewed' };
    const must = ['host', 'x-amz-content-sha256', 'x-amz-date', ...(token === undefined ? [] : ['x-amz-security-token'])];
    if (!must.every((name) => signed.names.includes(name))) return { status: 403, code: 'AccessDenied' };
    if (headers['x-amz-security-token'] !== token) return { status: 403, code: 'InvalidToken' };
    if (!timingSafeEqual(Buffer.from(signed.given), Buffer.from(signed.wanted))) return { status: 403, code: 'SignatureDoesNotMatch' };
    if (sha256(body) !== headers['x-amz-content-sha256']) return { status: 400, code: 'XAmzContentSHA256Mismatch' };
    if (!path.startsWith('/rules/')) return { status: 404, code: 'NoSuchBucket' };
    if (method === 'GET' && !objects.has(path)) return mayList ? { status: 404, code: 'NoSuchKey' } : { status: 403, code: 'AccessDenied' };
    return undefined;
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { method = '', url: path = '', headers } = request;
    const wrong = storage.fault(method, path) ?? judge({ method, path, headers }, body);
    if (wrong !== undefined) {
      response.writeHead(wrong.status, { 'content-type': 'application/xml' });
      response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${wrong.code}</Code><Message>No.</Message></Error>`);
    } else if (method === 'PUT') {
      objects.set(path, { bytes: body, type: headers['content-type'], cache: headers['cache-control'] });
      written.push(path);
      response.writeHead(200).end();
    } else if (method === 'DELETE') {
      objects.delete(path);
      response.writeHead(204).end();
    } else response.writeHead(200).end(objects.get(path)?.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const storage: Storage = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    written,
    fault: () => undefined,
    close: () => void server.close(),
  };
  return storage;
}
