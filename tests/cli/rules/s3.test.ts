// Publishing to S3-compatible storage: signed requests that independent storage accepts, in the safe order, with what caches need to know.
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NOW, PASSPHRASE, put, rule, run } from './fixture.ts';
import { FIB, type Office, office } from './office.ts';
import { CREDENTIALS, type Storage, serveStorage, wantedSignature } from './s3-server.ts';

let storage: Storage | undefined;
afterEach(() => storage?.close());

/** Storage, an office, and its publish command to a folder of the bucket. */
async function opened(change: Partial<Parameters<typeof serveStorage>[0]> = {}, more: Record<string, string> = {}) {
  const started = await serveStorage({ now: () => NOW, ...change });
  storage = started;
  const made: Office = await office();
  const env = { PROBITY_PASSPHRASE: PASSPHRASE, ...CREDENTIALS, AWS_ENDPOINT_URL_S3: started.endpoint, ...more };
  const rules = (...args: string[]) => run(args, { env });
  const publish = (...args: string[]) => rules('publish', '--to', 's3://rules/feed', '--keys', made.keys, '--rules', made.base, ...args);
  return { ...made, env, rules, publish, storage: started };
}

describe('the storage of these tests', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const authorization = (names: string, signature: string): string =>
    `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${names},Signature=${signature}`;
  const common = { host: 'examplebucket.s3.amazonaws.com', 'x-amz-date': '20130524T000000Z' };

  it('wants the signatures of the examples in the manual of S3', () => {
    const get = 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41';
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const getHeaders = { ...common, range: 'bytes=0-9', 'x-amz-content-sha256': empty };
    const names = 'host;range;x-amz-content-sha256;x-amz-date';
    const headers = { ...getHeaders, authorization: authorization(names, get) };
    expect(wantedSignature({ method: 'GET', path: '/test.txt', headers }, secret)?.wanted).toBe(get);

    const put = '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd';
    const putHeaders = {
      ...common,
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      authorization: authorization('date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class', put),
    };
    expect(wantedSignature({ method: 'PUT', path: '/test%24file.text', headers: putHeaders }, secret)?.wanted).toBe(put);
  });
});

describe('publishing to a bucket', () => {
  it('writes packs first and feed.json last, and a browser takes what lies there', async () => {
    const { keys, publish, rules, storage } = await opened();
    expect((await publish()).out).toContain('Published to s3://rules/feed');
    expect(storage.written[0]).toMatch(/^\/rules\/feed\/packs\//);
    expect(storage.written.at(-1)).toBe('/rules/feed/feed.json');
    expect(storage.written).toContain('/rules/feed/trust/1.json');
    expect((await rules('verify', 's3://rules/feed', '--keys', keys)).out).toContain('A browser takes this feed');
    expect((await rules('status', 's3://rules/feed/', '--keys', keys)).out).toContain('Signed by your keys');
  });

  it('says what each file is and how long caches may keep it', async () => {
    const { publish, storage } = await opened();
    await publish();
    for (const [path, { cache, type }] of storage.objects) {
      expect(type).toBe('application/json');
      const wanted = path.includes('/packs/') ? /immutable/ : path.endsWith('/feed.json') ? /^no-cache$/ : /max-age=300/;
      expect(cache, path).toMatch(wanted);
    }
  });

  it('updates and rolls back, where it may not list and is signed in for a session only', async () => {
    const { base, keys, publish, rules } = await opened(
      { mayList: false, token: 'session/token==' },
      { AWS_SESSION_TOKEN: 'session/token==' },
    );
    await publish();
    put(base, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib'));
    expect((await publish()).out).toContain('release 0.2');
    const back = await rules('rollback', '--to', 's3://rules/feed', '--keys', keys);
    expect(back.out).toContain('release 0.3');
    expect((await rules('verify', 's3://rules/feed', '--keys', keys)).status).toBe(0);
  });

  it('can be compared with what is to come', async () => {
    const { base, publish, rules } = await opened();
    await publish();
    put(base, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib'));
    put(base, 'drafts.jsonl', '{"id": 1, "text": "My fib came."}');
    expect((await rules('diff', 's3://rules/feed', base, '--corpus', join(base, 'drafts.jsonl'))).out).toContain('dishonesty/fib: "fib"');
  });

  it('that breaks off leaves the feed before in force; run again, it is done', async () => {
    const { base, keys, publish, rules, storage } = await opened();
    await publish();
    put(base, 'risks/dishonesty/fib.yaml', rule(FIB, 'fib'));
    storage.fault = (method, path) => (method === 'PUT' && path.endsWith('feed.json') ? { status: 503, code: 'SlowDown' } : undefined);
    const broken = await publish();
    expect(broken.status).toBe(1);
    expect(broken.err).toContain('answered 503 (SlowDown); run it again. What was written before it does no harm.');
    storage.fault = () => undefined;
    expect((await rules('verify', 's3://rules/feed', '--keys', keys)).out).toContain('release 0.1');
    expect((await publish()).out).toContain('release 0.2');
  });

  it.each([
    ['a wrong secret', { AWS_SECRET_ACCESS_KEY: 'another' }, '403 (SignatureDoesNotMatch); look at the credentials'],
    ['an unknown key', { AWS_ACCESS_KEY_ID: 'AKIANOBODY' }, '403 (InvalidAccessKeyId); look at the credentials'],
    ['no secret', { AWS_SECRET_ACCESS_KEY: undefined }, 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
    ['neither region nor endpoint', { AWS_ENDPOINT_URL_S3: undefined }, 'set AWS_REGION'],
    ['a plain endpoint elsewhere', { AWS_ENDPOINT_URL_S3: 'http://storage.example' }, 'http only on this machine'],
    ['an endpoint where nobody answers', { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' }, 'could not be reached'],
  ])('with %s writes nothing and says what to do', async (_, change, words) => {
    const { base, env, keys, storage } = await opened();
    const said = await run(['publish', '--to', 's3://rules/feed', '--keys', keys, '--rules', base], { env: { ...env, ...change } });
    expect(said.status).toBe(1);
    expect(said.err).toContain(words);
    expect(storage.objects.size).toBe(0);
  });

  it.each(['s3://other/feed', 's3://Rules', 's3://rules/a b'])('to %s is refused', async (to) => {
    const { base, keys, rules } = await opened();
    const { err, status } = await rules('publish', '--to', to, '--keys', keys, '--rules', base);
    expect(status).toBe(1);
    expect(err).toMatch(/NoSuchBucket|write s3:\/\/BUCKET\/FOLDER/);
  });

  it('asks AWS itself at the address of bucket and region', async () => {
    const { base, env, keys } = await opened();
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return new Response('<Error><Code>NoSuchBucket</Code></Error>', { status: 404 });
    };
    const aws = { ...env, AWS_ENDPOINT_URL_S3: undefined, AWS_REGION: 'eu-west-2' };
    for (const to of ['s3://rules/feed', 's3://rules.office'])
      await run(['publish', '--to', to, '--keys', keys, '--rules', base], { env: aws, fetch });
    expect(asked).toEqual([
      'https://rules.s3.eu-west-2.amazonaws.com/feed/trust/1.json',
      'https://s3.eu-west-2.amazonaws.com/rules.office/trust/1.json',
    ]);
  });
});
