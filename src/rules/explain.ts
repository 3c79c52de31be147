// Explaining: a finding with its rule's words and the clauses that apply in the chosen code.
import type { Clause, Code } from '../codes/schema.ts';
import { findingKey } from '../engine/engine.ts';
import type { Finding, Risk } from '../engine/types.ts';
import type { ClauseView, ExplainedFinding } from '../messaging/protocol.ts';
import type { BeforeSending } from '../policy/settings.ts';
import type { Pack } from './pack.ts';

/** A clause as people see it: contacts by their titles. */
export function clauseView(code: Code, clause: Clause): ClauseView {
  const titles = new Map(code.contacts.map((contact) => [contact.id, contact.title]));
  return {
    code: code.id,
    id: clause.id,
    reference: clause.reference,
    heading: clause.heading,
    summary: clause.summary,
    todo: clause.do,
    ask: clause.ask.map((id) => titles.get(id) ?? id),
    ...(clause.official === undefined ? {} : { official: clause.official }),
  };
}

/** The clauses of a code for a topic, most exact first; those of `<risk>/general` where the code does not know the topic. */
export function clausesFor(code: Code, topic: string): Clause[] {
  const topics = new Map(Object.entries(code.topics));
  const ids = topics.get(topic) ?? topics.get(`${topic.split('/')[0]}/general`) ?? [];
  return ids.map((id) => code.clauses.find((clause) => clause.id === id)).filter((clause) => clause !== undefined);
}

/** What Send does by default: grave findings pause, the rest are only marked. */
function sending(finding: Finding, wanted: Partial<Record<Risk, BeforeSending>>): BeforeSending {
  if (finding.gravity !== 'grave') return 'mark';
  return wanted[finding.risk] ?? 'pause';
}

/** Makes the explainer of a pack for one office's code. `undefined` when the pack has no such code. */
export function createExplainer(
  pack: Pack,
  codeId: string,
): ((finding: Finding, wanted?: Partial<Record<Risk, BeforeSending>>) => ExplainedFinding) | undefined {
  const code = pack.codes.find((each) => each.id === codeId);
  if (code === undefined) return undefined;
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const topics = new Map(pack.topics.map((topic) => [topic.id, topic]));
  return (finding, wanted = {}) => {
    const rule = rules.get(finding.rule);
    const topic = topics.get(finding.topic);
    const clauses = clausesFor(code, finding.topic).map((clause) => clauseView(code, clause));
    return {
      ...finding,
      key: findingKey(finding),
      title: rule?.title ?? topic?.title ?? finding.topic,
      why: rule?.why ?? topic?.description ?? '',
      advise: rule?.advise ?? clauses[0]?.todo[0] ?? '',
      clauses,
      beforeSending: sending(finding, wanted),
    };
  };
}
