// Scores an engine on labelled drafts, and how well its likelihoods hold.
import type { Engine } from '../../src/engine/engine.ts';
import { shownByDefault } from '../../src/engine/engine.ts';
import { type Draft, type Reader, RISKS } from '../../src/engine/types.ts';
import { ruleVerdicts } from '../../src/engine/weigh.ts';
import { type LabelledDraft, readableSentences } from '../../src/reader/train/corpus.ts';

export interface Score {
  readonly risks: readonly { precision: number; recall: number; f1: number }[];
  /** Share of all labelled risks that were flagged. */
  readonly recall: number;
  readonly harmless: number;
  readonly spans: number;
}

const draftOf = ({ text, channel, audience, role, replyTo }: LabelledDraft): Draft => ({
  text,
  ...(channel && { channel }),
  ...(audience && { audience }),
  ...(role && { role }),
  ...(replyTo && { replyTo }),
});

/** Precision and recall risk by risk; shares of harmless drafts flagged and of right findings that touch the words labelled. */
export function score(drafts: readonly LabelledDraft[], engine: Engine): Score {
  const counts = RISKS.map(() => ({ tp: 0, fp: 0, fn: 0 }));
  let [clean, flagged, due, hit] = [0, 0, 0, 0];
  for (const draft of drafts) {
    const found = engine.check(draftOf(draft)).filter(shownByDefault);
    RISKS.forEach((risk, at) => {
      const count = counts[at];
      const mine = found.filter((finding) => finding.risk === risk);
      const meant = draft.risks.includes(risk);
      if (count === undefined) return;
      if (mine.length > 0 && meant) count.tp++;
      else if (mine.length > 0) count.fp++;
      else if (meant) count.fn++;
      const places = draft.places[at] ?? [];
      if (mine.length > 0 && meant && places.length > 0) {
        due++;
        if (mine.some((finding) => places.some((place) => finding.start < place.end && place.start < finding.end))) hit++;
      }
    });
    if (draft.risks.length === 0) {
      clean++;
      if (found.length > 0) flagged++;
    }
  }
  const risks = counts.map(({ tp, fp, fn }) => {
    const precision = tp / (tp + fp || 1);
    const recall = tp / (tp + fn || 1);
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
  });
  const sum = (key: 'tp' | 'fn'): number => counts.reduce((total, count) => total + count[key], 0);
  return { risks, recall: sum('tp') / (sum('tp') + sum('fn') || 1), harmless: flagged / (clean || 1), spans: hit / (due || 1) };
}

/** What was said with a likelihood between `from` and `to`, and how often it was so. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly said: number;
  readonly right: number;
}

const EDGES = [0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** A table of all the reader's likelihoods, over all risks, beside how often they came true. */
export function reliability(drafts: readonly LabelledDraft[], reader: Reader, rules: Engine): Reliability[] {
  const verdicts = drafts.flatMap((labelled) => {
    const draft = draftOf(labelled);
    return reader(draft, readableSentences(draft.text), ruleVerdicts(rules.fire(draft))).map(({ risk, probability }) => ({
      probability,
      right: labelled.risks.includes(risk),
    }));
  });
  return EDGES.slice(1).map((to, at) => {
    const from = EDGES[at] ?? 0;
    const inside = verdicts.filter(({ probability }) => probability >= from && (probability < to || to === 1));
    return { from, to, said: inside.length, right: inside.filter(({ right }) => right).length };
  });
}
