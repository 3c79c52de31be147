// A background with fixed answers: `leak` words are grave, `Labour` a caution, `idiot` worth a thought. Tests read `state` and
// change it through the service worker.
const state = {
  enabled: true,
  paused: false,
  beforeSending: 'pause',
  ownDomains: ['wm-pcc.example'],
  answers: 'checked',
  delay: 0,
  drafts: [],
  dismissed: [],
  count: undefined,
  opened: [],
};
globalThis.state = state;

const clause = {
  code: 'west-midlands-opcc',
  id: 'social-media',
  reference: '6. Social media',
  heading: 'What may be posted, and from which account',
  summary: 'Posts from any account, also a private one in your own time, must not show support for a party or candidate.',
  todo: ['Leave party matters out of anything you publish.', 'Ask before you post when you are unsure.'],
  ask: ['Monitoring Officer', 'Head of Communications'],
};
const KINDS = [
  { find: /\bleak(?:ed|s|ing)?\b|泄露/giu, gravity: 'grave', rule: 'confidential/leak', title: 'Passing on what is confidential' },
  { find: /\bLabour\b|حزب|👍🏽 Tory/gu, gravity: 'caution', rule: 'party-political/party', title: 'Naming a party beside your work' },
  {
    find: /\bidiots?\b/giu,
    gravity: 'note',
    rule: 'disrespect/insult',
    title: 'A word that may hurt',
    rewrite: { kind: 'replace', replacement: 'person' },
  },
];

function findingsOf(text) {
  return KINDS.flatMap(({ find, gravity, rule, title, rewrite }) =>
    [...text.matchAll(find)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      excerpt: match[0],
      rule,
      topic: rule,
      risk: rule.split('/')[0],
      confidence: 'high',
      gravity,
      likelihood: 0.9,
      evidence: [
        { text: match[0], why: 'the word itself' },
        { text: '', why: 'the draft is public' },
      ],
      ...(rewrite ? { rewrite } : {}),
      key: `${rule} ${match[0].toLowerCase()}`,
      title,
      why: 'Staff are politically restricted at all times, on their personal accounts too.',
      advise: 'Take this out of anything you publish. Ask if you are unsure.',
      clauses: [clause],
      beforeSending: gravity === 'grave' ? state.beforeSending : 'mark',
    })),
  ).sort((a, b) => a.start - b.start);
}

const isQuoted = ({ quoted = [] }, { start, end }) => quoted.some((range) => start < range.end && end > range.start);
const isDismissed = ({ rule }) => state.dismissed.some((each) => each.rule === rule);

const handlers = {
  'page.settings': () => ({
    enabled: state.enabled,
    paused: state.paused,
    language: 'en',
    showAll: false,
    ownDomains: state.ownDomains,
    beforeSending: {},
  }),
  'page.check-draft': ({ draft, version }) => {
    state.drafts.push(draft);
    return {
      version,
      state: state.answers,
      findings: findingsOf(draft.text).filter((finding) => !isQuoted(draft, finding) && !isDismissed(finding)),
    };
  },
  'page.dismiss': (body) => {
    state.dismissed.push(body);
    return { id: 'one' };
  },
  'page.count': (body) => {
    state.count = body;
    return null;
  },
  'page.open': (body) => {
    state.opened.push(body);
    return null;
  },
};

chrome.runtime.onMessage.addListener(({ name, body }, _sender, reply) => {
  if (state.answers === 'broken') reply({ ok: false, error: 'broken' });
  else setTimeout(() => reply({ ok: true, value: handlers[name](body) }), state.delay);
  return true;
});
