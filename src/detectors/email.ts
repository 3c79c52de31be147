// What the email detectors share: reading an address around each @, and telling whose it is.
import type { Range } from '../engine/types.ts';
import { isExample } from './examples.ts';
import type { DetectorContext } from './types.ts';

export interface Address extends Range {
  readonly local: string;
  readonly domain: string;
}

const LOCAL = /[a-z0-9._%+'-]/;
const DOMAIN = /[a-z0-9.-]/;
const WHOLE_DOMAIN = /^(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}$/;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 120;

/** All email addresses in the text; documentation's domains (example, test, invalid …) are left out. */
export function findAddresses(context: DetectorContext): Address[] {
  const text = context.folded;
  const found: Address[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start <= MAX_LOCAL && LOCAL.test(text[start - 1] ?? '')) start--;
    let end = at + 1;
    while (end < text.length && end - at <= MAX_DOMAIN && DOMAIN.test(text[end] ?? '')) end++;
    while (end > at && /[.-]/.test(text[end - 1] ?? '')) end--;
    while (start < at && /[.'_-]/.test(text[start] ?? '')) start++;
    const address = { start, end, local: text.slice(start, at), domain: text.slice(at + 1, end) };
    if (start < at && WHOLE_DOMAIN.test(address.domain) && !isDocumentation(address) && !isExample(context, address)) found.push(address);
  }
  return found;
}

const EXAMPLE_LABELS = /(?:^|[.-])(?:example|test|invalid|localhost|domain|somedomain|yourdomain|sample|placeholder)(?:[.-]|$)/;

function isDocumentation({ local, domain }: Address): boolean {
  return EXAMPLE_LABELS.test(domain) || /^(?:x{3,}|name|user|username|firstname\.?-?lastname|your\.?name|someone)$/.test(local);
}

const PERSONAL_DOMAINS =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|mac|yahoo|ymail|rocketmail|aol|btinternet|btopenworld|sky|virginmedia|ntlworld|blueyonder|talktalk|tiscali|protonmail|proton|pm|gmx|mail|zoho|hey|tutanota|fastmail|talk21|o2|email)\.(?:com|co\.uk|net|me|org|uk|ie|fr|de|in)$/;

/** True for a free or home provider's address: gmail, hotmail, btinternet … */
export function isPersonal({ domain }: Address): boolean {
  return PERSONAL_DOMAINS.test(domain);
}

const ROLE =
  /(?:^|[._-])(?:info|information|press|pressoffice|media|news|newsdesk|letters|editor|office|contact|contactus|enquir(?:y|ies)|inquiries|hello|hi|admin|administration|reception|support|help|helpdesk|service|services|team|comms|communications|events?|bookings?|sales|accounts?|finance|payroll|hr|jobs|careers|recruitment|foi|dpo|data|privacy|complaints?|reviews?|feedback|opcc|pcc|vru|elections?|democratic|consultation|postmaster|webmaster|no-?reply|donotreply|customer|grants?|procurement|tenders?|roadsafety|licensing|security|campaigns?|volunteers?|custodyvisitors?|chief|commissioner|mail|mailbox|general|main|the[a-z]{1,30}|save[a-z]{1,30})(?:[._-]|$|office|team|\d)/;

/** True for a mailbox of a post or a team, such as press@ or info@. */
export function isRole({ local }: Address): boolean {
  return ROLE.test(local);
}

/** True for the public sector's own domains. */
export function isPublicSector({ domain }: Address): boolean {
  return /(?:^|\.)(?:police\.uk|gov\.uk|nhs\.uk|nhs\.net|mod\.uk|parliament\.uk|pnn\.police\.uk|cjsm\.net)$/.test(domain);
}
