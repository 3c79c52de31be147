// The reader that ships: its promises of size, sameness and honest refusal; and what it tells apart.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/engine/segment.ts';
import { type Draft, RISKS, type Risk } from '../../src/engine/types.ts';
import { decodeModel, modelSchema } from '../../src/reader/model.ts';
import { logitsOf } from '../../src/reader/net.ts';
import { createReader } from '../../src/reader/read.ts';
import { STACK_WIDTH } from '../../src/reader/shape.ts';
import { asShipped, numbersIn, roundWeights } from '../../src/reader/train/encode.ts';
import { logistic, score } from '../../src/reader/train/logistic.ts';
import { rankRows } from '../../src/reader/train/matrix.ts';
import { calibrated, learnNet, platt } from '../../src/reader/train/second-stage.ts';
import { chooseThresholds, outcome } from '../../src/reader/train/thresholds.ts';

const raw: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'rules', 'reader', 'model.json'), 'utf8'));
const file = modelSchema.parse(raw);
const reader = createReader(decodeModel(file));
const verdicts = (draft: Draft) => reader.read(draft, sentences(draft.text), {});
const likely = (text: string, risk: Risk, audience: Draft['audience'] = 'external'): number =>
  verdicts({ text, audience: audience ?? 'external', channel: 'message' }).find((verdict) => verdict.risk === risk)?.probability ?? 0;

describe('the model file', () => {
  it('holds no more than a megabyte of numbers', () => {
    expect(numbersIn(file)).toBeLessThan(1_000_000);
  });

  it('is refused with the place when a part is damaged', () => {
    const broken = modelSchema.safeParse({ ...file, thresholds: file.thresholds.slice(1) });
    expect(broken.error?.issues[0]?.path).toEqual(['thresholds']);
    const tiers = file.tiers.map((tier, at) => (at === 1 ? { ...tier, rarities: tier.rarities.slice(0, 400) } : tier));
    expect(() => decodeModel({ ...file, tiers })).toThrow(/tiers: 1: .*do not fit together; train it anew/);
  });
});

describe('a verdict', () => {
  const draft: Draft = {
    text: 'Keep it quiet. The station shuts in June, they told us upstairs, and it is not out till Thursday.',
    channel: 'message',
    audience: 'external',
  };

  it('comes for every risk, with a likelihood', () => {
    const all = verdicts(draft);
    expect(all.map(({ risk }) => risk)).toEqual([...RISKS]);
    for (const { probability } of all) expect(probability >= 0 && probability <= 1).toBe(true);
  });

  it('is the same every time, with a warm memory and a cold one', () => {
    const cold = createReader(decodeModel(file)).read(draft, sentences(draft.text), {});
    expect(verdicts(draft)).toEqual(cold);
    expect(verdicts(draft)).toEqual(cold);
  });

  it('marks a place within the draft and words within it, where it is to be shown', () => {
    for (const { probability, threshold, start, end, words } of verdicts(draft)) {
      if (probability < threshold) continue;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(draft.text.length);
      for (const word of words) expect(word.start >= 0 && word.end <= draft.text.length && word.weight > 0).toBe(true);
    }
  });

  it('takes the rules’ verdicts into account', () => {
    const without = reader.read(draft, sentences(draft.text), {}).find(({ risk }) => risk === 'confidential')?.probability ?? 0;
    const with_ =
      reader.read(draft, sentences(draft.text), { confidential: 0.92 }).find(({ risk }) => risk === 'confidential')?.probability ?? 0;
    expect(with_).toBeGreaterThan(without);
  });
});

/** Pairs of our own: the second says nearly the same and is harmless. */
describe('it tells apart', () => {
  it.each<[Risk, string, string]>([
    [
      'confidential',
      'Word from upstairs: the Bedworth desk is for the chop, they tell staff on Friday, keep it to yourself.',
      'The Bedworth desk is open from nine till four, details on our website.',
    ],
    [
      'conflict-of-interest',
      "My brother-in-law's firm is bidding, so I've nudged their score up a bit.",
      "My brother-in-law's firm is bidding, so I've declared it and stepped off the panel.",
    ],
    [
      'dishonesty',
      "We never ran the session but I've put it on the return as delivered, nobody checks.",
      'We never ran the session, so I have taken it off the return and told the Home Office.',
    ],
    [
      'gifts-hospitality',
      "The CCTV rep's taking us to the races on Saturday, champagne and all, before he hears about the renewal.",
      "The CCTV rep offered us a day at the races and I've turned it down.",
    ],
    [
      'harassment',
      'I know which bus your daughter gets. Drop the complaint.',
      'Your daughter can get the 11 bus to the complaint surgery.',
    ],
  ])('%s', (risk, risky, harmless) => {
    expect(likely(risky, risk)).toBeGreaterThan(likely(harmless, risk));
  });
});

describe('learning', () => {
  /** Four rows over two columns; the first column tells. */
  const rows = {
    starts: Int32Array.from([0, 1, 2, 3, 4]),
    columns: Int32Array.from([0, 0, 1, 1]),
    values: Float32Array.from([1, 1, 1, 1]),
    width: 2,
  };

  it('finds the column that tells, and the same weights for the same seed', () => {
    const learn = (): Float32Array =>
      logistic(rows, Int32Array.from([0, 1, 2, 3]), Uint8Array.from([1, 1, 0, 0]), { cost: 1, rounds: 30, seed: 1 });
    const weights = learn();
    expect(score(rows, 0, weights)).toBeGreaterThan(score(rows, 2, weights));
    expect(learn()).toEqual(weights);
  });

  it('rounds weights to sixteen for each rarity, with little lost to the common and to the rare', () => {
    // Rare features have weights a hundred times as large: rounded together, the common ones would all be nought.
    const idf = Float32Array.from({ length: 10_000 }, (_, at) => (at < 5_000 ? 1 : 10));
    const plane = Float32Array.from(idf, (rarity, at) => Math.sin(at) * (rarity === 1 ? 0.03 : 3));
    const planes = Array.from({ length: RISKS.length + 1 }, () => plane);
    const [shipped = plane] = asShipped(roundWeights(planes, { idf }, Int32Array.from(idf.keys()), [{ features: idf.length, bits: 4 }]), {
      idf,
    });
    const lost = (from: number, to: number): number => {
      const part = Array.from(plane.slice(from, to), (weight, at) => [weight, (shipped[from + at] ?? 0) - weight]);
      return part.reduce((sum, [, error = 0]) => sum + error ** 2, 0) / part.reduce((sum, [weight = 0]) => sum + weight ** 2, 0);
    };
    expect(lost(0, 5_000)).toBeLessThan(0.02);
    expect(lost(5_000, 10_000)).toBeLessThan(0.02);
  });

  it('tells the weights that carry most the finest', () => {
    const width = 4_000;
    const idf = new Float32Array(width).fill(4);
    const plane = Float32Array.from(idf, (_, at) => Math.sin(at * at));
    const planes = Array.from({ length: RISKS.length + 1 }, () => plane);
    // Every fourth feature comes in a hundred drafts, the others in one.
    const often = Int32Array.from({ length: width / 4 }, (_, at) => 4 * at);
    const vectorOf = (rows: Int32Array) => ({ rows, values: new Float32Array(rows.length).fill(1), groups: new Uint8Array(rows.length) });
    const vectors = [vectorOf(Int32Array.from(idf.keys())), ...Array.from({ length: 100 }, () => vectorOf(often))];
    const sizes = [
      { features: 600, bits: 4 },
      { features: width - 600, bits: 1 },
    ] as const;
    const tiers = roundWeights(planes, { idf }, rankRows(planes, vectors), sizes);
    expect(tiers.map(({ rows }) => rows.length)).toEqual([600, width - 600]);
    expect([...(tiers[0]?.rows ?? [])].every((row) => row % 4 === 0)).toBe(true);
    const [shipped = plane] = asShipped(tiers, { idf });
    const worst = (rows: Iterable<number>): number =>
      Math.max(...Array.from(rows, (row) => Math.abs((shipped[row] ?? 0) - (plane[row] ?? 0))));
    expect(worst(tiers[0]?.rows ?? [])).toBeLessThan(0.1);
    expect(worst(tiers[1]?.rows ?? [])).toBeGreaterThan(0.3);
  });

  it('learns what a line cannot part, the same for the same seed, and keeps it when calibrated', () => {
    // One of two inputs, but not both: no weighing of the two tells it.
    const examples = Array.from({ length: 1_200 }, (_, at) => {
      const [one, other] = [at & 1, (at >> 1) & 1];
      const inputs = new Float64Array(STACK_WIDTH);
      inputs.set([one, other]);
      return { inputs, wanted: new Uint8Array(RISKS.length + 1).fill(one ^ other) };
    });
    const net = learnNet(examples, 1);
    const scoreOf = (one: number, other: number): number =>
      logitsOf(
        net,
        Float64Array.from({ length: STACK_WIDTH }, (_, at) => [one, other][at] ?? 0),
      )[0] ?? 0;
    expect(Math.min(scoreOf(0, 1), scoreOf(1, 0))).toBeGreaterThan(1);
    expect(Math.max(scoreOf(0, 0), scoreOf(1, 1))).toBeLessThan(-1);
    expect(learnNet(examples.slice(0, 90), 1)).toEqual(learnNet(examples.slice(0, 90), 1));
    const stretched = calibrated(
      net,
      Array.from({ length: RISKS.length + 1 }, () => ({ slope: 2, offset: 0.5 })),
    );
    const inputs = examples[1]?.inputs ?? new Float64Array();
    expect(logitsOf(stretched, inputs)[3]).toBeCloseTo(2 * (logitsOf(net, inputs)[3] ?? 0) + 0.5, 6);
  });

  it('calibrates scores to likelihoods', () => {
    const scores = Array.from({ length: 1_000 }, (_, at) => (at % 10) - 4.5);
    const wanted = Uint8Array.from(scores, (each, at) => (each > 0 ? (at % 7 === 0 ? 0 : 1) : at % 7 === 0 ? 1 : 0));
    const { slope, offset } = platt(scores, wanted);
    const mean = scores.reduce((sum, each) => sum + 1 / (1 + Math.exp(-(slope * each + offset))), 0) / scores.length;
    expect(mean).toBeCloseTo(wanted.reduce((sum, each) => sum + each, 0) / wanted.length, 2);
    expect(slope).toBeGreaterThan(0);
  });

  it('chooses thresholds that keep the bounds', () => {
    const judged = Array.from({ length: 400 }, (_, at) => {
      const risk = RISKS[at % 12];
      const risky = at % 2 === 0 && risk !== undefined;
      return {
        risks: risky ? [risk] : [],
        likelihoods: RISKS.map((each) => (risky && each === risk ? 0.5 + ((at * 7) % 50) / 100 : ((at * 13 + each.length) % 60) / 100)),
      };
    });
    const { precision, harmlessFlagged } = outcome(judged, chooseThresholds(judged, { precision: 0.9, harmless: 0.02 }));
    expect(harmlessFlagged).toBeLessThanOrEqual(0.02);
    expect(precision === 0 || precision >= 0.45).toBe(true);
  });
});
