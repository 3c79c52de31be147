// Words for the look-up: how a question is cut up, which words say nothing, which forms and everyday words mean the same.

const STOP = new Set(
  `a about ain all also am an and any anybody anyone anything are arent as at be been being but by can cant could couldnt did didnt do does doesnt doing dont
  for from had has have having he hello help her here hi him his how i id if im in into is isnt it its ive just let like mean me might mine must my need of
  okay ok on or our please shall she should shouldnt so some somebody someone something than thanks that thats the their them then there theres these they thing
  things think this those to too us ve very want wanted was wasnt we were what whats when where which while who whom whos why will with wont would wouldnt you your
  yours allowed right still now may`.split(/\s+/),
);

const IRREGULAR = new Map<string, string>(
  Object.entries({
    ate: 'eat',
    bought: 'buy',
    broke: 'break',
    broken: 'break',
    came: 'come',
    children: 'child',
    drank: 'drink',
    drunken: 'drunk',
    feet: 'foot',
    found: 'find',
    gave: 'give',
    given: 'give',
    got: 'get',
    heard: 'hear',
    knew: 'know',
    known: 'know',
    left: 'leave',
    leaving: 'leave',
    lied: 'lie',
    lying: 'lie',
    lost: 'lose',
    made: 'make',
    men: 'man',
    met: 'meet',
    overheard: 'hear',
    paid: 'pay',
    people: 'person',
    ran: 'run',
    rang: 'ring',
    rung: 'ring',
    said: 'say',
    saw: 'see',
    seen: 'see',
    sent: 'send',
    spoke: 'speak',
    spoken: 'speak',
    spent: 'spend',
    stole: 'steal',
    stolen: 'steal',
    stood: 'stand',
    sued: 'sue',
    told: 'tell',
    took: 'take',
    taken: 'take',
    went: 'go',
    wives: 'wife',
    women: 'woman',
    wrote: 'write',
    written: 'write',
  }),
);

/** Strips the endings of English words lightly, so that "canvassed" and "canvassing" meet. Takes a folded word. */
export function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3) return word;
  let base = word;
  if (base.length > 4 && /(ies|ied)$/.test(base)) base = `${base.slice(0, -3)}y`;
  else if (/(sses|shes|ches|xes|zes)$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('s') && !/(ss|us|is)$/.test(base)) base = base.slice(0, -1);
  const cut = /^(.*[aeiouy].*)(ing|ed)$/.exec(base)?.[1];
  if (cut !== undefined && cut.length >= 3) base = /([bdgklmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut;
  else if (base.length >= 10 && base.endsWith('ation')) base = base.slice(0, -5);
  return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base;
}

/** The words of a text, folded: small letters, without accents, apostrophes and possessive s. */
export function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s(?!\p{L})/gu, '')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A word with its stem, as the look-up keeps it. */
export interface Term {
  readonly typed: string;
  readonly stem: string;
}

/** The telling words of a text in order; where every word is a filler, all of them. */
export function terms(text: string): Term[] {
  const all = words(text);
  const telling = all.filter((word) => !STOP.has(word));
  return (telling.length > 0 ? telling : all).map((word) => ({ typed: word, stem: stem(word) }));
}

/** Everyday words that ask for the same thing. Each group is read both ways. */
const GROUPS: readonly string[] = [
  'journalist reporter press media newspaper broadcaster correspondent columnist presenter blogger paparazzi tabloid',
  'gift present freebie hamper voucher prize perk treat keepsake souvenir',
  'ticket tickets pass seat match gig festival',
  'hospitality lunch dinner meal drinks drink buffet restaurant pub supper breakfast',
  'wine bottle whisky whiskey champagne prosecco beer gin chocolates biscuits flowers',
  'sister brother sibling son daughter cousin nephew niece aunt uncle mum dad mother father husband wife relative relation family partner kin stepson inlaw',
  'parcel parcels package packages delivery courier amazon ebay asos order',
  'hustle moonlighting freelance sideline job gig business selfemployed',
  'post tweet tweeting posting retweet repost share comment status reel story',
  'politics political party partisan politician mp councillor election campaign canvass leaflet hustings vote voting referendum',
  'twitter x facebook instagram tiktok linkedin snapchat threads reddit youtube bluesky mastodon',
  'whatsapp signal telegram messenger imessage snapchat',
  'leak disclose reveal divulge spill blab',
  'confidential secret private classified sensitive hush',
  'rude impolite discourteous offhand snippy abrupt',
  'insult abuse offend slag slate swear mock ridicule',
  'bully bullying harass intimidate threaten menace hound picked',
  'racist sexist homophobic transphobic discriminate prejudice bigot',
  'whistleblow whistleblower whistle grass snitch expose',
  'report raise flag escalate tell',
  'boss manager supervisor superior lead',
  'lie lying dishonest untruthful fib deceive mislead',
  'fraud theft steal stealing fiddle fiddling thieving nick',
  'expenses mileage claim receipts reimbursement subsistence petrol fuel',
  'shred delete destroy wipe erase bin',
  'backdate falsify forge doctor alter tamper',
  'contract tender procurement supplier contractor vendor bidder bid quote',
  'grant funding sponsorship fund award',
  'laptop computer printer photocopier phone mobile equipment device van car',
  'breach lost stolen misdirected wrong',
  'victim witness survivor complainant',
  'address postcode phone email number contact',
  'dating boyfriend girlfriend romance relationship affair fling',
  'sacked fired dismissed disciplined punished',
  'resign quit retire leaving leave',
  'training course qualification learning',
  'vetting clearance vetted',
  'volunteer volunteering charity trustee governor unpaid',
  'bribe backhander kickback sweetener bung',
  'recruitment interview shortlist vacancy hiring applicant candidate applied',
  'permission consent authorisation approval clearance',
  'friend mate pal buddy chum',
  'court sued tribunal prosecution summons lawsuit',
  'tory tories labour conservative libdem liberal democrat reform ukip greens plaid snp',
];

const SYNONYMS: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, Set<string>>();
  for (const group of GROUPS) {
    const stems = [...new Set(group.split(' ').map(stem))];
    for (const one of stems) {
      const others = found.get(one) ?? new Set<string>();
      for (const other of stems) if (other !== one) others.add(other);
      found.set(one, others);
    }
  }
  return new Map([...found].map(([one, others]) => [one, [...others]]));
})();

/** Stems that mean nearly the same as this one. */
export function synonymsOf(stemmed: string): readonly string[] {
  return SYNONYMS.get(stemmed) ?? [];
}
