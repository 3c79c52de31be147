// Tabs with one stop in the tab order: arrows, Home and End move among them, as the ARIA pattern says.
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: K; readonly label: string; readonly count?: number; readonly countLabel?: string }[];
  readonly current: K;
  readonly onSelect: (key: K) => void;
  readonly look?: 'underlined' | 'segmented';
  readonly panelClass?: string;
  readonly children: ComponentChildren;
}

/** A tab list and the panel of the current tab. */
export function Tabs<K extends string>({ label, tabs, current, onSelect, look = 'underlined', panelClass = '', children }: TabsProps<K>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.key === current);
    const rtl = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const steps: Record<string, number> = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 };
    const step = steps[event.key];
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step === undefined ? -1 : (at + step + tabs.length) % tabs.length;
    const next = tabs[to];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  }

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} class={`tabs ${look}`} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            type="button"
            key={tab.key}
            role="tab"
            class="tab"
            id={`${id}-tab-${tab.key}`}
            aria-selected={tab.key === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === current ? 0 : -1}
            onClick={() => onSelect(tab.key)}
          >
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && (
              <span class="count">
                <span aria-hidden="true">{tab.count}</span>
                <span class="visually-hidden">{tab.countLabel}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" class={panelClass} id={`${id}-panel`} aria-labelledby={`${id}-tab-${current}`}>
        {children}
      </div>
    </>
  );
}
