// Dates, ages and sizes as a person reads them, in the language in force.
import { locale } from './i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "25 November 2026". `when`: milliseconds since the epoch, or an ISO date. */
export function day(when: number | string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date(when));
}

/** "25 Nov 2026, 14:30". */
export function moment(when: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(when));
}

/** "14:30". */
export function clock(when: number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(new Date(when));
}

/** "3 days ago", "in 2 hours": the coarsest unit that fits. */
export function ago(when: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const past = when - now;
  const size = Math.abs(past);
  if (size < HOUR) return format.format(Math.round(past / MINUTE), 'minute');
  if (size < DAY) return format.format(Math.round(past / HOUR), 'hour');
  return format.format(Math.round(past / DAY), 'day');
}

/** "812 bytes" or "3.4 kB". */
export function bytes(count: number): string {
  if (count < 1000) return new Intl.NumberFormat(locale(), { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(count);
  const [unit, size] = count < 1_000_000 ? (['kilobyte', count / 1000] as const) : (['megabyte', count / 1_000_000] as const);
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}
