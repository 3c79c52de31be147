// The first run: three short steps (office, role, try it), and what Probity does and never does, for somebody who fears being watched.
import { useId, useState } from 'preact/hooks';
import { ROLES } from '../../engine/types.ts';
import type { CodeSummary } from '../../messaging/protocol.ts';
import type { EffectiveSettings, Settings } from '../../policy/settings.ts';
import { type MessageKey, t } from '../i18n.ts';
import { Icon } from '../icons.tsx';
import { roleName } from '../names.ts';
import { Button } from '../parts/controls.tsx';

interface Props {
  readonly settings: EffectiveSettings;
  readonly codes: readonly CodeSummary[];
  /** The codes are on their way: there is nothing to choose from yet. */
  readonly waiting: boolean;
  readonly save: (change: Partial<Settings>) => void;
  /** Leads to the composers. */
  readonly onTry: () => void;
}

const STEPS: readonly MessageKey[] = ['step_office', 'step_role', 'step_try'];

/** The card with the three steps. */
export function FirstRun({ settings, codes, waiting, save, onTry }: Props) {
  const [step, setStep] = useState(0);
  return (
    <section class="steps" aria-label={t('steps_label')}>
      <ol class="step-marks">
        {STEPS.map((name, index) => (
          <li key={name} aria-current={index === step ? 'step' : undefined} class={index < step ? 'done' : ''}>
            <span class="step-number">{index < step ? <Icon name="check" size={14} /> : index + 1}</span>
            {t(name)}
          </li>
        ))}
      </ol>
      {step === 0 && (
        <Choices
          legend={t('step_office_question')}
          value={settings.code}
          choices={codes.map((code) => ({ value: code.id, label: code.office, hint: code.title }))}
          locked={settings.locked.includes('code') ? (settings.managedBy ?? t('locked_by_office')) : undefined}
          onChange={(code) => save({ code })}
        />
      )}
      {waiting && <div class="skeleton" aria-hidden="true" />}
      {step === 1 && (
        <Choices
          legend={t('step_role_question')}
          value={settings.role}
          choices={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
          locked={settings.locked.includes('role') ? (settings.managedBy ?? t('locked_by_office')) : undefined}
          onChange={(role) => save({ role: ROLES.find((each) => each === role) ?? settings.role })}
        />
      )}
      {step === 2 && (
        <div class="stack">
          <h2 class="step-question">{t('step_try_question')}</h2>
          <p>{t('step_try_text')}</p>
          <p class="soft">{t('step_try_more')}</p>
        </div>
      )}
      <div class="row between step-ways">
        {step > 0 ? (
          <Button kind="quiet" icon="back" onClick={() => setStep(step - 1)}>
            {t('step_back')}
          </Button>
        ) : (
          <span />
        )}
        {step < 2 ? (
          <Button kind="primary" disabled={waiting} onClick={() => setStep(step + 1)}>
            {t('step_next')}
          </Button>
        ) : (
          <Button
            kind="primary"
            onClick={() => {
              save({ firstRunDone: true });
              onTry();
            }}
          >
            {t('step_start')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Choices({
  legend,
  value,
  choices,
  locked,
  onChange,
}: {
  legend: string;
  value: string;
  choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  locked: string | undefined;
  onChange: (value: string) => void;
}) {
  const name = useId();
  return (
    <fieldset class="step-choices" disabled={locked !== undefined}>
      <legend class="step-question">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="step-choice">
          <input type="radio" name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            <span class="field-label">{choice.label}</span>
            {choice.hint !== undefined && (
              <>
                <br />
                <span class="soft small">{choice.hint}</span>
              </>
            )}
          </span>
        </label>
      ))}
      {locked !== undefined && (
        <p class="row faint small">
          <Icon name="lock" size={14} />
          {t('locked_by', locked)}
        </p>
      )}
    </fieldset>
  );
}

const DOES: readonly MessageKey[] = ['does_1', 'does_2', 'does_3', 'does_4'];
const NEVER: readonly MessageKey[] = ['never_1', 'never_2', 'never_3', 'never_4', 'never_5'];

/** What it does and never does, and where to see for oneself. */
export function Promises() {
  return (
    <section class="promises" aria-labelledby="promises-title">
      <h2 id="promises-title" class="visually-hidden">
        {t('promises_title')}
      </h2>
      <div class="promise">
        <h3>{t('does_title')}</h3>
        <ul>
          {DOES.map((key) => (
            <li key={key}>
              <Icon name="check" size={18} class="good" />
              {t(key)}
            </li>
          ))}
        </ul>
      </div>
      <div class="promise">
        <h3>{t('never_title')}</h3>
        <ul>
          {NEVER.map((key) => (
            <li key={key}>
              <Icon name="close" size={18} class="never" />
              {t(key)}
            </li>
          ))}
        </ul>
      </div>
      <p class="see-for-yourself">
        <Icon name="shield" size={18} />
        <span>
          {t('promises_see')} <a href="options.html#ledger">{t('promises_ledger')}</a>
        </span>
      </p>
    </section>
  );
}
