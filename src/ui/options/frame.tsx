// What every section of the options stands in: the settings in force, saving at once, a heading, and rows that say when the office has locked them.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { EffectiveSettings, Settings } from '../../policy/settings.ts';
import { t } from '../i18n.ts';
import { Icon, type IconName } from '../icons.tsx';

/** What the sections need from the page. */
export interface OptionsFrame {
  readonly settings: EffectiveSettings;
  readonly now: number;
  /** Save and say so; a refusal is shown and answered with `false`. */
  readonly save: (change: Partial<Settings>) => Promise<boolean>;
  /** Say something in passing. */
  readonly say: (words: string, problem?: boolean) => void;
}

const Frame = createContext<OptionsFrame | undefined>(undefined);
export const FrameProvider = Frame.Provider;

/** The frame; sections are only ever drawn inside one. */
export function useFrame(): OptionsFrame {
  const frame = useContext(Frame);
  if (frame === undefined) throw new Error('a section was drawn outside the options page');
  return frame;
}

/** A section with its heading and a line that says what it is for. */
export function Section({
  id,
  icon,
  title,
  lead,
  children,
}: {
  id: string;
  icon: IconName;
  title: string;
  lead?: string;
  children: ComponentChildren;
}) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <header class="section-head">
        <h2 id={`${id}-title`}>
          <Icon name={icon} size={20} class="faint" />
          {title}
        </h2>
        {lead !== undefined && <p class="soft">{lead}</p>}
      </header>
      {children}
    </section>
  );
}

/** Rows in one box, parted by hairlines; `dense` for many rows of one kind. */
export function Card({ dense = false, children }: { dense?: boolean; children: ComponentChildren }) {
  return <div class={`card ${dense ? 'dense' : ''}`}>{children}</div>;
}

interface RowProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** Which setting this is: when the office locked it, the row says so. */
  readonly setting?: keyof Settings;
  /** The control, given the ids of its label and hint, and whether the office locked it. */
  readonly children?: (tie: { readonly labelledBy: string; readonly describedBy: string; readonly locked: boolean }) => ComponentChildren;
  /** What stands under label and control, over the whole width. */
  readonly below?: ComponentChildren;
}

/** One setting: its name and what it does at the start, its control at the end. */
export function Row({ label, hint, setting, children, below }: RowProps) {
  const { settings } = useFrame();
  const id = useId();
  const locked = setting !== undefined && settings.locked.includes(setting);
  return (
    <div class="setting">
      <div class="setting-line">
        <div class="setting-words" id={`${id}-words`}>
          <p class="field-label" id={`${id}-label`}>
            {label}
          </p>
          <div class="soft small" id={`${id}-hint`}>
            {hint}
            {locked && <LockedMark />}
          </div>
        </div>
        {children !== undefined && (
          <div class="setting-control">{children({ labelledBy: `${id}-label`, describedBy: `${id}-hint`, locked })}</div>
        )}
      </div>
      {below}
    </div>
  );
}

/** "Set by your office". */
export function LockedMark() {
  const { settings } = useFrame();
  return (
    <span class="locked">
      <Icon name="lock" size={14} />
      {settings.managedBy === undefined ? t('locked_by_office') : t('locked_by', settings.managedBy)}
    </span>
  );
}
