// What a help desk needs to know of one browser, as text to paste. It is put together from the rules' state and the settings alone;
// neither holds a word that anybody wrote, and of the person's own sites only their number is told.
import type { RulesState } from '../../messaging/protocol.ts';
import type { EffectiveSettings } from '../../policy/settings.ts';
import { age } from '../format.ts';
import { t } from '../i18n.ts';
import { refusalWords } from '../refusal.ts';

export interface DiagnosisInput {
  readonly rules: RulesState;
  readonly settings: EffectiveSettings;
  /** Version of the extension. */
  readonly extension: string;
  /** What the browser calls itself. */
  readonly browser: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Dates as every help desk reads them, whatever the language. */
const iso = (when: number | undefined): string =>
  when === undefined ? '–' : `${new Date(when).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The text, a line for each thing. */
export function diagnosis({ rules, settings, extension, browser, now }: DiagnosisInput): string {
  const { feed, release, refusal, ring, policyProblems = [], switchedOff } = rules;
  const source = rules.source === 'feed' ? t('diagnosis_from_feed') : t('diagnosis_bundled');
  return [
    t('diagnosis_extension', extension),
    t('diagnosis_browser', browser),
    t('diagnosis_now', iso(now)),
    t('diagnosis_rules', `${rules.version} (${source})`, rules.issued, age(Date.parse(rules.issued), now)),
    feed === undefined ? t('diagnosis_no_feed') : t('diagnosis_feed', feed),
    ...(release === undefined ? [] : [t('diagnosis_release', release, iso(rules.expires))]),
    ...(ring === undefined ? [] : [t('diagnosis_ring', ring)]),
    ...(feed === undefined ? [] : [t('diagnosis_looks', iso(rules.lastLook), rules.failures ?? 0, iso(rules.nextLook))]),
    ...(rules.outOfDate ? [t('state_rules_out_of_date')] : []),
    ...(refusal === undefined ? [] : [t('diagnosis_refused', refusal.code, refusalWords(rules) ?? '')]),
    settings.managedBy === undefined && settings.locked.length === 0
      ? t('diagnosis_no_policy')
      : t('diagnosis_policy', settings.managedBy ?? '–'),
    ...policyProblems.map((problem) => t('rules_policy_problem', problem)),
    t('diagnosis_settings', settings.code, settings.role, settings.language),
    t('diagnosis_sites', settings.pausedSites.length, settings.extraSites.length),
    ...(settings.locked.length === 0 ? [] : [t('diagnosis_locked', settings.locked.join(', '))]),
    ...(switchedOff.length === 0 ? [] : [t('diagnosis_off', switchedOff.join(', '))]),
  ].join('\n');
}
