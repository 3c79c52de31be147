// What the closed lists of the engine and the settings are called, for people.
import type { Audience, Channel, Risk, Role } from '../engine/types.ts';
import { DISMISS_REASONS } from '../messaging/reasons.ts';
import type { BeforeSending, Settings } from '../policy/settings.ts';
import { type MessageKey, t } from './i18n.ts';

const CHANNEL: Readonly<Record<Channel, MessageKey>> = { social: 'channel_social', message: 'channel_message', email: 'channel_email' };
const AUDIENCE: Readonly<Record<Audience, MessageKey>> = {
  public: 'audience_public',
  external: 'audience_external',
  internal: 'audience_internal',
};
const ROLE: Readonly<Record<Role, MessageKey>> = {
  staff: 'role_staff',
  'deputy-commissioner': 'role_deputy',
  'independent-member': 'role_member',
  'custody-visitor': 'role_visitor',
  contractor: 'role_contractor',
};
const RISK: Readonly<Record<Risk, MessageKey>> = {
  confidential: 'risk_confidential',
  'personal-data': 'risk_personal_data',
  'party-political': 'risk_party_political',
  disrespect: 'risk_disrespect',
  discrimination: 'risk_discrimination',
  harassment: 'risk_harassment',
  'media-contact': 'risk_media_contact',
  'gifts-hospitality': 'risk_gifts_hospitality',
  'conflict-of-interest': 'risk_conflict_of_interest',
  'misuse-of-resources': 'risk_misuse_of_resources',
  'misuse-of-position': 'risk_misuse_of_position',
  dishonesty: 'risk_dishonesty',
};
const BEFORE: Readonly<Record<BeforeSending, MessageKey>> = { mark: 'before_mark', pause: 'before_pause', reason: 'before_reason' };
const SETTING: Readonly<Record<keyof Settings, MessageKey>> = {
  code: 'setting_code',
  role: 'setting_role',
  showAll: 'setting_show_all',
  pausedUntil: 'setting_paused_until',
  pausedSites: 'setting_paused_sites',
  extraSites: 'setting_extra_sites',
  beforeSending: 'setting_before_sending',
  ownDomains: 'setting_own_domains',
  language: 'setting_language',
  firstRunDone: 'setting_first_run',
};

/** The choices in the order in which they are offered. A copy of `BEFORE_SENDING`: importing that would bring zod into the page. */
export const BEFORE_SENDING_CHOICES = ['mark', 'pause', 'reason'] as const satisfies readonly BeforeSending[];

/** "Social media". */
export const channelName = (channel: Channel): string => t(CHANNEL[channel]);
/** "Anybody". */
export const audienceName = (audience: Audience): string => t(AUDIENCE[audience]);
/** "Member of staff". */
export const roleName = (role: Role): string => t(ROLE[role]);
/** "Party politics". */
export const riskName = (risk: Risk): string => t(RISK[risk]);
/** "Mark it only". */
export const beforeSendingName = (choice: BeforeSending): string => t(BEFORE[choice]);
/** "Your office". */
export const settingName = (setting: keyof Settings): string => t(SETTING[setting]);
/** "It has been approved"; what is none of the reasons that can be chosen stays as it was said. */
export function reasonName(reason: string): string {
  const known = DISMISS_REASONS.find((each) => each === reason);
  return known === undefined ? reason : t(`card_reason_${known}`);
}
