// Thresholds: from which likelihood on each risk is shown, for the best mean F1 at a mean precision and a share of false alarms.
import { RISKS } from '../../engine/types.ts';

export interface Judged {
  /** Likelihoods, risk by risk. */
  readonly likelihoods: ArrayLike<number>;
  readonly risks: readonly string[];
}

export interface Outcome {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly harmlessFlagged: number;
  readonly perRisk: readonly { readonly precision: number; readonly recall: number; readonly f1: number }[];
}

/** Scores thresholds as the score program does: means over risks, and harmless drafts with any risk. */
export function outcome(judged: readonly Judged[], thresholds: readonly number[]): Outcome {
  let flagged = 0;
  let harmless = 0;
  const counts = RISKS.map(() => ({ tp: 0, fp: 0, fn: 0 }));
  for (const { likelihoods, risks } of judged) {
    let any = false;
    RISKS.forEach((risk, at) => {
      const said = (likelihoods[at] ?? 0) >= (thresholds[at] ?? 1);
      const meant = risks.includes(risk);
      const count = counts[at];
      any ||= said;
      if (count === undefined) return;
      if (said && meant) count.tp++;
      else if (said) count.fp++;
      else if (meant) count.fn++;
    });
    if (risks.length > 0) continue;
    harmless++;
    if (any) flagged++;
  }
  const perRisk = counts.map(({ tp, fp, fn }) => {
    const precision = tp / (tp + fp || 1);
    const recall = tp / (tp + fn || 1);
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
  });
  const mean = (key: 'precision' | 'recall' | 'f1'): number => perRisk.reduce((sum, each) => sum + each[key], 0) / perRisk.length;
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1'), harmlessFlagged: flagged / (harmless || 1), perRisk };
}

/**
 * For a price on false alarms, the threshold of each risk that serves F1 best; and the price at which both bounds hold with least loss.
 */
export function chooseThresholds(judged: readonly Judged[], bounds: { precision: number; harmless: number }): number[] {
  let best: { thresholds: number[]; f1: number } | undefined;
  for (let price = 0; price <= 3; price += 0.05) {
    const thresholds = RISKS.map((risk, at) => bestThreshold(judged, risk, at, price));
    const { f1, precision, harmlessFlagged } = outcome(judged, thresholds);
    if (precision >= bounds.precision && harmlessFlagged <= bounds.harmless && (best === undefined || f1 > best.f1))
      best = { thresholds, f1 };
  }
  if (best === undefined) throw new Error('no thresholds meet the bounds; learn from more drafts or loosen them');
  return best.thresholds;
}

function bestThreshold(judged: readonly Judged[], risk: string, at: number, price: number): number {
  const sorted = judged
    .map(({ likelihoods, risks }) => ({ p: likelihoods[at] ?? 0, meant: risks.includes(risk), clean: risks.length === 0 }))
    .sort((a, b) => b.p - a.p);
  const positives = sorted.filter(({ meant }) => meant).length;
  let [tp, fp, clean, bestValue, threshold] = [0, 0, 0, Number.NEGATIVE_INFINITY, 1];
  sorted.forEach(({ p, meant, clean: harmless }, index) => {
    if (meant) tp++;
    else fp++;
    if (harmless) clean++;
    const next = sorted[index + 1]?.p ?? 0;
    if (next === p) return;
    const value = (2 * tp) / (tp + fp + positives) - (price * (clean + 0.3 * (fp - clean))) / (positives || 1);
    if (value > bestValue) {
      bestValue = value;
      threshold = (p + next) / 2;
    }
  });
  return Math.round(Math.min(0.999, Math.max(0.02, threshold)) * 1e4) / 1e4;
}
