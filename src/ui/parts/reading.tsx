// The parts that are read: a disclosure, an empty state, a notice, and what a live region says.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { CODE_LANGUAGE } from '../../engine/types.ts';
import { locale, t } from '../i18n.ts';
import { Icon, type IconName } from '../icons.tsx';

interface DisclosureProps {
  /** What is always seen. */
  readonly head: ComponentChildren;
  readonly icon?: ComponentChildren;
  readonly startOpen?: boolean;
  readonly class?: string;
  /** The language of what is inside, where it is not the interface's. */
  readonly lang?: string;
  readonly children: () => ComponentChildren;
}

/** A heading line that opens to more; the rest is not built until it is open. */
export function Disclosure({ head, icon, startOpen = false, class: extra = '', lang, children }: DisclosureProps) {
  const [open, setOpen] = useState(startOpen);
  const id = useId();
  return (
    <div class={`disclosure ${extra}`} lang={lang}>
      <button
        type="button"
        class="disclosure-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {icon}
        <span class="disclosure-title">{head}</span>
        <Icon name="chevron" size={18} class="chevron" />
      </button>
      {open && (
        <div class="disclosure-body" id={id}>
          {children()}
        </div>
      )}
    </div>
  );
}

/** A small heading of the interface's own among the words of a code. */
export function PartLabel({ children }: { children: ComponentChildren }) {
  return (
    <p class="part-label" lang={locale()}>
      {children}
    </p>
  );
}

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly warn?: boolean;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** What stands where there is nothing to list: what is so, and what one can do. */
export function EmptyState({ icon, title, warn = false, children, actions }: EmptyStateProps) {
  return (
    <div class="empty">
      <span class={`medallion ${warn ? 'warn' : ''}`}>
        <Icon name={icon} size={22} />
      </span>
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div class="actions">{actions}</div>}
    </div>
  );
}

/** A line about the state of things, with an icon that says of what kind. */
export function Notice({
  kind = 'plain',
  icon,
  children,
}: {
  kind?: 'plain' | 'warn' | 'good';
  icon: IconName;
  children: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`}>
      <Icon name={icon} size={18} />
      <div class="stack" style="--stack: var(--space-2)">
        {children}
      </div>
    </div>
  );
}

/** That there was no answer, in the person's language; why, in the words that a help desk can look for. */
export function FailureNotice({ error }: { error: string }) {
  return (
    <Notice kind="warn" icon="caution">
      <p>{t('draft_failed_title')}</p>
      <p class="small" lang={CODE_LANGUAGE}>
        {error}
      </p>
    </Notice>
  );
}
