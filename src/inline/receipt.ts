// A receipt that a person may keep of having sent something after a warning: date, rule, clause and reason; never the text. It is
// saved by the browser as a download, and nothing of it is kept or sent.
import type { ExplainedFinding } from '../messaging/protocol.ts';
import { el } from './dom.ts';
import { text } from './texts.ts';

/** The receipt as plain text. */
export function receiptOf(findings: readonly ExplainedFinding[], reason: string, at: Date): string {
  const lines = findings.map(({ title, rule, clauses }) => {
    const references = clauses.map(({ code, reference }) => `${reference} (${code})`).join('; ');
    return `- ${title} [${rule}]${references ? `: ${references}` : ''}`;
  });
  return [text('pause_receipt_title'), at.toISOString(), `${text('pause_receipt_reason')}: ${reason || '–'}`, '', ...lines, ''].join('\n');
}

/** Offers the receipt as a download. */
export function saveReceipt(receipt: string): void {
  const address = URL.createObjectURL(new Blob([receipt], { type: 'text/plain' }));
  el('a', { href: address, download: `probity-${new Date().toISOString().slice(0, 10)}.txt` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
