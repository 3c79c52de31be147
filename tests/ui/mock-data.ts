// Made-up data of the shapes that the background answers with, for looking at the pages without it.
import type { ClauseView, CodeSummary, Dismissal, ExplainedFinding, Ledger, RouteView, RulesState } from '../../src/messaging/protocol.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const CODES: readonly CodeSummary[] = [
  { id: 'west-midlands-opcc', title: 'Staff Code of Conduct', office: 'West Midlands OPCC and Violence Reduction Unit' },
  { id: 'warwickshire-opcc', title: 'Code of Conduct', office: 'Office of the Police and Crime Commissioner for Warwickshire' },
];

export const CLAUSES: readonly ClauseView[] = [
  {
    code: 'west-midlands-opcc',
    id: 'party-political',
    reference: '11, first point',
    heading: 'No party politics at work',
    summary:
      'Nothing that you do for the office may be decided by party politics, and nothing that belongs to the office may be put to party use.',
    todo: ['Leave parties and candidates out of anything that you publish.', 'Keep to facts: dates, how to vote, who holds which office.'],
    ask: ['Monitoring Officer', 'Your line manager'],
  },
  {
    code: 'west-midlands-opcc',
    id: 'gifts',
    reference: 'Annex: Bribery, Gifts and Hospitality',
    heading: 'Gifts and hospitality',
    summary:
      'Do not offer, seek or accept anything that might seem to sway your judgement. Decline it, or ask for approval before you accept.',
    todo: ['Decline politely, or ask for approval first.', 'Tokens and modest refreshments in a normal work meeting are fine.'],
    ask: ['Your line manager', 'Chief Executive'],
    official: 'If you are offered gifts or hospitality, they should either be declined, or prior approval sought for their acceptance.',
  },
  {
    code: 'west-midlands-opcc',
    id: 'confidentiality',
    reference: 'Annex: Confidentiality',
    heading: 'Keeping what work shows you',
    summary:
      'Do not pass on information of the office without authority, also after you have left. The press and other outsiders get nothing without permission.',
    todo: ['Take out what is not public.', 'Ask who may release it.'],
    ask: ['Head of Communications', 'Data Protection Officer'],
  },
];

const clause = (index: number): ClauseView[] => CLAUSES.slice(index, index + 1);

export const FINDINGS: readonly ExplainedFinding[] = [
  {
    key: 'a',
    start: 11,
    end: 22,
    rule: 'party-political/canvassing',
    topic: 'party-political/canvassing',
    risk: 'party-political',
    confidence: 'high',
    gravity: 'grave',
    likelihood: 0.94,
    excerpt: 'vote Labour on Thursday',
    evidence: [{ text: 'Labour', kind: 'wording', start: 16, end: 22 }],
    title: 'Canvassing for a party or candidate',
    why: 'This asks people to vote for a party. Staff are politically restricted at all times, on personal accounts too.',
    advise: 'Take this out of anything that you publish. Ask the Monitoring Officer if you are unsure.',
    clauses: CLAUSES.slice(0, 2),
    beforeSending: 'pause',
  },
  {
    key: 'b',
    start: 40,
    end: 58,
    rule: 'confidential/private-meeting',
    topic: 'confidential/private-meeting',
    risk: 'confidential',
    confidence: 'medium',
    gravity: 'caution',
    likelihood: 0.72,
    excerpt: 'told us in the closed session that the hub will shut',
    evidence: [],
    title: 'What was said in a private meeting',
    why: 'This tells what took place in a closed meeting.',
    advise: 'Leave out what was said until it is announced.',
    clauses: clause(2),
    beforeSending: 'pause',
  },
  {
    key: 'c',
    start: 60,
    end: 70,
    rule: 'gifts-hospitality/event-tickets',
    topic: 'gifts-hospitality/event-tickets',
    risk: 'gifts-hospitality',
    confidence: 'low',
    gravity: 'note',
    likelihood: 0.4,
    excerpt: 'the tickets from G4S',
    evidence: [],
    title: 'Tickets and events',
    why: 'This speaks of tickets from a company that may work with the office.',
    advise: 'Decline, or ask for approval before you accept.',
    clauses: clause(1),
    beforeSending: 'mark',
  },
];

/** Findings at the places of three telling words, so that typing in the mock shows something. */
export function findIn(text: string): readonly ExplainedFinding[] {
  return [
    { pattern: /vote (for )?(labour|conservative|reform|lib dem)/i, finding: FINDINGS[0] },
    { pattern: /closed session|private meeting|not public yet/i, finding: FINDINGS[1] },
    { pattern: /tickets|hamper|gift/i, finding: FINDINGS[2] },
  ].flatMap(({ pattern, finding }) => {
    const match = pattern.exec(text);
    return match === null || finding === undefined
      ? []
      : [{ ...finding, start: match.index, end: match.index + match[0].length, excerpt: match[0] }];
  });
}

export const QUESTIONS = [
  { topic: 'Gifts and hospitality', questions: ['Can I accept tickets?', 'A supplier sent a hamper'] },
  { topic: 'Social media', questions: ['Can I post from my own account?', 'Can I like a party’s post?'] },
  { topic: 'Press', questions: ['A journalist rang me', 'Can I give a quote?'] },
  { topic: 'Interests', questions: ['My sister applied for a job here', 'May I take a second job?'] },
  { topic: 'At work', questions: ['Can I have parcels sent to the office?', 'I saw something that worries me'] },
];

const route = (id: string, title: string, contact: string, more: Partial<RouteView> = {}): RouteView => ({
  id,
  title,
  contact,
  steps: ['Stop before you send or agree to anything.', 'Write down what happened, with dates.', `Tell the ${contact.toLowerCase()}.`],
  prepare: ['What was offered or asked, by whom and when', 'What you have said so far'],
  clauses: clause(2),
  ...more,
});

export const ROUTES: readonly RouteView[] = [
  route('permission', 'Asking for permission', 'Line manager', {
    letter: {
      subject: 'Asking for permission: outside work',
      body: 'Dear …,\n\nI should like to ask for permission to …\n\nKind regards,',
    },
  }),
  route('declaration', 'Declaring an interest or a gift', 'Monitoring Officer'),
  route('media', 'A journalist has been in touch', 'Head of Communications'),
  route('colleague', 'A concern about a colleague', 'Line manager'),
  route('chief', 'A concern about the Chief Executive', 'Police and Crime Commissioner'),
  route('whistle', 'Whistleblowing', 'Someone in your line management chain'),
  route('breach', 'A data breach', 'Data Protection Officer'),
];

export const RULES: RulesState = {
  version: '2026.11.20',
  source: 'bundled',
  issued: '2026-11-20',
  outOfDate: false,
  rules: 148,
  switchedOff: ['disrespect/profanity'],
  lastLook: Date.now() - 5 * HOUR,
};

export const DISMISSALS: readonly Dismissal[] = [
  {
    id: '1',
    scope: 'rule',
    rule: 'gifts-hospitality/event-tickets',
    title: 'Tickets and events',
    reason: 'We run the ticket desk',
    made: Date.now() - 2 * DAY,
    until: Date.now() + 28 * DAY,
  },
  {
    id: '2',
    scope: 'phrase',
    rule: 'party-political/party-name',
    title: 'Naming a party',
    phrase: '9f2c…',
    reason: 'It is the name of a venue',
    made: Date.now() - DAY,
    until: Date.now() + 6 * DAY,
  },
];

export const LEDGER: Ledger = {
  stored: [
    { key: 'settings', bytes: 312, value: '{"code":"west-midlands-opcc","role":"staff","showAll":false}' },
    {
      key: 'dismissals',
      bytes: 486,
      value: '[{"id":"1","rule":"gifts-hospitality/event-tickets"}]',
    },
    { key: 'salt', bytes: 44, value: '"b7Jk…"' },
  ],
  requests: [{ at: Date.now() - 5 * HOUR, url: 'https://rules.example.org/probity/manifest.json', bytes: 1_284, outcome: 'ok' }],
};
