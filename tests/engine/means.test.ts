// Each means of reading by a minimal pair: little is changed and the verdict changes. The shipped rules and reader, as people have them.
import { describe, expect, it } from 'vitest';
import { shownByDefault } from '../../src/engine/engine.ts';
import type { Draft, Risk } from '../../src/engine/types.ts';
import { shippedEngine } from '../shipped.ts';

const engine = shippedEngine({ calendar: { preElection: [{ from: '2028-03-25', until: '2028-05-04' }] } });
const risksOf = (draft: Draft): Risk[] =>
  engine
    .check(draft)
    .filter(shownByDefault)
    .map((finding) => finding.risk);

/** What is read, the risk, a draft that carries it, its harmless neighbour; the setting is a message to somebody outside. */
type Pair = readonly [means: string, risk: Risk, risky: string, harmless: string];

const PAIRS: readonly Pair[] = [
  ['a party in the list', 'party-political', 'Vote Labour on Thursday, everyone.', 'Vote early on Thursday, everyone.'],
  [
    'another sense of its name',
    'party-political',
    'Never trust the Conservatives with policing.',
    'Never trust a conservative estimate with policing.',
  ],
  [
    'a slogan as a hashtag',
    'party-political',
    'Proud to be out on the doors today #VoteLabour',
    'Proud to be out on the doors today #Volunteers',
  ],
  [
    'an insult of the list',
    'disrespect',
    'The new finance officer is an absolute muppet.',
    'The new finance officer is an absolute legend.',
  ],
  ['signs for letters', 'disrespect', 'that inspector is an absolute w4nk3r', 'that inspector is an absolute legend'],
  ['letters set apart', 'personal-data', 'Her NI number is J G 1 0 3 7 5 9 A', 'Her locker number is 14 on the door'],
  [
    'negation',
    'confidential',
    'I will pass you the names of the bidders before the panel meets, keep it to yourself.',
    'I will not pass you the names of the bidders before the panel meets, so please do not ask.',
  ],
  [
    'condemning',
    'disrespect',
    'The Commissioner is an absolute idiot.',
    'Calling the Commissioner "an absolute idiot" online is abuse, and we have reported the post.',
  ],
  [
    'reporting',
    'disrespect',
    'She is a stupid cow and I have told everyone in the office.',
    'He called me a stupid cow and I have reported it to my manager.',
  ],
  [
    'asking leave',
    'gifts-hospitality',
    'They gave me two tickets for the match and I took them.',
    'They offered me two tickets for the match. May I take them?',
  ],
  [
    'declining',
    'gifts-hospitality',
    'Thanks so much for the match tickets, my wife and I will be there on Saturday, I will not tell the office.',
    'Thanks so much for the match tickets, but I have to send them back, the office does not allow it.',
  ],
  [
    'declaring',
    'conflict-of-interest',
    'My brother is bidding for the van contract so I have bumped up his scores.',
    'My brother is bidding for the van contract so I have stepped out of the scoring.',
  ],
  [
    'secrecy with a fact behind it',
    'confidential',
    'Keep this to yourself: the board decided last night to shut the Nuneaton office.',
    'Keep this to yourself: the Nuneaton office has the better kettle.',
  ],
  [
    'not out yet',
    'confidential',
    'The Rugby station is closing in May, not announced till Thursday so keep it to yourself.',
    'The Rugby station is closing in May, it was announced on Thursday, see our website.',
  ],
  [
    'mending a record',
    'dishonesty',
    'I have backdated the log so nobody sees we missed it.',
    'I have corrected the log and noted that we missed it.',
  ],
  [
    'pointing to those who may speak',
    'media-contact',
    'I told the Echo reporter what was said in the briefing.',
    'I told the Echo reporter to ring the communications team.',
  ],
  [
    'what for',
    'misuse-of-resources',
    'Use the office franking machine for the wedding invitations, nobody checks it.',
    'Use the office franking machine for the consultation invitations, post room opens at nine.',
  ],
  [
    'whom it is about',
    'misuse-of-position',
    'I looked up my ex on the system at work to see where he lives now.',
    'I looked up the bus times at work to see when he leaves now.',
  ],
  [
    'pieces that identify together',
    'personal-data',
    'The girl from Station Road in Bedworth, 14, at Ash Green School, is the one who was stabbed.',
    'A young person was injured. Their school is being supported.',
  ],
];

describe('a minimal pair', () => {
  it.each(PAIRS)('%s: %s', (_, risk, risky, harmless) => {
    const setting = { channel: 'message', audience: 'external' } as const;
    expect(risksOf({ text: risky, ...setting })).toContain(risk);
    expect(risksOf({ text: harmless, ...setting })).not.toContain(risk);
  });
});

describe('the setting', () => {
  const budget = 'The draft budget is still 4 million short; it goes to the panel on Friday and is not public yet.';
  it('counts colleagues who work on it as entitled', () => {
    expect(risksOf({ text: budget, channel: 'email', audience: 'external' })).toContain('confidential');
    expect(risksOf({ text: budget, channel: 'email', audience: 'internal' })).not.toContain('confidential');
  });

  it('lets a deputy commissioner campaign', () => {
    const text = 'Knocking on doors for Labour all weekend, vote for us on Thursday.';
    expect(risksOf({ text, channel: 'social', audience: 'public', role: 'staff' })).toContain('party-political');
    expect(risksOf({ text, channel: 'social', audience: 'public', role: 'deputy-commissioner' })).not.toContain('party-political');
  });

  it('leaves out what somebody else wrote', () => {
    const text = 'Thanks, noted.\n\nOn Monday, Jo wrote:\n> The password is Hunter2024!\n> Vote Labour.';
    expect(risksOf({ text, channel: 'email', audience: 'external' })).toEqual([]);
    expect(risksOf({ text: 'Thanks, noted.\n\nThe password is Hunter2024!', channel: 'email', audience: 'external' })).toContain(
      'confidential',
    );
  });
});

describe('what is answered', () => {
  const answer = (text: string, replyTo: string): Risk[] => risksOf({ text, replyTo, channel: 'social', audience: 'public' });

  it('makes agreement with a partisan post partisan', () => {
    expect(answer('Well said 👏', 'Vote Labour on Thursday, the Tories wrecked this county.')).toEqual(['party-political']);
    expect(answer('Well said 👏', 'Thank you to the volunteers who cleaned the park on Thursday.')).toEqual([]);
  });

  it('makes agreement with abuse disrespectful', () => {
    expect(answer('Nailed it.', 'That inspector is an absolute wanker.')).toEqual(['disrespect']);
    expect(answer('Please keep the comments civil.', 'That inspector is an absolute wanker.')).toEqual([]);
  });
});

describe('safe harbour', () => {
  it.each([
    'I want to report that a colleague changed the custody log after the complaint came in. Who do I speak to in Professional Standards?',
    'As a protected disclosure to the Monitoring Officer: I believe the invoices were altered before the audit.',
    'My sister has applied for the post I am shortlisting. Should I step out? I would like advice before Monday.',
  ])('%s', (text) => {
    expect(risksOf({ text, channel: 'email', audience: 'internal' })).toEqual([]);
  });
});
