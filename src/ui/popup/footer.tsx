// The popup's footer: whose code, which rules and how old, pause for an hour, options.
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
  readonly now: number;
  readonly save: (change: Partial<Settings>) => Promise<void>;
  readonly openOptions: () => void;
}

/** One quiet line or two, and two buttons. */
export function Footer({ settings, now, save, openOptions }: Props) {
  const [codes] = useAnswer(() => ask('ui.codes', {}));
  const [rules] = useAnswer(() => ask('ui.rules-state', {}));
  const office = codes.state === 'ready' ? codes.value.find((code) => code.id === settings?.code)?.office : undefined;
  const paused = settings !== undefined && settings.pausedUntil > now;
  return (
    <footer class="footer">
      <div class="footer-words">
        <p class="footer-office">{office ?? '\u00a0'}</p>
        {rules.state === 'ready' && (
          <p class={`tiny ${rules.value.outOfDate ? 'weight-caution' : 'faint'}`}>
            {rules.value.outOfDate && <Icon name="caution" size={14} class="inline-icon" />}
            {t(rules.value.outOfDate ? 'foot_rules_old' : 'foot_rules', rules.value.version, age(Date.parse(rules.value.issued), now))}
          </p>
        )}
      </div>
      {!settings?.locked.includes('pausedUntil') && (
        <Button kind="quiet" iconOnly icon={paused ? 'play' : 'pause'} onClick={() => save({ pausedUntil: paused ? 0 : now + HOUR })}>
          {paused ? t('draft_resume') : t('foot_pause')}
        </Button>
      )}
      <Button kind="quiet" iconOnly icon="gear" onClick={openOptions}>
        {t('foot_options')}
      </Button>
    </footer>
  );
}
