// What people practise on is marked, and what is shown as the better way is not: with the shipped rules and reader, as they will see it.
import { describe, expect, it } from 'vitest';
import { shownByDefault } from '../../src/engine/engine.ts';
import type { Draft, Risk } from '../../src/engine/types.ts';
import { EXERCISES } from '../../src/ui/practice/exercise-data.ts';
import { EMAILS, MESSAGES, POSTS } from '../../src/ui/practice/samples.ts';
import { shippedEngine } from '../shipped.ts';

const engine = shippedEngine();
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
