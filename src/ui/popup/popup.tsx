// The popup: three tabs over one footer. It asks the background for everything and keeps only where one was.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../messaging/ui-client.ts';
import type { EffectiveSettings, Settings } from '../../policy/settings.ts';
import { useAnswer, useChosenLanguage } from '../hooks.ts';
import { plural, t } from '../i18n.ts';
import { Tabs } from '../parts/tabs.tsx';
import { CheckText } from './check-text.tsx';
import { Footer } from './footer.tsx';
import { LookUp } from './look-up.tsx';
import { type PageInFront, pageInFront } from './page-in-front.ts';
import { type LookUpMode, type Place, type PopupTab, rememberPlace } from './session.ts';
import { ThisDraft } from './this-draft.tsx';
import { WhoToAsk } from './who-to-ask.tsx';

/** The whole popup, opened where one was. */
export function Popup({ place, now }: { place: Place; now: number }) {
  const [tab, setTab] = useState<PopupTab>(place.tab);
  const [mode, setMode] = useState<LookUpMode>(place.mode);
  const [query, setQuery] = useState(place.query);
  const [settings, , putSettings] = useAnswer<EffectiveSettings>(() => ask('ui.settings', {}));
  const inForce = settings.state === 'ready' ? settings.value : undefined;
  const [page, lookAgain] = useAnswer<PageInFront>(
    async () => pageInFront(inForce ?? (await ask('ui.settings', {}))),
    // Switching a site off or on changes what can be said of the page.
    inForce?.pausedSites.join() ?? '',
  );
  useChosenLanguage(inForce?.language, 'extensionName');
  useEffect(() => void rememberPlace({ tab, mode, query }), [tab, mode, query]);

  async function save(change: Partial<Settings>) {
    putSettings(await ask('ui.save-settings', { change }));
    lookAgain();
  }

  const count =
    page.state === 'ready' && page.value.kind === 'reading'
      ? page.value.report.composers.reduce((sum, composer) => sum + composer.findings.length, 0)
      : 0;

  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      <Tabs
        label={t('popup_tabs')}
        current={tab}
        onSelect={setTab}
        panelClass="panel"
        tabs={[
          { key: 'draft', label: t('popup_draft'), count, countLabel: plural('draft_count', count) },
          { key: 'look-up', label: t('popup_look_up') },
          { key: 'who', label: t('popup_who') },
        ]}
      >
        {tab === 'draft' && (
          <ThisDraft
            settings={inForce}
            page={page}
            now={now}
            again={lookAgain}
            save={save}
            checkText={() => {
              setTab('look-up');
              setMode('check');
            }}
          />
        )}
        {tab === 'look-up' && (
          <div class="stack" style="--stack: var(--space-4)">
            <Tabs
              look="segmented"
              label={t('look_modes')}
              current={mode}
              onSelect={setMode}
              tabs={[
                { key: 'search', label: t('look_search') },
                { key: 'check', label: t('look_check') },
              ]}
            >
              {mode === 'search' ? (
                <LookUp query={query} onQuery={setQuery} clause={place.clause} whoToAsk={() => setTab('who')} />
              ) : (
                <CheckText text={place.text ?? ''} />
              )}
            </Tabs>
          </div>
        )}
        {tab === 'who' && <WhoToAsk />}
      </Tabs>
      <Footer
        settings={inForce}
        host={page.state === 'ready' && page.value.kind === 'reading' ? page.value.report.host : undefined}
        now={now}
        save={save}
        openOptions={() => browser.runtime.openOptionsPage().then(() => window.close())}
      />
    </main>
  );
}
