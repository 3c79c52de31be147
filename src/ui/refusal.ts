// Why an update was refused, in the language in force. The background tells a code and what belongs to it; the words are here.
import type { RefusalCode } from '../feed/refusal.ts';
import type { RulesState } from '../messaging/protocol.ts';
import { type MessageKey, t } from './i18n.ts';

const WORDS: Readonly<Record<RefusalCode, MessageKey>> = {
  unreachable: 'refusal_unreachable',
  'not-found': 'refusal_not_found',
  'server-error': 'refusal_server_error',
  'too-large': 'refusal_too_large',
  'not-signed': 'refusal_not_signed',
  'bad-signature': 'refusal_bad_signature',
  'not-understood': 'refusal_not_understood',
  'other-office': 'refusal_other_office',
  'wrong-epoch': 'refusal_wrong_epoch',
  rollback: 'refusal_rollback',
  'below-minimum': 'refusal_below_minimum',
  'same-number': 'refusal_same_number',
  expired: 'refusal_expired',
  'extension-too-old': 'refusal_extension_too_old',
  'wrong-hash': 'refusal_wrong_hash',
  'bad-pack': 'refusal_bad_pack',
  'no-room': 'refusal_no_room',
  'bad-policy': 'refusal_bad_policy',
};

/** The words of a refusal's code; undefined for one that this version does not know. */
export function refusalText(code: string): string | undefined {
  const key = new Map<string, MessageKey>(Object.entries(WORDS)).get(code);
  return key === undefined ? undefined : t(key);
}

/** The reason of the last refusal; undefined where nothing was refused. */
export function refusalWords({ refusal, problem }: RulesState): string | undefined {
  if (refusal === undefined) return problem;
  const words = refusalText(refusal.code);
  if (words === undefined) return problem;
  if (refusal.detail === undefined) return words;
  return words.endsWith(':') ? `${words} ${refusal.detail}` : `${words} (${refusal.detail})`;
}
