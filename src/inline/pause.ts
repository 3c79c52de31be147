// The dialogue that stands between a grave finding and Send, once. Going back is the default; sending anyway takes one more press.
import { CODE_LANGUAGE } from '../engine/types.ts';
import type { ExplainedFinding } from '../messaging/protocol.ts';
import { choices } from './choices.ts';
import { el, svg } from './dom.ts';
import { GRAVITY_SHAPES } from './icons.ts';
import { receiptOf, saveReceipt } from './receipt.ts';
import { plural, text } from './texts.ts';

const REASONS = ['approved', 'misread', 'own_decision'] as const;
/** Findings listed; more would not be read. */
const LISTED = 5;

export type PauseOutcome = 'edit' | 'send';

/** Asks. `findings` are grave and stand; a reason must be chosen when one of them wants it. Resolves when the person has chosen. */
export function askBeforeSending(root: ShadowRoot, findings: readonly ExplainedFinding[]): Promise<PauseOutcome> {
  let resolve: (outcome: PauseOutcome) => void = () => {};
  const promise = new Promise<PauseOutcome>((done) => {
    resolve = done;
  });
  const mustSay = findings.some(({ beforeSending }) => beforeSending === 'reason');
  const approver = el('input', { type: 'text', autocomplete: 'off', maxlength: '80' });
  const approvedBy = el('label', { hidden: true }, text('pause_approved_by'), approver);
  const reason = choices(
    text(mustSay ? 'pause_reason_needed' : 'pause_reason_title'),
    REASONS.map((value) => ({ value, label: text(`pause_reason_${value}`) })),
    undefined,
    (value) => {
      approvedBy.hidden = value !== 'approved';
      send.disabled = false;
    },
  );
  const receipt = el('input', { type: 'checkbox' });
  const finish = (outcome: PauseOutcome) => {
    dialog.close();
    dialog.remove();
    resolve(outcome);
  };
  const sendAnyway = () => {
    const said = reason.value ? text(`pause_reason_${reason.value}`) : '';
    const by = reason.value === 'approved' && approver.value.trim() ? ` (${approver.value.trim()})` : '';
    if (receipt.checked) saveReceipt(receiptOf(findings, said + by, new Date()));
    finish('send');
  };
  const edit = el('button', { type: 'button', class: 'button main', autofocus: true, click: () => finish('edit') }, text('pause_go_back'));
  const send = el('button', { type: 'button', class: 'button', disabled: mustSay, click: sendAnyway }, text('pause_send_anyway'));
  const dialog = el(
    'dialog',
    { class: 'pause', 'aria-labelledby': 'probity-pause', role: 'alertdialog', cancel: () => finish('edit') },
    el('h2', { id: 'probity-pause' }, text('pause_title')),
    el('p', {}, plural('pause_intro', findings.length)),
    el('ul', {}, ...findings.slice(0, LISTED).map(line)),
    reason.element,
    approvedBy,
    el('label', {}, receipt, text('pause_receipt')),
    el('div', { class: 'ways' }, send, edit),
  );
  root.append(dialog);
  dialog.showModal();
  edit.focus({ preventScroll: true });
  return promise;
}

function line(finding: ExplainedFinding): HTMLElement {
  const clauses = finding.clauses.slice(0, 2).map(({ reference }) => reference);
  return el(
    'li',
    { class: finding.gravity },
    svg(GRAVITY_SHAPES[finding.gravity], 'shape'),
    el(
      'div',
      {},
      el('b', { lang: CODE_LANGUAGE }, finding.title),
      el('q', {}, finding.excerpt),
      clauses.length > 0 && el('small', { lang: CODE_LANGUAGE }, clauses.join(' · ')),
    ),
  );
}
