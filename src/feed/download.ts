// Downloading: one capped, plain request. No cookies, no referrer, no redirect; the browser's own cache does the ETag.
import { type Refusal, refuse } from './refusal.ts';

export interface Downloaded {
  readonly ok: true;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How a request went, for the ledger. */
export type NoteRequest = (url: string, bytes: number, outcome: string) => void;

const TIMEOUT = 20_000;
const MOST_RETRY_AFTER = 86_400_000;

/**
 * Fetches at most `cap` bytes, counted as they arrive and after decompression, so that an endless body or a bomb costs no more.
 * `immutable` files may come from the cache; others are asked for anew (If-None-Match is the browser's work).
 */
export async function download(
  url: string,
  cap: number,
  { fetch, note, immutable }: { fetch: typeof globalThis.fetch; note: NoteRequest; immutable: boolean },
): Promise<Downloaded | Refusal> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT);
  const fail = (refusal: Refusal, bytes = 0): Refusal => {
    note(url, bytes, refusal.code);
    return refusal;
  };
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: immutable ? 'default' : 'no-cache',
      signal: abort.signal,
    });
    if (response.status === 404 || response.status === 403) return fail(refuse('not-found', `status ${response.status}`));
    if (!response.ok) return fail(refuse('server-error', `status ${response.status}`, retryAfter(response.headers.get('retry-after'))));
    const bytes = await readCapped(response, cap);
    if (bytes === undefined) {
      abort.abort();
      return fail(refuse('too-large', `more than ${cap} bytes`), cap);
    }
    note(url, bytes.length, 'ok');
    return { ok: true, bytes };
  } catch {
    return fail(refuse('unreachable'));
  } finally {
    clearTimeout(timer);
  }
}

async function readCapped(response: Response, cap: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.length;
    if (total > cap) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Retry-After in seconds; dates are left to the usual backoff. */
function retryAfter(header: string | null): number | undefined {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1_000, MOST_RETRY_AFTER) : undefined;
}
