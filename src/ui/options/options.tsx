// The options page: one column of sections beside its contents. Every change is saved at once and says so.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Site } from '../../composers/sites.ts';
import { CODE_LANGUAGE } from '../../engine/types.ts';
import { ask } from '../../messaging/ui-client.ts';
import type { Settings } from '../../policy/settings.ts';
import { useAnswer, useChosenLanguage, useWhenBack } from '../hooks.ts';
import { type MessageKey, t } from '../i18n.ts';
import { Icon, type IconName, Logo } from '../icons.tsx';
import { Button } from '../parts/controls.tsx';
import { EmptyState } from '../parts/reading.tsx';
import { FrameProvider } from './frame.tsx';
import { LedgerSection, OwnDataSection } from './ledger.tsx';
import { OfficeSection } from './office.tsx';
import { DismissedSection, PauseSection } from './pausing.tsx';
import { LockedSection, RulesSection, ShortcutsSection } from './rules.tsx';
import { SendingSection, ShowingSection } from './showing.tsx';
import { SitesSection } from './sites.tsx';

/** How long "Saved" stays, in milliseconds. */
const TOAST = 2500;

const CONTENTS: readonly (readonly [id: string, title: MessageKey, icon: IconName])[] = [
  ['office', 'options_office', 'person'],
  ['where', 'options_where', 'globe'],
  ['showing', 'options_showing', 'reveal'],
  ['sending', 'options_sending', 'send'],
  ['pause', 'options_pause', 'pause'],
  ['dismissed', 'options_dismissed', 'undo'],
  ['shortcuts', 'options_shortcuts', 'keyboard'],
  ['rules', 'options_rules', 'book'],
  ['locked', 'options_locked', 'lock'],
  ['ledger', 'options_ledger', 'shield'],
  ['own-data', 'options_own_data', 'download'],
];

/** The whole page. */
export function OptionsPage({ sites, now }: { sites: readonly Pick<Site, 'id' | 'title' | 'matches' | 'channel'>[]; now: number }) {
  const [settings, again, put] = useAnswer(() => ask('ui.settings', {}));
  // Drawing the sections anew asks for everything anew: after "delete everything" nothing old may stay on the page.
  const [edition, setEdition] = useState(0);
  const [toast, setToast] = useState<{ readonly words: string; readonly problem: boolean }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useChosenLanguage(settings.state === 'ready' ? settings.value.language : undefined, 'options_title');
  useWhenBack(again);
  useEffect(() => () => clearTimeout(timer.current), []);

  function say(words: string, problem = false) {
    clearTimeout(timer.current);
    setToast({ words, problem });
    timer.current = setTimeout(() => setToast(undefined), problem ? 3 * TOAST : TOAST);
  }

  async function save(change: Partial<Settings>): Promise<boolean> {
    try {
      put(await ask('ui.save-settings', { change }));
      say(t('saved'));
      return true;
    } catch (cause) {
      say(t('not_saved', cause instanceof Error ? cause.message : String(cause)), true);
      again();
      return false;
    }
  }

  return (
    <div class="options">
      <nav class="contents" aria-label={t('options_contents')}>
        <p class="brand">
          <Logo />
          {t('extensionName')}
        </p>
        <ul>
          {CONTENTS.map(([id, title, icon]) => (
            <li key={id}>
              <a href={`#${id}`}>
                <Icon name={icon} size={18} />
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
        <a class="practice-link" href="practice.html">
          <Icon name="pen" size={18} />
          {t('options_practice')}
        </a>
      </nav>
      <main class="sections">
        <h1>{t('options_title')}</h1>
        {settings.state === 'waiting' && <div class="skeleton" aria-hidden="true" />}
        {settings.state === 'failed' && (
          <EmptyState
            icon="caution"
            warn
            title={t('draft_failed_title')}
            actions={
              <Button icon="refresh" onClick={again}>
                {t('try_again')}
              </Button>
            }
          >
            <span lang={CODE_LANGUAGE}>{settings.error}</span>
          </EmptyState>
        )}
        {settings.state === 'ready' && (
          <FrameProvider key={edition} value={{ settings: settings.value, now, save, say }}>
            <OfficeSection />
            <SitesSection sites={sites} />
            <ShowingSection />
            <SendingSection />
            <PauseSection />
            <DismissedSection />
            <ShortcutsSection />
            <RulesSection />
            <LockedSection />
            <LedgerSection />
            <OwnDataSection
              onDeleted={() => {
                again();
                setEdition(edition + 1);
              }}
            />
          </FrameProvider>
        )}
      </main>
      <div role="status" aria-live="polite">
        {toast !== undefined && (
          <p class={`toast ${toast.problem ? 'problem' : ''}`}>
            <Icon name={toast.problem ? 'caution' : 'check'} size={18} />
            {toast.words}
          </p>
        )}
      </div>
    </div>
  );
}
