// The closed list of topics: every risk is covered, and a broken list is answered with place and remedy.
import { describe, expect, it } from 'vitest';
import { parseTopics, riskOf, topicProblems } from '../../src/codes/topics.ts';
import { RISKS } from '../../src/engine/types.ts';
import { topics, warwickshire } from './bundled.ts';

const GENERAL = RISKS.map((risk) => `${risk}/general: { title: Other, description: The rest. }`).join('\n');

describe('the list of topics', () => {
  it.each(RISKS)('has several topics for %s, and one for the rest', (risk) => {
    const own = topics.filter((topic) => topic.risk === risk).map((topic) => topic.id);
    expect(own.length).toBeGreaterThanOrEqual(9);
    expect(own).toContain(`${risk}/general`);
  });

  it('has no title twice within a risk', () => {
    const titles = topics.map((topic) => `${topic.risk}: ${topic.title}`);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('parseTopics', () => {
  it('keeps the order of the file and tells the risk of each', () => {
    const result = parseTopics(`disrespect/insult: { title: An insult, description: Names. }\n${GENERAL}`, 'topics.yaml');
    expect(result.ok && result.value[0]).toEqual({
      id: 'disrespect/insult',
      risk: 'disrespect',
      title: 'An insult',
      description: 'Names.',
    });
  });

  it.each([
    [
      'a topic of no known risk',
      `weather/rain: { title: Rain, description: Wet. }\n${GENERAL}`,
      'topics.yaml:1: weather/rain: is of no known risk; the risks are ',
    ],
    [
      'a risk without a general topic',
      GENERAL.split('\n').slice(1).join('\n'),
      'topics.yaml:1: top level: "confidential/general" is missing; add it, ',
    ],
    [
      'a topic without a description',
      `disrespect/insult: { title: An insult }\n${GENERAL}`,
      'topics.yaml:1: disrespect/insult.description: is missing; add it',
    ],
    [
      'a topic that is no name',
      `Insults: { title: An insult, description: Names. }\n${GENERAL}`,
      'topics.yaml:1: Insults: is not a topic; write risk/name',
    ],
  ])('says where %s is and what to do', (_what, text, expected) => {
    const result = parseTopics(text, 'topics.yaml');
    expect(result.ok ? [] : result.errors.filter((error) => error.startsWith(expected))).toHaveLength(1);
  });
});

describe('topicProblems', () => {
  it('names topics without clauses and topics that nobody listed', () => {
    const { 'disrespect/insult': _taken, ...rest } = warwickshire.topics;
    const code = { ...warwickshire, topics: { ...rest, 'disrespect/unheard-of': ['treat-fairly-politely'] } };
    expect(topicProblems(code, topics)).toEqual([
      'warwickshire-opcc: topics: "disrespect/insult" has no clauses; add it with the clauses that apply',
      'warwickshire-opcc: topics: "disrespect/unheard-of" is not in topics.yaml; add it there or mend the name',
    ]);
  });
});

describe('riskOf', () => {
  it('knows the risk of a topic, and no risk for what is none', () => {
    expect(riskOf('personal-data/health')).toBe('personal-data');
    expect(riskOf('constructor/x')).toBeUndefined();
  });
});
