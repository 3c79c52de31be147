// What people are told of a finding's evidence: kind by kind, without what the marked words say already.
import { describe, expect, it } from 'vitest';
import { type EvidenceKind, toldEvidence } from '../../src/engine/evidence.ts';

const item = (kind: EvidenceKind, text: string) => ({ kind, text, start: 0, end: text.length });

describe('the evidence that is told', () => {
  it('leaves out what the marked words say, and what was told', () => {
    const evidence = [item('entity', '943 476 5919'), item('nearby', 'NHS'), item('nearby', 'nhs'), item('person', 'Aisha Khan')];
    expect(toldEvidence({ excerpt: '943 476 5919', evidence })).toEqual([
      { kind: 'nearby', words: ['NHS'] },
      { kind: 'person', words: ['Aisha Khan'] },
    ]);
  });

  it('says what told the reader, whose mark is a whole sentence', () => {
    const excerpt = 'Nobody will ever know that we met.';
    expect(toldEvidence({ excerpt, evidence: [item('telling', 'Nobody'), item('telling', 'know')] })).toEqual([
      { kind: 'telling', words: ['Nobody', 'know'] },
    ]);
    expect(toldEvidence({ excerpt, evidence: [item('telling', excerpt)] })).toEqual([]);
  });

  it('says words once that stand within longer ones', () => {
    const evidence = [item('wording', 'Our Commissioner is'), item('wording', 'commissioner'), item('nearby', 'is')];
    expect(toldEvidence({ excerpt: 'a windbag', evidence })).toEqual([
      { kind: 'wording', words: ['Our Commissioner is'] },
      { kind: 'nearby', words: ['is'] },
    ]);
  });

  it('leaves out small words of a rule', () => {
    expect(toldEvidence({ excerpt: 'x', evidence: [item('wording', 'us'), item('wording', 'on Thursday')] })).toEqual([
      { kind: 'wording', words: ['on Thursday'] },
    ]);
  });

  it('stays short', () => {
    const evidence = Array.from({ length: 20 }, (_, at) => item('wording', `word${at + 10}`));
    expect(toldEvidence({ excerpt: 'none', evidence }).flatMap(({ words }) => words)).toHaveLength(6);
  });
});
