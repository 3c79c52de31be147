// The popup's footer: whose code, which rules and how old, pausing everywhere or here, options.
import { useRef } from 'preact/hooks';
import { ask } from '../../messaging/ui-client.ts';
import type { EffectiveSettings, Settings } from '../../policy/settings.ts';
import { age } from '../format.ts';
import { useAnswer } from '../hooks.ts';
import { t } from '../i18n.ts';
import { Icon } from '../icons.tsx';
import { Button } from '../parts/controls.tsx';

const HOUR = 3_600_000;

interface Props {
  readonly settings: EffectiveSettings | undefined;
  /** The site in front, where Probity reads it. */
  readonly host: string | undefined;
  readonly now: number;
  readonly save: (change: Partial<Settings>) => Promise<void>;
  readonly openOptions: () => void;
}

/** One quiet line or two, and two buttons. */
export function Footer({ settings, host, now, save, openOptions }: Props) {
  const [codes] = useAnswer(() => ask('ui.codes', {}));
  const [rules] = useAnswer(() => ask('ui.rules-state', {}));
  const office = codes.state === 'ready' ? codes.value.find((code) => code.id === settings?.code)?.office : undefined;
  return (
    <footer class="footer">
      <div class="footer-words">
        <p class="footer-office" title={office}>
          {office ?? '\u00a0'}
        </p>
        {rules.state === 'ready' && (
          <p class={`tiny ${rules.value.outOfDate ? 'weight-caution' : 'faint'}`}>
            {rules.value.outOfDate && <Icon name="caution" size={14} class="inline-icon" />}
            {t(rules.value.outOfDate ? 'foot_rules_old' : 'foot_rules', rules.value.version, age(Date.parse(rules.value.issued), now))}
          </p>
        )}
        {rules.state === 'ready' && rules.value.refusal !== undefined && (
          <p class="tiny weight-caution">
            <Icon name="caution" size={14} class="inline-icon" />
            <a href="options.html#rules" target="_blank" rel="noreferrer">
              {t('foot_refused')}
            </a>
          </p>
        )}
      </div>
      {settings !== undefined && <Pause settings={settings} host={host} now={now} save={save} />}
      <Button kind="quiet" iconOnly icon="gear" onClick={openOptions}>
        {t('foot_options')}
      </Button>
    </footer>
  );
}

function Pause({ settings, host, now, save }: { settings: EffectiveSettings } & Pick<Props, 'host' | 'now' | 'save'>) {
  const menu = useRef<HTMLDivElement>(null);
  const everywhere = !settings.locked.includes('pausedUntil');
  // The extension's own pages have an id for a host, without a dot.
  const here = host?.includes('.') === true && !settings.locked.includes('pausedSites');
  if (settings.pausedUntil > now) {
    return everywhere ? (
      <Button kind="quiet" iconOnly icon="play" onClick={() => save({ pausedUntil: 0 })}>
        {t('draft_resume')}
      </Button>
    ) : null;
  }
  if (!everywhere && !here) return null;
  const choose = (change: Partial<Settings>) => {
    menu.current?.hidePopover();
    save(change);
  };
  return (
    <>
      <Button kind="quiet" iconOnly icon="pause" popovertarget="pause-menu">
        {t('foot_pause')}
      </Button>
      <div ref={menu} id="pause-menu" popover="auto" class="menu">
        {everywhere && <Button onClick={() => choose({ pausedUntil: now + HOUR })}>{t('foot_pause_hour')}</Button>}
        {here && <Button onClick={() => choose({ pausedSites: [...settings.pausedSites, host] })}>{t('foot_pause_here', host)}</Button>}
      </div>
    </>
  );
}
