// The practice page: the first run for whoever is new, composers to try, exercises, and the promises; in that order once the first run is done.
import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../../messaging/ui-client.ts';
import type { EffectiveSettings, Settings } from '../../policy/settings.ts';
import { useAnswer, useChosenLanguage, useWhenBack } from '../hooks.ts';
import { locale, t } from '../i18n.ts';
import { Icon, Logo } from '../icons.tsx';
import { FailureNotice } from '../parts/reading.tsx';
import { PracticeComposers } from './composers.tsx';
import { Exercises } from './exercises.tsx';
import { FirstRun, Promises } from './first-run.tsx';

/** The whole page. `onReady` is called once the composers stand in the page. */
export function PracticePage({ onReady }: { onReady: () => void }) {
  const [settings, again, put] = useAnswer<EffectiveSettings>(() => ask('ui.settings', {}));
  const [codes] = useAnswer(() => ask('ui.codes', {}));
  const composers = useRef<HTMLElement>(null);
  const inForce = settings.state === 'ready' ? settings.value : undefined;
  const offices = codes.state === 'ready' ? codes.value : [];
  useChosenLanguage(inForce?.language, 'practice_title');
  useWhenBack(again);
  useEffect(onReady, [onReady]);

  function save(change: Partial<Settings>) {
    ask('ui.save-settings', { change }).then(put, () => undefined);
  }

  const isNew = inForce !== undefined && !inForce.firstRunDone;
  return (
    <div class="practice">
      <header class="masthead">
        <p class="brand">
          <Logo />
          {t('extensionName')}
        </p>
        <nav class="masthead-ways">
          {inForce?.locked.includes('language') === false && <LanguageSwitch save={save} />}
          <a href="options.html">
            <Icon name="gear" size={18} />
            {t('foot_options')}
          </a>
        </nav>
      </header>
      <main class="practice-main">
        <div class="hero">
          <h1>{isNew ? t('hero_new') : t('practice_title')}</h1>
          <p class="hero-lead">{isNew ? t('hero_new_lead') : t('hero_lead')}</p>
        </div>
        {settings.state === 'failed' && <FailureNotice error={settings.error} />}
        {isNew && (
          <div class="welcome">
            <FirstRun
              settings={inForce}
              codes={offices}
              waiting={codes.state === 'waiting'}
              save={save}
              onTry={() => {
                composers.current?.scrollIntoView({ block: 'start' });
                composers.current?.querySelector('textarea')?.focus({ preventScroll: true });
              }}
            />
            <Promises />
          </div>
        )}
        <section ref={composers} class="part" aria-labelledby="try-title">
          <h2 id="try-title">{t('try_title')}</h2>
          <p class="soft part-lead">{t('try_lead')}</p>
          <PracticeComposers ownDomains={inForce?.ownDomains ?? []} />
        </section>
        <section class="part" aria-labelledby="exercises-title">
          <h2 id="exercises-title">{t('exercises_title')}</h2>
          <p class="soft part-lead">{t('exercises_lead')}</p>
          {inForce !== undefined && <Exercises code={inForce.code} codes={offices} />}
        </section>
        {!isNew && inForce !== undefined && (
          <section class="part">
            <Promises />
          </section>
        )}
      </main>
    </div>
  );
}

/** The other language by its own name: whoever needs it cannot be expected to find it in the options. */
function LanguageSwitch({ save }: { save: (change: Partial<Settings>) => void }) {
  const other = locale() === 'cy' ? 'en' : 'cy';
  return (
    <button type="button" lang={other} onClick={() => save({ language: other })}>
      <Icon name="globe" size={18} />
      {other === 'cy' ? t('language_cy') : t('language_en')}
    </button>
  );
}
