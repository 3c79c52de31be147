// "Who to ask": the routes of the code in force: the steps, the role to turn to, what to have ready, a letter to start from.
import { CODE_LANGUAGE } from '../../engine/types.ts';
import type { RouteView } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ui-client.ts';
import { useAnswer } from '../hooks.ts';
import { locale, t } from '../i18n.ts';
import { Icon } from '../icons.tsx';
import { Disclosure, EmptyState, PartLabel } from '../parts/reading.tsx';

/** The third tab of the popup. */
export function WhoToAsk() {
  const [routes] = useAnswer(() => ask('ui.routes', {}));
  if (routes.state === 'waiting') return <div class="skeleton" aria-hidden="true" />;
  if (routes.state === 'failed') {
    return (
      <EmptyState icon="caution" warn title={t('who_failed')}>
        <span lang={CODE_LANGUAGE}>{routes.error}</span>
      </EmptyState>
    );
  }
  return (
    <div class="stack">
      <p class="soft">{t('who_lead')}</p>
      <ul class="list">
        {routes.value.map((route) => (
          <li key={route.id}>
            <Route route={route} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Route({ route }: { route: RouteView }) {
  return (
    <Disclosure
      lang={CODE_LANGUAGE}
      head={
        <>
          <span class="finding-title">{route.title}</span>
          <br />
          <span class="reference">{route.contact}</span>
        </>
      }
    >
      {() => (
        <div class="stack">
          <ol class="bullets numbered">
            {route.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {route.prepare.length > 0 && (
            <div class="stack" style="--stack: var(--space-1)">
              <PartLabel>{t('who_prepare')}</PartLabel>
              <ul class="bullets">
                {route.prepare.map((thing) => (
                  <li key={thing}>{thing}</li>
                ))}
              </ul>
            </div>
          )}
          {route.letter !== undefined && (
            <div class="stack" style="--stack: var(--space-1)">
              <a class="button" lang={locale()} href={letterAddress(route.letter)} target="_blank" rel="noreferrer">
                <Icon name="mail" size={18} />
                {t('who_letter')}
              </a>
              <p class="faint small" lang={locale()}>
                {t('who_letter_hint')}
              </p>
            </div>
          )}
          {route.clauses.length > 0 && (
            <p class="faint small">{t('who_clauses', route.clauses.map((clause) => clause.reference).join('; '))}</p>
          )}
        </div>
      )}
    </Disclosure>
  );
}

/** A `mailto:` with subject and body alone: whom to send it to, the person knows and we do not. */
export function letterAddress({ subject, body }: { readonly subject: string; readonly body: string }): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
}
