// Thresholds: from which likelihood on each risk is shown, for the best mean F1 at a mean precision and a share of false alarms.
import { RISKS } from '../../engine/types.ts';
import { doubtOf } from '../read.ts';

export interface Judged {
  /** Likelihoods, risk by risk, and that of any risk at all. */
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
    const doubt = doubtOf(likelihoods[RISKS.length] ?? 1, thresholds[RISKS.length] ?? 0);
    RISKS.forEach((risk, at) => {
      const said = (likelihoods[at] ?? 0) >= (thresholds[at] ?? 1) * doubt;
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

/** How far a risk's threshold may lie from the common one: what one set of drafts says of one risk is a small sample. */
const LEEWAY = 0.06;
const GATES = [0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97];
/** Likelihoods common to all risks that are tried: from this one on, in such steps. */
const LOWEST = 0.3;
const COMMON_STEP = 0.02;
/** What a harmless draft flagged costs beside a risk found. */
const PRICES = Array.from({ length: 16 }, (_, at) => at / 5);

/**
 * Thresholds for the best mean F1 within bounds, one a risk and one for any risk at all: of all the latter, of all likelihoods common to
 * the risks and of all prices on false alarms that are tried, each risk's own best threshold within a leeway of the common one. Few
 * harmless drafts flagged is bought more cheaply with the one for any risk, precision with those of the risks.
 */
export function chooseThresholds(judged: readonly Judged[], bounds: { precision: number; harmless: number }): number[] {
  const ownBest = PRICES.map((price) => RISKS.map((risk, at) => bestThreshold(judged, risk, at, price)));
  let best = { thresholds: [...RISKS.map(() => 1), 0], f1: -1 };
  for (const gate of GATES) {
    for (let common = LOWEST; common < 1; common += COMMON_STEP) {
      for (const wanted of [RISKS.map(() => common), ...ownBest]) {
        const own = wanted.map((threshold) => Math.min(common + LEEWAY, Math.max(common - LEEWAY, threshold)));
        const { precision, harmlessFlagged, f1 } = outcome(judged, [...own, gate]);
        if (precision >= bounds.precision && harmlessFlagged <= bounds.harmless && f1 > best.f1) best = { thresholds: [...own, gate], f1 };
      }
    }
  }
  return best.thresholds.map((threshold) => Math.round(threshold * 1e4) / 1e4);
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
  return threshold;
}
