// What the background does for each message. Every handler is short: it asks the part that knows.
import { createLookup, type Lookup } from '../codes/lookup.ts';
import { type Code, routeHelp } from '../codes/schema.ts';
import type { CodeSummary, LookupHitView, RouteView, RulesState } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import type { EffectiveSettings, Settings } from '../policy/settings.ts';
import { clauseView } from '../rules/explain.ts';
import type { Checker } from './checker.ts';
import type { Dismissals } from './dismissals.ts';
import type { LedgerKeeper } from './ledger.ts';

export interface HandlersInput {
  readonly checker: Checker;
  readonly dismissals: Dismissals;
  readonly ledger: LedgerKeeper;
  settings(): Promise<EffectiveSettings>;
  /** Stores a change; rejects one of a locked setting. */
  saveSettings(change: Partial<Settings>): Promise<EffectiveSettings>;
  /** Tells open pages, after a change, to ask again. */
  announce(what: 'settings' | 'rules'): Promise<void>;
  badge(tab: number | undefined, count: number, grave: boolean): Promise<void>;
  open(what: 'options' | 'practice' | 'popup-clause', clause?: string): Promise<void>;
  rulesState(): Promise<RulesState>;
  lookForRules(): Promise<RulesState>;
  deleteEverything(): Promise<void>;
  /** The browser's language, such as `en-GB`. */
  language(): string;
  /** The words of what is drawn in pages, in a language of `_locales`. */
  pageTexts(language: string): Promise<Readonly<Record<string, string>>>;
  now(): number;
}

const SEARCH_HITS = 12;

export function createHandlers(input: HandlersInput): Handlers {
  const lookups = new WeakMap<Code, Lookup>();
  const codeOf = async (id: string | undefined): Promise<Code> => {
    const [pack, settings] = await Promise.all([input.checker.pack(), input.settings()]);
    const code = pack.codes.find((each) => each.id === (id ?? settings.code)) ?? pack.codes[0];
    if (code === undefined) throw new Error('The rules hold no code of conduct; ask your administrator.');
    return code;
  };
  const lookupOf = async (id: string | undefined): Promise<{ code: Code; lookup: Lookup }> => {
    const code = await codeOf(id);
    const pack = await input.checker.pack();
    const lookup = lookups.get(code) ?? createLookup(code, { topics: pack.topics, rules: pack.rules });
    lookups.set(code, lookup);
    return { code, lookup };
  };
  const routeView = (code: Code, route: Code['routes'][number]): RouteView => ({
    id: route.id,
    title: route.title,
    steps: route.steps,
    ...routeHelp(code, route),
    clauses: code.clauses.filter((clause) => route.clauses.includes(clause.id)).map((clause) => clauseView(code, clause)),
  });

  return {
    'page.check-draft': ({ draft, version }) => input.checker.check(draft, version),
    'ui.check-text': ({ draft }) => input.checker.check(draft, 0),
    'page.settings': async ({ host }) => {
      const settings = await input.settings();
      const language = settings.language === 'auto' ? input.language() : settings.language;
      const own = language.slice(0, 2) === input.language().slice(0, 2);
      return {
        enabled: !settings.pausedSites.includes(host),
        paused: settings.pausedUntil > input.now(),
        language,
        ...(own ? {} : { texts: await input.pageTexts(language) }),
        showAll: settings.showAll,
        ownDomains: settings.ownDomains,
        beforeSending: settings.beforeSending as Awaited<ReturnType<Handlers['page.settings']>>['beforeSending'],
      };
    },
    'page.dismiss': async ({ rule, phrase, scope, reason, days }) => {
      if (scope === 'draft') return { id: '' };
      const pack = await input.checker.pack();
      const topic = rule.endsWith('/reader') ? rule.replace('/reader', '/general') : rule;
      const title = pack.rules.find((each) => each.id === rule)?.title ?? pack.topics.find((each) => each.id === topic)?.title ?? rule;
      const made = await input.dismissals.add({ rule, title, phrase, scope, reason, days });
      return { id: made.id };
    },
    'page.count': async ({ count, grave }, sender) => {
      await input.badge(sender.tab, count, grave);
      return null;
    },
    'page.open': async ({ what, clause }) => {
      await input.open(what, clause);
      return null;
    },
    'ui.lookup': async ({ query, code: id }) => {
      const { code, lookup } = await lookupOf(id);
      return lookup.search(query, SEARCH_HITS).map((hit): LookupHitView => {
        if (hit.kind === 'clause')
          return { kind: 'clause', id: hit.clause.id, title: hit.clause.heading, clauses: [clauseView(code, hit.clause)] };
        const route = routeView(code, hit.route);
        return { kind: 'route', id: route.id, title: route.title, clauses: route.clauses, steps: route.steps, contact: route.contact };
      });
    },
    'ui.common-questions': async ({ code }) => (await lookupOf(code)).lookup.start(),
    'ui.routes': async ({ code: id }) => {
      const code = await codeOf(id);
      return code.routes.map((route) => routeView(code, route));
    },
    'ui.codes': async () => (await input.checker.pack()).codes.map(({ id, title, office }): CodeSummary => ({ id, title, office })),
    'ui.clauses': async ({ code: id }) => {
      const code = await codeOf(id);
      return code.clauses.map((clause) => clauseView(code, clause));
    },
    'ui.settings': () => input.settings(),
    'ui.save-settings': async ({ change }) => {
      const saved = await input.saveSettings(change);
      await input.announce('settings');
      return saved;
    },
    'ui.dismissals': () => input.dismissals.all(),
    'ui.undo-dismissal': async ({ id }) => {
      const left = await input.dismissals.undo(id);
      await input.announce('settings');
      return left;
    },
    'ui.rules-state': () => input.rulesState(),
    'ui.look-for-rules': () => input.lookForRules(),
    'ui.ledger': () => input.ledger.read(),
    'ui.delete-everything': async () => {
      await input.deleteEverything();
      await input.announce('settings');
      return null;
    },
  };
}
