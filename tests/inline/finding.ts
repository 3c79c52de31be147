// A finding for tests, on the first place of some words in a text.
import type { Rewrite } from '../../src/engine/types.ts';
import type { ExplainedFinding } from '../../src/messaging/protocol.ts';

/** Makes a grave finding on `words` in `text`. */
export function finding(text: string, words: string, rewrite?: Rewrite): ExplainedFinding {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    rule: 'confidential/leak',
    topic: 'confidential/leak',
    risk: 'confidential',
    confidence: 'high',
    gravity: 'grave',
    likelihood: 0.9,
    excerpt: words,
    evidence: [],
    key: `confidential/leak ${words}`,
    title: 'Passing on what is confidential',
    why: 'Because it is.',
    advise: 'Do not.',
    clauses: [],
    beforeSending: 'pause',
    ...(rewrite ? { rewrite } : {}),
  };
}
