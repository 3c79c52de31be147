// What stands in a draft in place of a value that was masked: `[NHS number]`. These words become part of the draft, so they follow its
// language, not that of the interface; and the engine must know them again when it reads them.

/** English and Welsh, by the detector whose values they replace. A name is masked by initials instead, where it has any. */
const MASKS: Readonly<Record<string, readonly [en: string, cy: string]>> = {
  'access-code': ['access code', 'cod mynediad'],
  'api-key': ['key or token', 'allwedd neu docyn'],
  'arrest-summons': ['arrest summons number', 'rhif gwŷs arestio'],
  'bank-account': ['bank details', 'manylion banc'],
  biometric: ['body data', 'data biometrig'],
  'case-urn': ['unique reference number', 'cyfeirnod unigryw'],
  'collar-number': ['collar number', 'rhif coler'],
  coordinates: ['exact location', 'union leoliad'],
  'court-reference': ['court reference', 'cyfeirnod llys'],
  'crime-reference': ['crime reference', 'cyfeirnod trosedd'],
  'cro-number': ['CRO number', 'rhif CRO'],
  'crypto-wallet': ['crypto wallet', 'waled crypto'],
  'custody-record': ['custody record number', 'rhif cofnod y ddalfa'],
  'date-of-birth': ['date of birth', 'dyddiad geni'],
  'driving-licence': ['driving licence number', 'rhif trwydded yrru'],
  'foreign-id': ['personal number', 'rhif personol'],
  'foreign-phone': ['phone number', 'rhif ffôn'],
  'home-address': ['address', 'cyfeiriad'],
  iban: ['IBAN', 'IBAN'],
  imei: ['IMEI', 'IMEI'],
  'ip-address': ['IP address', 'cyfeiriad IP'],
  'landline-phone': ['phone number', 'rhif ffôn'],
  'mac-address': ['MAC address', 'cyfeiriad MAC'],
  'mobile-phone': ['phone number', 'rhif ffôn'],
  'national-insurance': ['National Insurance number', 'rhif Yswiriant Gwladol'],
  'nhs-number': ['NHS number', 'rhif GIG'],
  'occurrence-number': ['occurrence number', 'rhif digwyddiad'],
  passport: ['passport number', 'rhif pasbort'],
  password: ['password', 'cyfrinair'],
  'payment-card': ['card number', 'rhif cerdyn'],
  person: ['name', 'enw'],
  'person-age': ['name and age', 'enw ac oedran'],
  'personal-email': ['email address', 'cyfeiriad e-bost'],
  'pnc-id': ['PNC ID', 'rhif PNC'],
  postcode: ['postcode', 'cod post'],
  'prisoner-number': ['prisoner number', 'rhif carcharor'],
  'private-detail': ['private detail', 'manylyn preifat'],
  'reference-number': ['personal reference number', 'cyfeirnod personol'],
  'relative-name': ['relation', 'perthynas'],
  salary: ['amount', 'swm'],
  'security-answer': ['security answer', 'ateb diogelwch'],
  'social-handle': ['user name', 'enw defnyddiwr'],
  'street-address': ['address', 'cyfeiriad'],
  'transaction-reference': ['booking or order number', 'rhif archeb'],
  utr: ['Unique Taxpayer Reference', 'Cyfeirnod Unigryw y Trethdalwr'],
  'vehicle-registration': ['vehicle registration', 'rhif cofrestru cerbyd'],
  what3words: ['what3words address', 'cyfeiriad what3words'],
  'work-email': ['email address', 'cyfeiriad e-bost'],
};

const byDetector = new Map(Object.entries(MASKS));

/** Any mask, in either language, where it stands in a draft. */
export const MASKED = new RegExp(`\\[(?:${[...new Set(Object.values(MASKS).flat())].join('|')})\\]`);

const WELSH = /(?<!\p{L})(?:yn?|yr|mae|roedd|wedi|nid|ddim|ac|gan|gyda|bod|ein|eich|fy|rwy|hwn|hon|sydd|sy|ar|o|i)(?!\p{L})/giu;
const ENGLISH = /(?<!\p{L})(?:the|is|was|are|an?|and|of|to|for|with|that|this|her|his|my|your|you|it|in|on)(?!\p{L})/giu;

/** Whether a draft reads like Welsh: more of its small words are Welsh than English. */
function isWelsh(text: string): boolean {
  const count = (words: RegExp): number => text.match(words)?.length ?? 0;
  return count(WELSH) > count(ENGLISH);
}

/** What replaces a value of a detector in `draft`; nothing for a marking and its like, which must not be taken off. */
export function maskFor(detector: string, draft: string): string | undefined {
  const words = byDetector.get(detector);
  return words && `[${words[isWelsh(draft) ? 1 : 0]}]`;
}
