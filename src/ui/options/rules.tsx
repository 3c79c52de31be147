// "Rules", "Keyboard shortcuts" and "Locked by your office": what is in force and who says so.
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { RulesState } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ui-client.ts';
import { age, day, moment } from '../format.ts';
import { useAnswer } from '../hooks.ts';
import { plural, t } from '../i18n.ts';
import { Icon } from '../icons.tsx';
import { settingName } from '../names.ts';
import { Button } from '../parts/controls.tsx';
import { Disclosure, FailureNotice, Notice } from '../parts/reading.tsx';
import { refusalWords } from '../refusal.ts';
import { diagnosis } from './diagnosis.ts';
import { Card, Row, Section, useFrame } from './frame.tsx';

/** Which rules, from where, how old; a button to look for newer ones. */
export function RulesSection() {
  const { now, say } = useFrame();
  const [rules, , put] = useAnswer(() => ask('ui.rules-state', {}));
  const [looking, setLooking] = useState(false);
  if (rules.state === 'waiting') return null;

  async function look() {
    setLooking(true);
    try {
      const fresh = await ask('ui.look-for-rules', {});
      put(fresh);
      const refused = refusalWords(fresh);
      say(refused ?? t('rules_looked'), refused !== undefined);
    } catch (cause) {
      say(cause instanceof Error ? cause.message : String(cause), true);
    }
    setLooking(false);
  }

  const state = rules.state === 'ready' ? rules.value : undefined;
  const refused = state === undefined ? undefined : refusalWords(state);
  return (
    <Section id="rules" icon="book" title={t('options_rules')} lead={t('options_rules_lead')}>
      {rules.state === 'failed' && <FailureNotice error={rules.error} />}
      {state?.outOfDate === true && (
        <Notice kind="warn" icon="caution">
          {t('state_rules_out_of_date')}
        </Notice>
      )}
      {state?.policyProblems?.map((problem) => (
        <Notice key={problem} kind="warn" icon="caution">
          {t('rules_policy_problem', problem)}
        </Notice>
      ))}
      {refused !== undefined && (
        <Notice kind="warn" icon="caution">
          {refused} {t('rules_kept')}
        </Notice>
      )}
      {state !== undefined && (
        <Card>
          <Row label={t('rules_version', state.version)} hint={t('rules_issued', day(state.issued), age(Date.parse(state.issued), now))}>
            {() => (
              <Button icon="refresh" disabled={looking} onClick={look}>
                {looking ? t('rules_looking') : t('rules_look')}
              </Button>
            )}
          </Row>
          <Row
            label={t('rules_source')}
            hint={state.source === 'bundled' ? t('rules_bundled') : t('rules_feed')}
            below={state.feed !== undefined && <p class="mono small">{state.feed}</p>}
          />
          <Row label={t('rules_last')} hint={state.lastLook === undefined ? t('rules_never') : moment(state.lastLook)} />
          <Row
            label={plural('rules_count', state.rules)}
            hint={state.switchedOff.length === 0 ? t('rules_all_on') : t('rules_off', state.switchedOff.join(', '))}
          />
          <DiagnosisRow rules={state} />
        </Card>
      )}
    </Section>
  );
}

/** What to send to a help desk: shown as it is before it is copied. */
function DiagnosisRow({ rules }: { rules: RulesState }) {
  const { settings, now, say } = useFrame();
  const extension = browser.runtime.getManifest().version;
  const text = diagnosis({ rules, settings, extension, browser: navigator.userAgent, now });
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(t('diagnosis_copied')),
      (cause: Error) => say(cause.message, true),
    );
  return (
    <Row
      label={t('diagnosis_title')}
      hint={t('diagnosis_hint')}
      below={
        <Disclosure head={t('diagnosis_show')}>
          {() => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard
            <pre class="value" tabIndex={0}>
              {text}
            </pre>
          )}
        </Disclosure>
      }
    >
      {() => (
        <Button icon="copy" onClick={copy}>
          {t('diagnosis_copy')}
        </Button>
      )}
    </Row>
  );
}

/** Which settings the office holds, and the name it goes by. */
export function LockedSection() {
  const { settings } = useFrame();
  return (
    <Section id="locked" icon="lock" title={t('options_locked')}>
      <Card>
        {settings.managedBy === undefined && settings.locked.length === 0 ? (
          <Row label={t('locked_none')} hint={t('locked_none_hint')} />
        ) : (
          <Row
            label={settings.managedBy === undefined ? t('locked_unnamed') : t('locked_named', settings.managedBy)}
            hint={t('locked_hint')}
            below={
              <ul class="locked-list">
                {settings.locked.map((setting) => (
                  <li key={setting} class="row">
                    <Icon name="lock" size={16} class="faint" />
                    {settingName(setting)}
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </Card>
    </Section>
  );
}

/** Keys that always work, and the one that the browser holds and lets people change. */
export function ShortcutsSection() {
  const [commands] = useAnswer(async () => (browser.commands === undefined ? [] : browser.commands.getAll()));
  const popup = commands.state === 'ready' ? commands.value.find((command) => command.name === '_execute_action')?.shortcut : undefined;
  return (
    <Section id="shortcuts" icon="keyboard" title={t('options_shortcuts')} lead={t('options_shortcuts_lead')}>
      <Card>
        <Row label={t('shortcut_card')}>{() => <Keys keys="Alt + Shift + P" />}</Row>
        <Row label={t('shortcut_points')}>
          {() => (
            <span class="row">
              <Keys keys="Alt + ↓" />
              <Keys keys="Alt + ↑" />
            </span>
          )}
        </Row>
        <Row label={t('shortcut_close')}>{() => <Keys keys="Esc" />}</Row>
        <Row label={t('shortcut_arrows')}>
          {() => (
            <span class="row">
              <Keys keys="↑" />
              <Keys keys="↓" />
            </span>
          )}
        </Row>
        <Row
          label={t('shortcut_popup')}
          below={
            <div>
              <Button icon="external" onClick={openShortcuts}>
                {t('shortcut_change')}
              </Button>
            </div>
          }
        >
          {() => (popup ? <Keys keys={popup} /> : <span class="faint">{t('shortcut_none')}</span>)}
        </Row>
      </Card>
    </Section>
  );
}

function Keys({ keys }: { keys: string }) {
  return (
    <span class="keys">
      {keys.split(/\s*\+\s*/).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

/** Browsers keep that page to themselves: Firefox opens it by a call, Chrome and Edge by an address that only a new tab may have. */
async function openShortcuts(): Promise<void> {
  const commands: { getAll?: unknown; openShortcutSettings?: () => Promise<void> } = browser.commands ?? {};
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
