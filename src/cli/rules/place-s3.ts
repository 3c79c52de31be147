// A feed in S3-compatible storage: requests signed by aws4fetch, told by the environment variables that AWS's own tools read.
import { AwsClient } from 'aws4fetch';
import { hashOf } from './build.ts';
import { fetchFrom, headersOf, INVENTED, type Place } from './place.ts';
import { Refused, type Terminal } from './terminal.ts';

const EMPTY = hashOf(new Uint8Array());
const LOCAL = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)([:/]|$))/;

interface Bucket {
  /** Address of the feed's folder, with a slash at its end. */
  readonly url: string;
  readonly region: string;
}

/** `s3://bucket/folder` as an address: below the endpoint that is named, else AWS's own for the region. */
function bucketOf(name: string, env: Terminal['env']): Bucket {
  const [, bucket, folder = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/([A-Za-z0-9/._-]*))?$/.exec(name) ?? [];
  if (bucket === undefined) throw new Refused(`${name}: write s3://BUCKET/FOLDER; letters, digits, dots, hyphens and underscores only`);
  const path = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION;
  const endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL;
  if (endpoint !== undefined) {
    if (!LOCAL.test(endpoint)) throw new Refused(`${endpoint}: the endpoint has to be an https address; http only on this machine`);
    return { url: `${endpoint.replace(/\/$/, '')}/${bucket}/${path}`, region: region ?? 'us-east-1' };
  }
  if (region === undefined)
    throw new Refused(`${name}: set AWS_REGION to the bucket's region, or AWS_ENDPOINT_URL_S3 to the address of other storage than AWS's`);
  // A dot in a bucket's name fits no certificate of the form bucket.s3.…
  const host = bucket.includes('.') ? `s3.${region}.amazonaws.com/${bucket}` : `${bucket}.s3.${region}.amazonaws.com`;
  return { url: `https://${host}/${path}`, region };
}

/** What the storage says is wrong, such as SignatureDoesNotMatch. */
const codeOf = async (response: Response): Promise<string> =>
  /<Code>([A-Za-z0-9]+)<\/Code>/.exec(await response.text().catch(() => ''))?.[1] ?? '';

/** Opens a folder of a bucket. Reads are signed too, since a bucket behind a CDN need not be public. */
export function s3Place(name: string, { env, fetch, now }: Terminal): Place {
  const { url, region } = bucketOf(name, env);
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = env;
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new Refused(`${name}: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN where there is one)`);
  const session = sessionToken === undefined ? {} : { sessionToken };
  const client = new AwsClient({ accessKeyId, secretAccessKey, ...session, service: 's3', region });

  const request = async (method: string, path: string, bytes?: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const signed = await client.sign(`${url}${path}`, {
      method,
      // The hash is signed as well: storage then refuses bytes that were changed on the way.
      headers: { 'x-amz-content-sha256': bytes === undefined ? EMPTY : hashOf(bytes), ...(bytes === undefined ? {} : headersOf(path)) },
      ...(bytes === undefined ? {} : { body: bytes }),
      redirect: 'error',
      aws: { datetime: new Date(now()).toISOString().replace(/[:-]|\.\d{3}/g, '') },
    });
    try {
      return await fetch(signed);
    } catch (error) {
      throw new Refused(
        `${url}${path}: could not be reached (${error instanceof Error ? error.message : String(error)}); look at bucket, region and endpoint`,
      );
    }
  };
  const refused = (path: string, { status }: Response, code: string): Refused =>
    new Refused(
      `${url}${path}: the storage answered ${status}${code === '' ? '' : ` (${code})`}; ${status === 403 ? 'look at the credentials and at what they may do' : status >= 500 ? 'run it again' : 'look at bucket, region and endpoint'}. What was written before it does no harm.`,
    );

  const read: Place['read'] = async (path) => {
    const response = await request('GET', path);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    const code = await codeOf(response);
    // Who may not list a bucket hears AccessDenied of what is not there.
    if ((response.status === 404 && code !== 'NoSuchBucket') || (response.status === 403 && code === 'AccessDenied')) return undefined;
    throw refused(path, response, code);
  };
  return {
    name,
    url: INVENTED,
    read,
    write: async (path, bytes) => {
      const response = await request('PUT', path, bytes);
      if (!response.ok) throw refused(path, response, await codeOf(response));
    },
    remove: async (path) => void (await request('DELETE', path).catch(() => undefined)),
    fetch: fetchFrom(INVENTED, read),
  };
}
