// The controls: button, field, select, switch. Native elements wherever there is one, so that every assistive technology knows them.
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from '../icons.tsx';

interface ButtonProps {
  /** Only one `primary` a view. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  /** Show the icon alone; the words become the name. */
  readonly iconOnly?: boolean;
  /** Id of a popover that the button opens and closes. */
  readonly popovertarget?: string;
}

/** A button that does something here. */
export function Button({ kind = 'plain', icon, iconOnly = false, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind} ${iconOnly ? 'icon-only' : ''}`}
      {...(iconOnly ? { title: String(children) } : {})}
      {...rest}
    >
      {icon !== undefined && <Icon name={icon} size={18} />}
      {iconOnly ? <span class="visually-hidden">{children}</span> : children}
    </button>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Hide the label from sight where the surroundings say it. */
  readonly quietLabel?: boolean;
  /** The control itself, given the id and description that tie it to its label. */
  readonly children: (tie: { readonly id: string; readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true }) => JSX.Element;
}

/** A control with its label, its hint and its error. */
export function Field({ label, hint, error, quietLabel = false, children }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id} class={quietLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error !== undefined ? { 'aria-invalid': true as const } : {}),
      })}
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

interface SelectProps<V extends string> {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly quietLabel?: boolean;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One choice of a few. */
export function Select<V extends string>({ label, hint, quietLabel, value, choices, onChange, disabled = false }: SelectProps<V>) {
  return (
    <Field label={label} hint={hint} {...(quietLabel === undefined ? {} : { quietLabel })}>
      {(tie) => (
        <select
          {...tie}
          class="input"
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const picked = choices.find((choice) => choice.value === event.currentTarget.value);
            if (picked !== undefined) onChange(picked.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface SwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly disabled?: boolean;
}

/** On or off, at once. */
export function Switch({ on, onChange, labelledBy, describedBy, disabled = false }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      disabled={disabled}
      onClick={() => onChange(!on)}
    />
  );
}
