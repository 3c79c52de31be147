// A stand-in for the browser and the background, with made-up but likely data, for `tests/ui/vite.config.ts`.
// `?state=…` in the address picks the state of the page in front; `?lang=cy` the browser's language.

import type { PageReport } from '../../src/messaging/protocol.ts';
import { DEFAULT_SETTINGS, type EffectiveSettings, type Settings } from '../../src/policy/settings.ts';
import * as data from './mock-data.ts';

const params = new URLSearchParams(location.search);
const lang = params.get('lang') ?? 'en';
const state = params.get('state') ?? 'reading';
const messages: Record<string, { message: string }> = await (await fetch(`/_locales/${lang}/messages.json`)).json();

let settings: EffectiveSettings = {
  ...DEFAULT_SETTINGS,
  firstRunDone: params.has('done'),
  ...(state === 'paused' ? { pausedUntil: Date.now() + 2_400_000 } : {}),
  ...(state === 'site-off' ? { pausedSites: ['forum.example.org'] } : {}),
  ...(params.has('locked')
    ? { locked: ['code', 'extraSites', 'beforeSending'] as const, managedBy: 'West Midlands OPCC' }
    : { locked: [] }),
};
let dismissals = data.DISMISSALS;

const report: PageReport =
  state === 'clear'
    ? { host: 'x.com', composers: [{ id: 'a', state: 'checked', focused: true, findings: [] }] }
    : state === 'none'
      ? { host: 'x.com', composers: [] }
      : state === 'unreadable'
        ? { host: 'x.com', composers: [{ id: 'a', state: 'unreadable', focused: true, findings: [] }] }
        : { host: 'x.com', composers: [{ id: 'a', state: 'checked', focused: true, findings: data.FINDINGS }] };

const answers: Record<string, (body: never) => unknown> = {
  'ui.settings': () => settings,
  'ui.save-settings': ({ change }: { change: Partial<Settings> }) => {
    settings = { ...settings, ...change };
    return settings;
  },
  'ui.codes': () => data.CODES,
  'ui.rules-state': () =>
    state === 'old-rules'
      ? { ...data.RULES, outOfDate: true, problem: 'The feed could not be reached: rules.example.org did not answer.' }
      : data.RULES,
  'ui.look-for-rules': () => ({ ...data.RULES, lastLook: Date.now() }),
  'ui.routes': () => data.ROUTES,
  'ui.clauses': () => data.CLAUSES,
  'ui.common-questions': () => data.QUESTIONS,
  'ui.lookup': ({ query }: { query: string }) =>
    /xyz/.test(query) ? [] : data.CLAUSES.map((clause) => ({ kind: 'clause', id: clause.id, title: clause.heading, clauses: [clause] })),
  'page.settings': () => ({ enabled: true, paused: false, language: lang, showAll: false, ownDomains: [], beforeSending: {} }),
  'page.count': () => null,
  'page.check-draft': ({ draft, version }: { draft: { text: string }; version: number }) => ({
    version,
    state: 'checked',
    findings: data.findIn(draft.text),
  }),
  'ui.check-text': ({ draft }: { draft: { text: string } }) => ({ version: 1, state: 'checked', findings: data.findIn(draft.text) }),
  'ui.dismissals': () => dismissals,
  'ui.undo-dismissal': ({ id }: { id: string }) => {
    dismissals = dismissals.filter((each) => each.id !== id);
    return dismissals;
  },
  'ui.ledger': () => data.LEDGER,
  'ui.delete-everything': () => null,
};

const session: Record<string, unknown> = {};

export const browser = {
  i18n: {
    getUILanguage: () => lang,
    getMessage: (key: string, texts: string[] = []) =>
      (messages[key]?.message ?? '').replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === '$' ? '$' : (texts[Number(mark) - 1] ?? ''))),
  },
  runtime: {
    id: 'mock',
    onMessage: { addListener: () => undefined, removeListener: () => undefined },
    getURL: (path: string) => path,
    openOptionsPage: async () => undefined,
    sendMessage: async ({ name, body }: { name: string; body: never }) => {
      const answer = answers[name];
      return answer === undefined ? { ok: false, error: `no ${name}` } : { ok: true, value: answer(body) };
    },
  },
  storage: {
    session: {
      get: async () => ({
        ...session,
        ...(params.has('tab')
          ? { 'popup-place': { tab: params.get('tab'), mode: params.get('mode') ?? 'search', query: params.get('q') ?? '' } }
          : {}),
        ...(params.has('text') ? { 'check-text': params.get('text') } : {}),
      }),
      set: async (values: Record<string, unknown>) => void Object.assign(session, values),
      remove: async () => undefined,
    },
  },
  permissions: {
    contains: async () => state === 'reload',
    request: async () => true,
    remove: async () => true,
  },
  tabs: {
    getCurrent: async () => undefined,
    query: async () => [
      {
        id: 1,
        active: true,
        url: state === 'closed' ? 'chrome://settings/' : state === 'reading' ? 'https://x.com/' : 'https://forum.example.org/t/1',
      },
    ],
    sendMessage: async () => {
      if (['closed', 'unknown-site', 'reload', 'site-off'].includes(state)) throw new Error('no receiver');
      return { ok: true, value: report };
    },
    reload: async () => undefined,
    create: async () => undefined,
  },
  commands: {
    getAll: async () => [
      { name: 'next-finding', description: 'Go to the next mark', shortcut: 'Alt+Shift+N' },
      { name: 'open-card', description: 'Open the card at the caret', shortcut: 'Alt+Shift+P' },
      { name: 'pause', description: 'Pause for an hour', shortcut: '' },
    ],
  },
};
