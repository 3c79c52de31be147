// Reading with a model: a draft and its sentences in, a verdict a risk out, with the place and the words that made it so.
import { type Draft, type Range, type Reader, type ReaderVerdict, RISKS } from '../engine/types.ts';
import { type ReaderToken, readerTokens, sentenceFeatures, settingFeatures, wordFeatures } from './features.ts';
import type { ReaderModel } from './model.ts';
import { likelihoodsOf } from './net.ts';
import { bucketOf, PLANES } from './shape.ts';
import { stackInputs } from './stack.ts';
import { createVectors, gather, type Occurrences, type SparseVector } from './vector.ts';
import { createWholeScorer } from './whole.ts';

interface ReadSentence extends Occurrences {
  readonly tokens: readonly ReaderToken[];
  /** Which token each occurrence starts at. */
  readonly starts: Int32Array;
}

/** What is known around a draft, as features, and the scores of the sentences that were read under it. */
interface Setting {
  readonly occurrences: Occurrences;
  readonly scored: WeakMap<Occurrences, Float64Array>;
}

/** Sentences remembered: about what a hundred thousand characters hold. */
const CACHED = 1_200;
/** Words remembered: a draft uses the same few again and again. */
const WORDS_CACHED = 4_000;
const MOST_WORDS = 4;
const LONGEST_MARK = 260;
/** The sentence beside the best one is marked with it unless it speaks against the risk by this share: a matter is often told in two. */
const AGAINST = -0.5;

/** What the first stage says of a draft: scores of the whole, plane by plane for each group of features, and of each sentence, plane by plane. */
interface FirstStage {
  readonly groups: Float64Array;
  readonly sentences: readonly Float64Array[];
}

/** Makes a reader of a model. It remembers sentences, so that a keystroke costs one of them. */
export function createReader(model: ReaderModel): { readonly read: Reader } {
  const cache = new Map<string, Occurrences>();
  const words = new Map<string, Occurrences>();
  const vectorOf = createVectors(model.idf.length, model.idf);
  const settings = new Map<string, Setting>();
  const scoreWhole = createWholeScorer(model);

  const rowOf = (feature: number): number => model.rows.rowOf(bucketOf(feature));
  const readSentence = (text: string): ReadSentence => {
    const tokens = readerTokens(text);
    const rows: number[] = [];
    const groups: number[] = [];
    const starts: number[] = [];
    sentenceFeatures(
      tokens,
      model.classes,
      (feature, group, token) => {
        const row = rowOf(feature);
        if (row < 0) return;
        rows.push(row);
        groups.push(group);
        starts.push(token);
      },
      (word, hash, kind, token) => {
        let own = words.get(word);
        if (own === undefined) {
          own = gather(rowOf, (sink) => wordFeatures(word, hash, kind, sink));
          remember(words, WORDS_CACHED, word, own);
        }
        for (let at = 0; at < own.rows.length; at++) {
          rows.push(own.rows[at] as number); // inside the arrays' bounds, here and below
          groups.push(own.groups[at] as number);
          starts.push(token);
        }
      },
    );
    return { tokens, rows: Int32Array.from(rows), groups: Uint8Array.from(groups), starts: Int32Array.from(starts) };
  };
  const occurrences = (text: string): Occurrences => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    // The words are needed again only for the few places that are shown.
    const { rows, groups } = readSentence(text);
    const made = { rows, groups };
    remember(cache, CACHED, text, made);
    return made;
  };
  const settingOf = (draft: Draft): Setting => {
    const key = `${draft.channel}/${draft.audience}/${draft.role}`;
    const known = settings.get(key);
    if (known !== undefined) return known;
    const made = {
      occurrences: gather(rowOf, (sink) => settingFeatures(draft, sink)),
      scored: new WeakMap(),
    };
    settings.set(key, made);
    return made;
  };
  const score = ({ rows, values }: SparseVector): Float64Array => {
    const sums = new Float64Array(PLANES);
    for (let at = 0; at < rows.length; at++) model.weights.addTo(sums, 0, rows[at] as number, values[at] as number); // inside the arrays' bounds
    return sums;
  };
  const firstStage = (draft: Draft, sentences: readonly Range[]): FirstStage => {
    const { occurrences: setting, scored } = settingOf(draft);
    const parts = sentences.map(({ start, end }) => occurrences(draft.text.slice(start, end)));
    const each = parts.map((part) => {
      const known = scored.get(part);
      if (known !== undefined) return known;
      const made = score(vectorOf([setting, part]));
      scored.set(part, made);
      return made;
    });
    return { groups: scoreWhole([setting, ...parts]), sentences: each };
  };

  const read: Reader = (draft, sentences, rules) => {
    const { groups, sentences: each } = firstStage(draft, sentences);
    const best = new Float64Array(RISKS.length).fill(each.length === 0 ? 0 : Number.NEGATIVE_INFINITY);
    for (const scores of each)
      for (let risk = 0; risk < best.length; risk++) best[risk] = Math.max(best[risk] as number, scores[risk] as number); // inside the arrays' bounds
    const verdicts = RISKS.map((risk) => rules[risk] ?? 0);
    const { channel, audience, role } = draft;
    const inputs = stackInputs({
      groups,
      best,
      rules: verdicts,
      channel,
      audience,
      role,
      characters: draft.text.length,
      sentences: sentences.length,
    });
    const likelihoods = likelihoodsOf(model.net, inputs);
    const doubt = doubtOf(likelihoods[RISKS.length] ?? 1, model.thresholds[RISKS.length] ?? 0);
    return RISKS.map((risk, number): ReaderVerdict => {
      const probability = likelihoods[number] ?? 0;
      const threshold = (model.thresholds[number] ?? 1) * doubt;
      // The place and the words cost something; only verdicts that may be shown need them.
      if (probability < threshold) return { risk, probability, threshold, start: 0, end: 0, words: [] };
      return { risk, probability, threshold, ...placeOf(draft, sentences, number, each) };
    });
  };

  /** The sentence that speaks most for a risk, with the one beside it unless that speaks against it, and its strongest words. */
  const placeOf = (
    draft: Draft,
    sentences: readonly Range[],
    number: number,
    each: readonly Float64Array[],
  ): Pick<ReaderVerdict, 'start' | 'end' | 'words'> => {
    const scores = each.map((sums) => sums[number] ?? 0);
    const at = scores.indexOf(Math.max(...scores));
    const main = sentences[at] ?? { start: 0, end: draft.text.length };
    let { start, end } = main;
    const beside = [at - 1, at + 1]
      .filter((other) => sentences[other] !== undefined)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))[0];
    const other = beside === undefined ? undefined : sentences[beside];
    if (
      other !== undefined &&
      beside !== undefined &&
      (scores[beside] ?? 0) > AGAINST * (scores[at] ?? 0) &&
      Math.max(end, other.end) - Math.min(start, other.start) <= LONGEST_MARK
    ) {
      start = Math.min(start, other.start);
      end = Math.max(end, other.end);
    }
    return { start, end, words: strongest(draft.text.slice(main.start, main.end), main.start, number) };
  };
  const strongest = (text: string, offset: number, number: number): ReaderVerdict['words'] => {
    const { tokens, rows, groups, starts } = readSentence(text);
    const { rows: unique, values } = vectorOf([{ rows, groups }]);
    const valueByRow = new Map(Array.from(unique, (row, at) => [row, values[at] ?? 0]));
    const sums = new Float64Array(tokens.length);
    rows.forEach((row, at) => {
      const token = starts[at] ?? -1;
      if (token >= 0) sums[token] = (sums[token] ?? 0) + (valueByRow.get(row) ?? 0) * model.weights.of(row, number);
    });
    return tokens
      .map((token, at) => ({
        start: offset + token.start,
        end: offset + token.end,
        weight: sums[at] ?? 0,
        word: token.word,
      }))
      .filter(({ weight, word }) => weight > 0 && /[\p{L}\p{N}]/u.test(word))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_WORDS)
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, weight }) => ({ start, end, weight }));
  };
  return { read };
}

/**
 * By what all thresholds are raised where a draft as a whole looks harmless: as often as its likelihood of any risk at all lies below the
 * threshold for that. That something is wrong is surer to say than what, so that this keeps false alarms down at a lower price in recall.
 */
export const doubtOf = (any: number, gate: number): number => Math.max(1, gate / Math.max(any, 1e-9));

function remember<T>(cache: Map<string, T>, most: number, key: string, value: T): void {
  if (cache.size >= most) cache.delete(cache.keys().next().value ?? '');
  cache.set(key, value);
}
