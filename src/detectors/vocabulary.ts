// Words that people squash or break up around an identifier: `psswrd`, `nmbr`, `pas port`. Their skeletons lead back to them.

const WORDS = `
accident account add address age agency airline allergy allergic ancestry answer appointment aspirin attention authentication average avoid backup balance bank benefit billing birth birthday blood board booking
calendar call card cash certificate certification chart chat check checkup child claim client code color colour company condition confirm connect connection contact conversation coordinate credit
current customer daily data date daughter debit deep delivery dental dentist deposit details device diagnosis diet dietary digits direct doctor document driver drivers driving
education electoral email emergency employee employer ending error ethnicity event excluding expiry expiration favourite favorite feedback file fingerprint firmware fitness flight form found
friend gender gene genetic grade gluten group handle hardware health heart history home hospital hotel household husband identification identity image incident includes income indicates indicated including indicate information insurance integration invoice itinerary
job key landlord license licence link linked list loan location locker login male marital married medical medication meeting member membership mention mentioned meters message mobile model mortgage mother mothers
name national network next nickname note number number order owner park partner passcode passport password passwords patient pattern payment payroll permit personal pet phone photo photos picture pin platform policy position post preference
prefer prescription prescriptions print product professional profile property provider provisional purchase question quote quoted rate reading receipt record recovery reference region registration relative relation religion
rent report reports required reservation residence result results review room route router routing salary school screen search security sensor serial service session setup shellfish shipping show shows since sister sleep social software son spouse
status stay staying stored submit street student subscription surname support system taking tax telephone thread ticket token tomorrow tracked tracking transaction transfer travel treatment trip trouble twitter update user username vaccine validate validation vehicle verification verify vegan
video visa visited voice voter voting wallet warranty website weight wife wifi work works yesterday years year month week
`;
/** Short forms that keep no rule. */
const SHORT: readonly (readonly [string, string])[] = [
  ['acct', 'account'],
  ['acc', 'account'],
  ['accts', 'accounts'],
  ['addr', 'address'],
  ['appt', 'appointment'],
  ['ans', 'answer'],
  ['answr', 'answer'],
  ['bday', 'birthday'],
  ['bnk', 'bank'],
  ['cd', 'code'],
  ['crd', 'card'],
  ['crdt', 'credit'],
  ['dob', 'dob'],
  ['drv', 'driver'],
  ['dte', 'date'],
  ['eml', 'email'],
  ['emplyr', 'employer'],
  ['emrg', 'emergency'],
  ['exp', 'exp'],
  ['fr', 'for'],
  ['frm', 'from'],
  ['frmwr', 'firmware'],
  ['hs', 'has'],
  ['hv', 'have'],
  ['htl', 'hotel'],
  ['inf', 'info'],
  ['ins', 'insurance'],
  ['ky', 'key'],
  ['lcns', 'license'],
  ['lcnse', 'license'],
  ['licsens', 'license'],
  ['ln', 'loan'],
  ['lnk', 'link'],
  ['lst', 'list'],
  ['madn', 'maiden'],
  ['mrtg', 'mortgage'],
  ['mthr', 'mother'],
  ["mthr's", "mother's"],
  ['nam', 'name'],
  ['nm', 'name'],
  ['nme', 'name'],
  ['nmbr', 'number'],
  ['nr', 'number'],
  ['nxt', 'next'],
  ['phn', 'phone'],
  ['phne', 'phone'],
  ['plc', 'policy'],
  ['pos', 'position'],
  ['prfl', 'profile'],
  ['prtnr', 'partner'],
  ['psswrd', 'password'],
  ['pswd', 'password'],
  ['pt', 'pet'],
  ['rcpt', 'receipt'],
  ['rm', 'room'],
  ['rprt', 'report'],
  ['rtng', 'routing'],
  ['sssn', 'session'],
  ['tkn', 'token'],
  ['trp', 'trip'],
  ['tx', 'tax'],
  ['vtr', 'voter'],
  ['wllt', 'wallet'],
  ['wrk', 'work'],
  ['wth', 'with'],
  ['wtht', 'without'],
  ['yr', 'your'],
];

/** Consonants of a word after its first letter, doubles made single: `passport` and `psprt` both give `psprt`. */
export function skeleton(word: string): string {
  return ((word[0] ?? '') + word.slice(1).replace(/[aeiou']/g, '')).replace(/(.)\1+/g, '$1');
}

const LIST = WORDS.trim().split(/\s+/);
export const VOCABULARY: ReadonlySet<string> = new Set(LIST);

const SKELETONS = new Map<string, string>([
  ...LIST.map((word): [string, string] => [skeleton(word), word]),
  ...SHORT.map(([short, word]): [string, string] => [short, word]),
]);
const KEEP = new Set(
  'mr mrs ms dr st rd pc dc ps nhs cps opcc pcc vru ltd hmp gp mp tv pm dvla pnc cro asn urn dscc chis my by try why sky dry fly cry gym myth hymn rhythm lynch pm cv hr pr'.split(
    ' ',
  ),
);
const MOST_VOWELS = 0.3;

/** The word that a squashed one stands for, or undefined where it is a word as it is, or nothing known. */
export function unsquash(word: string): string | undefined {
  if (word.length < 2 || word.length > 14 || KEEP.has(word) || VOCABULARY.has(word)) return undefined;
  const vowels = word.replace(/[^aeiou]/g, '').length;
  const short = SKELETONS.get(word);
  if (short && short !== word && (vowels === 0 || word.length <= 5)) return short;
  if (word.length < 4 || vowels / word.length > MOST_VOWELS) return undefined;
  return SKELETONS.get(skeleton(word));
}
