// A dismissal, and the seconds in which it can be taken back. One that outlives the draft goes to the background only after them.
import type { ComposerSession } from '../composers/session.ts';
import { ORPHANED, type Send } from '../messaging/page-client.ts';
import type { BackgroundMessages, ExplainedFinding } from '../messaging/protocol.ts';
import type { DismissalChoice } from './card-actions.ts';
import { text } from './texts.ts';
import { toast } from './toast.ts';

export class PendingDismissal {
  readonly #root: ShadowRoot;
  readonly #send: Send;
  #leave: (() => void) | undefined;

  constructor(root: ShadowRoot, send: Send) {
    this.#root = root;
    this.#send = send;
  }

  /** Hides the findings with these keys, and offers to undo it. */
  make(session: ComposerSession, { rule, excerpt }: ExplainedFinding, keys: readonly string[], choice: DismissalChoice): void {
    this.commit();
    for (const key of keys) session.dismissed.add(key);
    session.refresh();
    const { scope, reason, days } = choice;
    const keep = () => {
      this.#leave = undefined;
      if (scope !== 'draft') void this.#keep({ rule, phrase: excerpt, scope, reason, days });
    };
    const undo = () => {
      this.#leave = undefined;
      for (const key of keys) session.dismissed.delete(key);
      session.refresh();
    };
    this.#leave = toast(this.#root, text(`card_dismissed_${scope}`), { label: text('card_undo'), press: undo }, keep);
  }

  /** Has it stored; says so when that cannot be done, for the words will be raised again in the next draft. */
  async #keep(dismissal: BackgroundMessages['page.dismiss']['carries']): Promise<void> {
    const answer = await this.#send('page.dismiss', dismissal);
    if (!answer.ok && answer.error !== ORPHANED) toast(this.#root, text('card_not_kept'));
  }

  /** Makes the last one final. */
  commit(): void {
    this.#leave?.();
  }
}
