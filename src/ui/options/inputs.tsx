// The inputs that only the options use: a select tied to its row, and a list of host names that one adds to and takes from.
import { useState } from 'preact/hooks';
import { t } from '../i18n.ts';
import { Button, Field } from '../parts/controls.tsx';

interface Tie {
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly locked: boolean;
}

interface PlainSelectProps<V extends string> {
  readonly tie: Tie;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

/** A select whose name and hint are the row's. */
export function PlainSelect<V extends string>({ tie, value, choices, onChange }: PlainSelectProps<V>) {
  return (
    <select
      class="input"
      aria-labelledby={tie.labelledBy}
      aria-describedby={tie.describedBy}
      disabled={tie.locked}
      value={value}
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
  );
}

/**
 * The host name in what somebody typed or pasted: `https://Forum.example.org/x` → `forum.example.org`.
 * @returns undefined where there is none.
 */
export function hostIn(typed: string): string | undefined {
  const text = typed.trim().replace(/^@/, '');
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return undefined;
  const { hostname, protocol } = new URL(address);
  return protocol.startsWith('http') && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) ? hostname : undefined;
}

interface HostListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly hosts: readonly string[];
  readonly locked: boolean;
  /** Called with the new list; `added` or `removed` names the change. */
  readonly onChange: (hosts: string[], change: { readonly added?: string; readonly removed?: string }) => void;
}

/** Host names, each with a button to remove it, and a field to add one. */
export function HostList({ label, placeholder, hosts, locked, onChange }: HostListProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();

  function add() {
    const host = hostIn(typed);
    if (host === undefined) {
      setError(t('host_wrong'));
      return;
    }
    setError(undefined);
    setTyped('');
    if (!hosts.includes(host)) onChange([...hosts, host].sort(), { added: host });
  }

  return (
    <div class="stack">
      {hosts.length > 0 && (
        <ul class="hosts">
          {hosts.map((host) => (
            <li key={host}>
              <span>{host}</span>
              {!locked && (
                <Button
                  kind="quiet"
                  icon="close"
                  iconOnly
                  onClick={() =>
                    onChange(
                      hosts.filter((each) => each !== host),
                      { removed: host },
                    )
                  }
                >
                  {t('host_remove', host)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!locked && (
        <form
          class="adder"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <Field label={label} quietLabel error={error}>
            {(tie) => (
              <input
                {...tie}
                class="input"
                type="text"
                inputMode="url"
                autocomplete="off"
                spellcheck={false}
                placeholder={placeholder}
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            )}
          </Field>
          <Button icon="plus" onClick={add}>
            {t('host_add')}
          </Button>
        </form>
      )}
    </div>
  );
}
