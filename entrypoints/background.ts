// The background: hosts the engine and answers messages. The browser may stop it at any time and starts it again for the next event;
// so every listener is set before anything is awaited, and nothing lives only in memory that cannot be made again.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announceToPages } from '../src/background/announce.ts';
import { createChecker } from '../src/background/checker.ts';
import { createDismissals, dismissalsSchema } from '../src/background/dismissals.ts';
import { createHandlers } from '../src/background/handlers.ts';
import { createLedger, ledgerSchema } from '../src/background/ledger.ts';
import { createPageTexts } from '../src/background/page-texts.ts';
import { createRulesInForce } from '../src/background/rules-in-force.ts';
import { createSettingsStore } from '../src/background/settings-store.ts';
import { registerOmnibox, registerSelectionMenu } from '../src/background/shortcuts.ts';
import { stored } from '../src/background/stored.ts';
import { createFeedClient } from '../src/feed/client.ts';
import { createFeedStore } from '../src/feed/state.ts';
import { createRouter } from '../src/messaging/router.ts';
import { createManaged } from '../src/policy/managed.ts';
import { settingsSchema } from '../src/policy/settings.ts';
import type { Pack } from '../src/rules/pack.ts';
import { provePack } from '../src/rules/prove.ts';
import { z } from '../src/zod.ts';

/** The one alarm: when to look at the feed again. */
const LOOK = 'look-for-rules';

export default defineBackground(() => {
  const area = browser.storage.local;
  const now = (): number => Date.now();
  const ledger = createLedger(
    area,
    stored(area, 'requests', ledgerSchema, () => []),
  );
  const managed = createManaged({
    readManaged: () => browser.storage.managed.get(null),
    readCached: async () => (await area.get('policy')).policy,
    writeCached: (policy) => area.set({ policy }),
    later: (milliseconds, run) => void setTimeout(run, milliseconds),
    changed: () => {
      void rules.start();
      void rulesChanged();
    },
  });
  const settings = createSettingsStore(
    stored(area, 'settings', settingsSchema.partial(), () => ({})),
    async () => {
      const { policy } = await managed.current();
      return {
        values: policy.settings ?? {},
        locked: policy.locked ?? [],
        ...(policy.managedBy === undefined ? {} : { managedBy: policy.managedBy }),
      };
    },
  );
  const dismissals = createDismissals(
    stored(area, 'dismissals', dismissalsSchema, () => []),
    stored(area, 'salt', z.string(), () => ''),
    now,
  );
  // The bundled pack was parsed and tested when the extension was built, and ships inside it: it is trusted as code is.
  const bundled = async (): Promise<Pack> => (await fetch(browser.runtime.getURL('/rules/pack.json'))).json() as Promise<Pack>;
  const rules = createRulesInForce({
    bundled,
    client: createFeedClient({
      store: createFeedStore(area),
      fetch: (url, init) => fetch(url, init),
      note: (url, bytes, outcome) => void ledger.note({ at: now(), url, bytes, outcome }),
      now,
      random: Math.random,
      extension: browser.runtime.getManifest().version,
      prove: provePack,
    }),
    policy: managed.current,
    now,
    random: Math.random,
    setAlarm: (milliseconds) => Promise.resolve(browser.alarms.create(LOOK, { when: now() + milliseconds })),
    nextAlarm: async () => (await browser.alarms.get(LOOK))?.scheduledTime,
    changed: () => rulesChanged(),
  });
  const checker = createChecker({
    pack: rules.current,
    settings: settings.effective,
    calendar: async () => ({ preElection: (await managed.current()).policy.preElection ?? [] }),
    dismissals,
    now,
  });
  const rulesChanged = async (): Promise<void> => {
    checker.reset();
    await announceToPages(browser.tabs, 'background.rules-changed');
  };
  const open = async (what: 'options' | 'practice' | 'popup-clause', clause?: string): Promise<void> => {
    if (what === 'options') await browser.runtime.openOptionsPage();
    else
      await browser.tabs.create({
        url: browser.runtime.getURL(what === 'practice' ? '/practice.html' : `/popup.html#clause=${encodeURIComponent(clause ?? '')}`),
      });
  };
  const handlers = createHandlers({
    checker,
    dismissals,
    ledger,
    settings: settings.effective,
    saveSettings: settings.save,
    announce: (what) => announceToPages(browser.tabs, what === 'rules' ? 'background.rules-changed' : 'background.settings-changed'),
    badge: async (tab, count, grave) => {
      if (tab === undefined) return;
      await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) });
      await browser.action.setBadgeBackgroundColor({ tabId: tab, color: grave ? '#b42318' : '#475467' });
    },
    open,
    rulesState: rules.state,
    lookForRules: async () => {
      await rules.look();
      return rules.state();
    },
    deleteEverything: () => area.clear(),
    language: () => browser.i18n.getUILanguage(),
    pageTexts: createPageTexts(async (path) =>
      (await fetch(browser.runtime.getURL(path as Parameters<typeof browser.runtime.getURL>[0]))).json(),
    ),
    now,
  });
  const route = createRouter(handlers, { id: browser.runtime.id, origin: browser.runtime.getURL('') });
  browser.runtime.onMessage.addListener((message: unknown, sender) => route(message, sender));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === LOOK) void rules.alarm(alarm.scheduledTime);
  });
  browser.storage.onChanged.addListener((_changes, areaName) => {
    if (areaName === 'managed') void managed.refresh();
  });
  managed.start();
  void rules.start();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void open('practice');
  });
  registerSelectionMenu(browser);
  registerOmnibox(browser, async (query) => handlers['ui.lookup']({ query }, { own: true, url: '' }), open);
});
