// Weighing: firings and the reader's verdicts become findings, one for one matter, each with a likelihood and its evidence.
import { MASKED, maskFor } from '../detectors/masks.ts';
import { LIMITS } from '../rules/limits.ts';
import type { Firing } from './judge.ts';
import type { Confidence, Draft, Evidence, Finding, Gravity, Range, ReaderVerdict, Rewrite, Risk, Role } from './types.ts';
import { CONFIDENCES, GRAVITIES, RISKS } from './types.ts';

/** Likelihood of a rule's verdict where no reader is at hand. */
const ALONE: Readonly<Record<Confidence, number>> = { low: 0.35, medium: 0.7, high: 0.92 };

export const riskOf = (topic: string): Risk => RISKS.find((risk) => topic.startsWith(`${risk}/`)) ?? 'confidential';

/** Risks that bind nobody in a role, whoever sees them: of a commissioner's staff the deputy alone is not politically restricted (Local Government and Housing Act 1989, section 1(9)). */
const UNBOUND: Readonly<Partial<Record<Role, readonly Risk[]>>> = { 'deputy-commissioner': ['party-political'] };

/** The strongest verdict of the rules, risk by risk, as the reader takes it in: 0 to 1. */
export function ruleVerdicts(firings: readonly Firing[]): Partial<Record<Risk, number>> {
  const strongest: Partial<Record<Risk, number>> = {};
  for (const { rule } of firings) {
    const risk = riskOf(rule.topic);
    strongest[risk] = Math.max(strongest[risk] ?? 0, ALONE[rule.confidence]);
  }
  return strongest;
}

/**
 * Makes findings of firings and verdicts. A rule's `high` stands by itself; `medium` is shown unless the reader, with the whole
 * draft before it, finds it unlikely; `low` is shown only where the reader agrees. The reader alone never goes above `medium`.
 */
export function weigh(draft: Draft, firings: readonly Firing[], given: readonly ReaderVerdict[]): Finding[] {
  // A place where a value has been masked gives nothing away any more, whatever the words around it sound like.
  const verdicts = given.map((verdict) =>
    MASKED.test(draft.text.slice(verdict.start, verdict.end)) ? { ...verdict, probability: 0 } : verdict,
  );
  const byRisk = new Map(verdicts.map((verdict) => [verdict.risk, verdict]));
  const unbound = UNBOUND[draft.role ?? 'staff'] ?? [];
  const findings = firings.map((firing): Finding => {
    const risk = riskOf(firing.rule.topic);
    const verdict = byRisk.get(risk);
    const rewrite = rewriteOf(draft.text, firing);
    return {
      rule: firing.rule.id,
      topic: firing.rule.topic,
      risk,
      confidence: confidenceOf(firing, verdict),
      gravity: firing.entity?.gravity ?? firing.rule.gravity,
      likelihood:
        verdict === undefined
          ? ALONE[firing.rule.confidence]
          : Math.max(verdict.probability, firing.rule.confidence === 'high' ? ALONE.high : 0),
      start: firing.start,
      end: firing.end,
      excerpt: draft.text.slice(firing.start, firing.end),
      evidence: firing.evidence,
      ...(rewrite === undefined ? {} : { rewrite }),
    };
  });
  for (const verdict of verdicts) {
    // Where a rule has already marked the place it says more; a place of the reader's own is marked beside it.
    const marked = findings.some(
      (finding) =>
        finding.risk === verdict.risk && finding.confidence !== 'low' && finding.start < verdict.end && verdict.start < finding.end,
    );
    if (shows(verdict) && !marked) findings.push(fromReader(draft, verdict));
  }
  return mergeOverlaps(
    findings.filter((finding) => !unbound.includes(finding.risk)),
    draft.text,
  )
    .map((finding) => ({ ...finding, ...wholeLetters(draft.text, finding) }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .slice(0, LIMITS.findings);
}

/** A `medium` rule is believed unless the reader's likelihood is below this part of its own threshold. */
const VETO = 0.5;

const shows = (verdict: ReaderVerdict): boolean => verdict.probability >= verdict.threshold;

function confidenceOf(firing: Firing, verdict: ReaderVerdict | undefined): Confidence {
  const said = firing.rule.confidence;
  if (verdict === undefined || said === 'high') return said;
  if (said === 'medium') return verdict.probability >= verdict.threshold * VETO ? 'medium' : 'low';
  // A weak rule counts where the reader sees the trouble in the same place; elsewhere the reader speaks for itself.
  return shows(verdict) && firing.start < verdict.end && verdict.start < firing.end ? 'medium' : 'low';
}

function fromReader(draft: Draft, verdict: ReaderVerdict): Finding {
  return {
    rule: `${verdict.risk}/reader`,
    topic: `${verdict.risk}/general`,
    risk: verdict.risk,
    confidence: 'medium',
    gravity: 'caution',
    likelihood: verdict.probability,
    start: verdict.start,
    end: verdict.end,
    excerpt: draft.text.slice(verdict.start, verdict.end),
    evidence: verdict.words.map(
      (word): Evidence => ({ text: draft.text.slice(word.start, word.end), kind: 'telling', start: word.start, end: word.end }),
    ),
  };
}

/** One finding for one matter: those of one topic that overlap or touch become one, and of one risk those that lie within another. */
function mergeOverlaps(findings: readonly Finding[], text: string): Finding[] {
  const rank = (finding: Finding): number => CONFIDENCES.indexOf(finding.confidence) * 10 + GRAVITIES.indexOf(finding.gravity);
  const kept: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => rank(b) - rank(a) || a.start - b.start || b.end - a.end)) {
    const at = kept.findIndex((other) => other.risk === finding.risk && other.start < finding.end && finding.start < other.end);
    const other = kept[at];
    if (other === undefined) {
      kept.push(finding);
      continue;
    }
    const start = Math.min(other.start, finding.start);
    const end = Math.max(other.end, finding.end);
    const widen = other.topic === finding.topic;
    const evidence = [...other.evidence, ...finding.evidence].filter(
      (item, index, all) => all.findIndex((one) => one.start === item.start && one.text === item.text) === index,
    );
    kept[at] = {
      ...other,
      ...(widen ? { start, end, excerpt: text.slice(start, end) } : {}),
      gravity: graver(other.gravity, finding.gravity),
      likelihood: Math.max(other.likelihood, finding.likelihood),
      evidence: evidence.slice(0, 12),
    };
  }
  return kept;
}

const graver = (a: Gravity, b: Gravity): Gravity => (GRAVITIES.indexOf(a) >= GRAVITIES.indexOf(b) ? a : b);

function rewriteOf(text: string, { rule, entity, start, end }: Firing): Rewrite | undefined {
  const wanted = rule.rewrite;
  if (wanted === undefined) return undefined;
  if (wanted.kind === 'mask') {
    const mask = entity && (entity.initials || maskFor(entity.type, text));
    return mask === undefined ? undefined : { kind: 'mask', replacement: mask };
  }
  if (wanted.kind === 'initials') return { kind: 'initials', replacement: initials(text.slice(start, end)) };
  return { kind: wanted.kind, replacement: wanted.kind === 'replace' ? (wanted.with ?? '') : '' };
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((part) => /^\p{L}/u.test(part) && !/^(mr|mrs|ms|miss|dr|prof|sir|cllr)\.?$/i.test(part))
    .map((part) => `${[...part][0]?.toUpperCase() ?? ''}.`)
    .join('');
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether the letters on both sides of a place are of those that never join another: below the first combining accent, and no line end of two. */
const plainAt = (text: string, at: number): boolean =>
  (at === 0 || text.charCodeAt(at - 1) < 0x300) && (at >= text.length || text.charCodeAt(at) < 0x300) && text[at] !== '\n';

/** Widens a range so that it cuts no letter with its accents and no emoji in two. */
export function wholeLetters(text: string, range: Range): Range {
  let { start, end } = range;
  if (plainAt(text, start) && plainAt(text, end)) return range;
  const from = Math.max(0, start - 32);
  for (const { index, segment } of segmenter.segment(text.slice(from, Math.min(text.length, end + 32)))) {
    const first = from + index;
    const last = first + segment.length;
    if (first < start && last > start) start = first;
    if (first < end && last > end) end = last;
  }
  return { start, end };
}
