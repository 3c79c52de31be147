// What people practise on is marked, and what is shown as the better way is not: with the shipped rules and reader, as they will see it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../src/cli/build-pack.ts';
import { createEngine, shownByDefault } from '../../src/engine/engine.ts';
import type { Draft, Risk } from '../../src/engine/types.ts';
import { decodeModel } from '../../src/reader/model.ts';
import { createReader } from '../../src/reader/read.ts';
import { compile } from '../../src/rules/compile.ts';
import { formsOf } from '../../src/rules/pack.ts';
import { EXERCISES } from '../../src/ui/practice/exercise-data.ts';
import { EMAILS, MESSAGES, POSTS } from '../../src/ui/practice/samples.ts';

const pack = bundledPack(join(import.meta.dirname, '..', '..'));
const compiled = compile({ rules: pack.rules, lists: pack.lists, forms: formsOf(pack) });
if (!compiled.ok || pack.reader === undefined) throw new Error('the pack cannot be compiled, or has no reader');
const engine = createEngine({ compiled: compiled.compiled, reader: createReader(decodeModel(pack.reader)).read });
const risksOf = (draft: Draft): Risk[] =>
  engine
    .check(draft)
    .filter(shownByDefault)
    .map((finding) => finding.risk);

describe('an exercise', () => {
  it.each(EXERCISES)('$id: its draft is marked for its risk, the better way for none', ({ draft, better, channel, audience, risk }) => {
    expect(risksOf({ text: draft, channel, audience })).toContain(risk);
    expect(risksOf({ text: better, channel, audience })).toEqual([]);
  });
});

describe('a sample', () => {
  const samples = [
    ...POSTS.map((sample) => ({ ...sample, channel: 'social', audience: 'public' }) as const),
    ...MESSAGES.map((sample) => ({ ...sample, channel: 'message', audience: 'external' }) as const),
    ...EMAILS.map((sample) => ({ ...sample, channel: 'email', audience: 'external' }) as const),
  ];
  it.each(samples)('$label: $text', ({ label, text, channel, audience }) => {
    const marked = risksOf({ text, channel, audience }).length > 0;
    expect(marked).toBe(label !== 'sample_fine');
  });
});
