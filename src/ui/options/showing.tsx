// "How much to show" and "Before sending": how talkative Probity is, and what pressing Send does, risk by risk.
import { RISKS, type Risk } from '../../engine/types.ts';
import { t } from '../i18n.ts';
import { BEFORE_SENDING_CHOICES, beforeSendingName, riskName } from '../names.ts';
import { Card, Row, Section, useFrame } from './frame.tsx';
import { PlainSelect } from './inputs.tsx';

/** How much to show. */
export function ShowingSection() {
  const { settings, save } = useFrame();
  const locked = settings.locked.includes('showAll');
  return (
    <Section id="showing" icon="reveal" title={t('options_showing')}>
      <Card>
        <fieldset class="choices" disabled={locked}>
          <legend class="visually-hidden">{t('options_showing')}</legend>
          {[false, true].map((all) => (
            <label key={String(all)} class="choice">
              <input type="radio" name="show-all" checked={settings.showAll === all} onChange={() => save({ showAll: all })} />
              <span>
                <span class="field-label">{all ? t('showing_all') : t('showing_fair')}</span>
                <br />
                <span class="soft small">{all ? t('showing_all_hint') : t('showing_fair_hint')}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {locked && <Row label="" setting="showAll" />}
      </Card>
    </Section>
  );
}

/** What pressing Send does while something grave or doubtful stands. */
export function SendingSection() {
  const { settings, save } = useFrame();

  function choose(risk: Risk, choice: 'usual' | (typeof BEFORE_SENDING_CHOICES)[number]) {
    const { [risk]: _old, ...rest } = settings.beforeSending;
    save({ beforeSending: choice === 'usual' ? rest : { ...rest, [risk]: choice } });
  }

  return (
    <Section id="sending" icon="send" title={t('options_sending')} lead={t('options_sending_lead')}>
      <Card dense>
        {RISKS.map((risk) => (
          <Row key={risk} label={riskName(risk)} setting="beforeSending">
            {(tie) => (
              <PlainSelect
                tie={tie}
                value={settings.beforeSending[risk] ?? 'usual'}
                choices={[
                  { value: 'usual' as const, label: t('before_usual') },
                  ...BEFORE_SENDING_CHOICES.map((value) => ({ value, label: beforeSendingName(value) })),
                ]}
                onChange={(choice) => choose(risk, choice)}
              />
            )}
          </Row>
        ))}
      </Card>
    </Section>
  );
}
