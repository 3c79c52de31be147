// Dates, ages and sizes as a person reads them, in the language in force. By our own words: browsers do not know Welsh months or ages.
import { type MessageKey, plural, t } from './i18n.ts';

const DAY = 86_400_000;

const MONTHS: readonly MessageKey[] = [
  'month_1',
  'month_2',
  'month_3',
  'month_4',
  'month_5',
  'month_6',
  'month_7',
  'month_8',
  'month_9',
  'month_10',
  'month_11',
  'month_12',
];

/** "25 November 2026". `when`: milliseconds since the epoch, or an ISO date. */
export function day(when: number | string): string {
  const date = new Date(when);
  const month = MONTHS[date.getMonth()];
  return month === undefined ? '' : `${date.getDate()} ${t(month)} ${date.getFullYear()}`;
}

/** "25 November 2026, 14:30". */
export function moment(when: number): string {
  return `${day(when)}, ${clock(when)}`;
}

/** "14:30". */
export function clock(when: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(new Date(when));
}

/** "today", "yesterday", "3 days ago": the age of something that bears a date. Both in milliseconds since the epoch. */
export function age(when: number, now: number): string {
  const days = Math.max(0, Math.round((midnight(now) - midnight(when)) / DAY));
  if (days === 0) return t('age_today');
  if (days === 1) return t('age_yesterday');
  return plural('age_days', days);
}

/** "812 bytes" or "3.4 kB". */
export function bytes(count: number): string {
  if (count < 1000) return plural('size_bytes', count);
  return count < 1_000_000 ? t('size_kb', rounded(count / 1000)) : t('size_mb', rounded(count / 1_000_000));
}

function rounded(size: number): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(size);
}

function midnight(when: number): number {
  return new Date(when).setHours(0, 0, 0, 0);
}
