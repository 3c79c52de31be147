// What a practice composer says of itself by data attributes, and what the page says of the findings for `npm start` and tests to read.
import { AUDIENCES, CHANNELS, type Draft } from '../../engine/types.ts';
import type { ExplainedFinding } from '../../messaging/protocol.ts';

/** Channel and audience of the composer that `element` is in, from `data-probity-channel` and `data-probity-audience`. */
export function describedBy(element: Element | null): Pick<Draft, 'channel' | 'audience'> {
  const data = element?.closest<HTMLElement>('[data-probity-channel]')?.dataset;
  const channel = CHANNELS.find((each) => each === data?.probityChannel);
  const audience = AUDIENCES.find((each) => each === data?.probityAudience);
  return { ...(channel === undefined ? {} : { channel }), ...(audience === undefined ? {} : { audience }) };
}

/** Put the last answer on the document, as JSON: `[{excerpt, title, clause}]`. Only this page, which is ours, ever says so. */
export function showFindings(root: HTMLElement, findings: readonly ExplainedFinding[]): void {
  root.dataset.probityFindings = JSON.stringify(
    findings.map(({ excerpt, title, clauses }) => ({ excerpt, title, clause: clauses[0]?.reference ?? '' })),
  );
}
