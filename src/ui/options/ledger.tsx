// "The ledger": every byte that the extension keeps and every request that it made; export, import, and delete everything.
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Ledger } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ui-client.ts';
import { bytes, moment } from '../format.ts';
import { useAnswer } from '../hooks.ts';
import { type MessageKey, plural, t } from '../i18n.ts';
import { Button } from '../parts/controls.tsx';
import { Disclosure, FailureNotice, Notice } from '../parts/reading.tsx';
import { refusalText } from '../refusal.ts';
import { Card, Row, Section, useFrame } from './frame.tsx';
import { exportFile, importChange } from './own-settings.ts';

/** What is stored and what was asked for. */
export function LedgerSection() {
  const [ledger, again] = useAnswer(wholeLedger);
  if (ledger.state === 'waiting') return null;
  return (
    <Section id="ledger" icon="shield" title={t('options_ledger')} lead={t('options_ledger_lead')}>
      {ledger.state === 'failed' ? (
        <FailureNotice error={ledger.error} />
      ) : (
        <>
          <h3>{t('ledger_stored', bytes(ledger.value.stored.reduce((sum, each) => sum + each.bytes, 0)))}</h3>
          <Card>
            {ledger.value.stored.length === 0 && <Row label={t('ledger_nothing')} />}
            {ledger.value.stored.map((each) => (
              <Disclosure
                key={each.key}
                head={
                  <span class="ledger-line">
                    <span>
                      <span class="field-label">{whatIs(each)}</span>
                      <br />
                      <span class="faint small mono">{each.key}</span>
                    </span>
                    <span class="soft small">{bytes(each.bytes)}</span>
                  </span>
                }
              >
                {() => (
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard
                  <pre class="value" tabIndex={0}>
                    {pretty(each.value)}
                  </pre>
                )}
              </Disclosure>
            ))}
          </Card>
          <h3>{plural('ledger_requests', ledger.value.requests.length)}</h3>
          {ledger.value.requests.length === 0 ? (
            <Notice kind="good" icon="check">
              {t('ledger_no_requests')}
            </Notice>
          ) : (
            <Card>
              {ledger.value.requests.map((request) => (
                <Row
                  key={`${request.at} ${request.url}`}
                  label={request.outcome === 'ok' ? t('ledger_answered') : (refusalText(request.outcome) ?? request.outcome)}
                  hint={
                    <>
                      <p class="mono">{request.url}</p>
                      <p>{moment(request.at)}</p>
                    </>
                  }
                >
                  {() => <span class="soft small">{bytes(request.bytes)}</span>}
                </Row>
              ))}
            </Card>
          )}
          <div>
            <Button icon="refresh" onClick={again}>
              {t('ledger_again')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

const KNOWN = new Map<string, MessageKey>([
  ['settings', 'ledger_settings'],
  ['dismissals', 'ledger_dismissals'],
  ['salt', 'ledger_salt'],
  ['requests', 'ledger_list'],
  ['policy', 'ledger_policy'],
  ['feed', 'ledger_feed'],
]);

/** In memory only; what has no name of its own is the popup's. */
const PASSING = new Map<string, MessageKey>([['language', 'ledger_language']]);

interface Kept {
  readonly key: string;
  readonly bytes: number;
  readonly value: string;
  /** In memory only, until the browser closes. */
  readonly passing: boolean;
}

/** What a key is for. What has no name of its own is a pack of rules under its hash. */
const whatIs = ({ key, passing }: Kept): string => t(passing ? (PASSING.get(key) ?? 'ledger_session') : (KNOWN.get(key) ?? 'ledger_pack'));

/** What the background keeps, and what the popup remembers until the browser closes. */
async function wholeLedger(): Promise<{ readonly stored: readonly Kept[]; readonly requests: Ledger['requests'] }> {
  const [ledger, session] = await Promise.all([ask('ui.ledger', {}), browser.storage.session.get(null)]);
  const passing = Object.entries(session).map(([key, value]) => {
    const json = JSON.stringify(value);
    return { key, bytes: key.length + json.length, value: json, passing: true };
  });
  return { requests: ledger.requests, stored: [...ledger.stored.map((each) => ({ ...each, passing: false })), ...passing] };
}

/** Take the settings along, bring them back, or be rid of everything. */
export function OwnDataSection({ onDeleted }: { onDeleted: () => void }) {
  const { settings, save, say } = useFrame();
  const file = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();

  async function bringIn(chosen: File) {
    setError(undefined);
    const read = importChange(await chosen.text(), settings.locked);
    if (!read.ok) setError(t('import_unreadable'));
    else if (!(await save(read.value))) setError(t('import_refused'));
    if (file.current !== null) file.current.value = '';
  }

  return (
    <Section id="own-data" icon="download" title={t('options_own_data')}>
      <Card>
        <Row label={t('export_title')} hint={t('export_hint')}>
          {() => (
            <Button icon="download" onClick={() => download(exportFile(settings))}>
              {t('export_button')}
            </Button>
          )}
        </Row>
        <Row
          label={t('import_title')}
          hint={t('import_hint')}
          below={
            error !== undefined && (
              <p class="error-line" role="alert">
                {error}
              </p>
            )
          }
        >
          {({ labelledBy, describedBy }) => (
            <>
              <input
                ref={file}
                class="visually-hidden"
                tabIndex={-1}
                type="file"
                accept="application/json,.json"
                aria-labelledby={labelledBy}
                aria-describedby={describedBy}
                onChange={(event) => {
                  const chosen = event.currentTarget.files?.[0];
                  if (chosen !== undefined) bringIn(chosen);
                }}
              />
              <Button icon="upload" onClick={() => file.current?.click()}>
                {t('import_button')}
              </Button>
            </>
          )}
        </Row>
        <DeleteRow
          onDelete={() =>
            ask('ui.delete-everything', {}).then(
              () => {
                say(t('delete_done'));
                onDeleted();
              },
              (cause: Error) => say(cause.message, true),
            )
          }
        />
      </Card>
    </Section>
  );
}

function DeleteRow({ onDelete }: { onDelete: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Row label={t('delete_title')} hint={t('delete_hint')}>
      {() => (
        <>
          <Button kind="danger" icon="trash" onClick={() => dialog.current?.showModal()}>
            {t('delete_button')}
          </Button>
          <dialog ref={dialog} class="dialog" aria-labelledby="delete-ask">
            <form method="dialog" class="stack" style="--stack: var(--space-4)">
              <h2 id="delete-ask">{t('delete_ask')}</h2>
              <p class="soft">{t('delete_ask_text')}</p>
              <div class="row end">
                <button type="submit" class="button plain">
                  {t('delete_keep')}
                </button>
                <button type="submit" class="button danger" onClick={onDelete}>
                  {t('delete_button')}
                </button>
              </div>
            </form>
          </dialog>
        </>
      )}
    </Row>
  );
}

function download({ name, text }: { readonly name: string; readonly text: string }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** JSON laid out to be read; anything else as it is. */
function pretty(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
