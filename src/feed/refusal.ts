// Why an update was refused, in words that a help desk can use. Codes are stable, for searching and for tests.

export const REFUSALS = {
  unreachable: 'The rules server could not be reached, answered with a redirect, or does not allow this extension to read it (CORS).',
  'not-found': 'The rules server has no such file. Perhaps a publish is half done; it will be tried again.',
  'server-error': 'The rules server answered with an error; it will be tried again.',
  'too-large': 'The file is larger than it may be. Perhaps the address is wrong.',
  'not-signed': 'What came back is not a signed feed. Perhaps a login page of the network stands in between.',
  'bad-signature': 'The signatures do not add up: too few of the keys that count have signed exactly these bytes.',
  'not-understood': 'The file is signed but cannot be read. It was made for another version or by mistake.',
  'other-office': 'The feed belongs to another office or is another feed than the policy names.',
  'wrong-epoch': 'The feed belongs to another generation of keys than the trust file says.',
  rollback: 'The feed is older than one that was already in force.',
  'below-minimum': 'The feed is older than the policy allows.',
  'same-number': 'The feed has the number of one already seen, but says something else.',
  expired: 'The feed had already run out when it arrived.',
  'extension-too-old': 'These rules need a newer version of the extension.',
  'wrong-hash': 'The pack is not the one that the feed names.',
  'bad-pack': 'The pack was refused:',
  'no-room': 'The browser has no room left to store the new rules.',
  'bad-policy': 'The policy for the feed cannot be used:',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly reason: string;
  /** What was added to the words of the code. */
  readonly detail?: string;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter?: number;
}

/** Makes a refusal; `detail` is added in brackets or behind the colon. */
export function refuse(code: RefusalCode, detail?: string, retryAfter?: number): Refusal {
  const text: string = REFUSALS[code];
  const reason = detail === undefined ? text : text.endsWith(':') ? `${text} ${detail}` : `${text} (${detail})`;
  return { ok: false, code, reason, ...(detail === undefined ? {} : { detail }), ...(retryAfter === undefined ? {} : { retryAfter }) };
}
