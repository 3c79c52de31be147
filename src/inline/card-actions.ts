// The ways on from a finding: take out or rewrite with a preview, dismiss here, or say why it is not a problem.
import type { ReplaceOutcome } from '../composers/adapter.ts';
import type { DismissScope, ExplainedFinding } from '../messaging/protocol.ts';
import { DISMISS_REASONS, type DismissReason } from '../messaging/reasons.ts';
import { choices } from './choices.ts';
import { el } from './dom.ts';
import { type PlannedChange, planChange, takesMost } from './rewrite.ts';
import { text } from './texts.ts';

/** A person's word that something is not a problem. */
export interface DismissalChoice {
  readonly scope: DismissScope;
  readonly reason: DismissReason | '';
  /** Days for which it holds; 0 for this draft alone. */
  readonly days: number;
}

export interface CardActions {
  /** The draft as it stands. */
  text(): string;
  change(change: PlannedChange): Promise<ReplaceOutcome>;
  dismiss(finding: ExplainedFinding, choice: DismissalChoice): void;
  /** The card has become larger or smaller. */
  resized(): void;
}

const DAYS = [7, 30, 180] as const;

/** The foot of the card. */
export function cardFooter(finding: ExplainedFinding, actions: CardActions): HTMLElement {
  const footer = el('footer');
  const show = (...parts: (Node | undefined)[]) => {
    footer.replaceChildren(...parts.filter((part) => part !== undefined));
    actions.resized();
  };
  const start = () => {
    const plan = planChange(actions.text(), finding);
    const trouble = el('p', { class: 'trouble', role: 'alert', hidden: true });
    const apply = async () => {
      const outcome = await actions.change(plan);
      if (outcome === 'replaced') return;
      trouble.hidden = false;
      trouble.textContent = text(outcome === 'refused' ? 'card_change_refused' : 'card_change_meanwhile');
      actions.resized();
    };
    show(
      preview(plan),
      trouble,
      button(`card_do_${plan.kind}`, takesMost(actions.text(), plan) ? '' : 'main', () => void apply()),
      button('card_dismiss_here', '', () => actions.dismiss(finding, { scope: 'draft', reason: '', days: 0 })),
      button('card_not_a_problem', 'quiet', () => explain()),
    );
  };
  const explain = () => {
    const reason = choices(
      text('card_reason_title'),
      DISMISS_REASONS.map((value) => ({ value, label: text(`card_reason_${value}`) })),
      DISMISS_REASONS[0],
    );
    const days = choices(
      text('card_days_title'),
      DAYS.map((value) => ({ value, label: text(`card_days_${value}`) })),
      DAYS[1],
    );
    const scope = choices<DismissScope>(
      text('card_scope_title'),
      (['draft', 'phrase', 'rule'] as const).map((value) => ({ value, label: text(`card_scope_${value}`) })),
      'draft',
      (value) => {
        days.element.hidden = value === 'draft';
        actions.resized();
      },
    );
    days.element.hidden = true;
    const dismiss = () => {
      const chosen = scope.value ?? 'draft';
      actions.dismiss(finding, {
        scope: chosen,
        reason: reason.value ?? DISMISS_REASONS[0],
        days: chosen === 'draft' ? 0 : (days.value ?? DAYS[1]),
      });
    };
    show(reason.element, scope.element, days.element, button('card_dismiss', 'main', dismiss), button('card_cancel', '', start));
  };
  start();
  return footer;
}

function button(key: string, kind: string, click: () => void): HTMLButtonElement {
  return el('button', { type: 'button', class: `button ${kind}`.trim(), click }, text(key));
}

function preview(plan: PlannedChange): HTMLElement {
  return el(
    'p',
    { class: 'preview' },
    plan.before,
    el('del', {}, plan.expected),
    plan.replacement && ' ',
    plan.replacement && el('ins', {}, plan.replacement),
    plan.after,
  );
}
