// Figures of the page bench: what was measured, what it may be, and how they are printed.

export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'KB' | 'MB';
  /** Median and 95th percentile; one value stands for both where there is but one. */
  readonly p50: number;
  readonly p95: number;
  /** The most that `p95` may be. */
  readonly target: number;
  readonly measures: number;
}

/** The value below which `part` of the values lie. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** Makes a figure of values. */
export function figure(name: string, unit: Figure['unit'], values: readonly number[], target: number): Figure {
  const round = (value: number) => Number(value.toFixed(2));
  return { name, unit, p50: round(percentile(values, 0.5)), p95: round(percentile(values, 0.95)), target, measures: values.length };
}

/** One line of the table. */
export function line({ name, unit, p50, p95, target, measures }: Figure): string {
  const cell = (value: number) => `${value.toFixed(2)} ${unit}`.padStart(12);
  return `${name.padEnd(62)}${cell(p50)}${cell(p95)}${`≤ ${target} ${unit}`.padStart(12)}${String(measures).padStart(6)}  ${p95 <= target ? 'ok' : 'MISSED'}`;
}

export const HEAD = `${''.padEnd(62)}${'p50'.padStart(12)}${'p95'.padStart(12)}${'target p95'.padStart(12)}${'n'.padStart(6)}`;
