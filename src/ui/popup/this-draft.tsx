// "This draft": what is marked in the page in front, or an honest word on why nothing can be said.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CODE_LANGUAGE } from '../../engine/types.ts';
import type { PageReport } from '../../messaging/protocol.ts';
import { ask, askTab } from '../../messaging/ui-client.ts';
import type { EffectiveSettings } from '../../policy/settings.ts';
import { clock } from '../format.ts';
import type { Loaded } from '../hooks.ts';
import { plural, t } from '../i18n.ts';
import { FindingItem } from '../parts/clause.tsx';
import { Button } from '../parts/controls.tsx';
import { EmptyState, Notice } from '../parts/reading.tsx';
import type { PageInFront } from './page-in-front.ts';

interface Props {
  readonly settings: EffectiveSettings | undefined;
  readonly page: Loaded<PageInFront>;
  readonly now: number;
  readonly again: () => void;
  readonly save: (change: Partial<EffectiveSettings>) => Promise<void>;
  readonly checkText: () => void;
}

/** The first tab of the popup. */
export function ThisDraft({ settings, page, now, again, save, checkText }: Props) {
  useEffect(() => {
    if (!isChecking(page)) return;
    const timer = setTimeout(again, 500);
    return () => clearTimeout(timer);
  }, [page, again]);

  if (settings !== undefined && settings.pausedUntil > now) {
    return (
      <EmptyState
        icon="pause"
        warn
        title={t('draft_paused_title', clock(settings.pausedUntil))}
        actions={
          <Button kind="primary" icon="play" onClick={() => save({ pausedUntil: 0 })}>
            {t('draft_resume')}
          </Button>
        }
      >
        {t('draft_paused_text')}
      </EmptyState>
    );
  }
  if (page.state === 'waiting') return <div class="skeleton" aria-hidden="true" />;
  if (page.state === 'failed') {
    return (
      <EmptyState
        icon="caution"
        warn
        title={t('draft_failed_title')}
        actions={
          <Button icon="refresh" onClick={again}>
            {t('try_again')}
          </Button>
        }
      >
        <span lang={CODE_LANGUAGE}>{page.error}</span>
      </EmptyState>
    );
  }
  const found = page.value;
  const elsewhere = (
    <Button icon="pen" onClick={checkText}>
      {t('draft_check_text')}
    </Button>
  );
  switch (found.kind) {
    case 'closed':
      return (
        <EmptyState icon="shield" title={t('draft_unread_title')} actions={elsewhere}>
          {t('draft_closed_text')}
        </EmptyState>
      );
    case 'unknown-site':
      return (
        <EmptyState
          icon="shield"
          title={t('draft_unread_title')}
          actions={
            <>
              {!settings?.locked.includes('extraSites') && (
                <Button kind="primary" icon="plus" onClick={() => addSite(found.origin, found.host, settings, save, again)}>
                  {t('draft_add_site', found.host)}
                </Button>
              )}
              {elsewhere}
            </>
          }
        >
          {settings?.locked.includes('extraSites') ? t('draft_unknown_locked') : t('draft_unknown_text')}
        </EmptyState>
      );
    case 'reload':
      return (
        <EmptyState
          icon="refresh"
          warn
          title={t('draft_reload_title')}
          actions={
            <Button kind="primary" icon="refresh" onClick={() => browser.tabs.reload(found.tab).then(() => window.close())}>
              {t('draft_reload')}
            </Button>
          }
        >
          {t('draft_reload_text', found.host)}
        </EmptyState>
      );
    case 'site-off':
      return (
        <EmptyState
          icon="pause"
          title={t('draft_off_title', found.host)}
          actions={
            <Button
              kind="primary"
              icon="play"
              onClick={() => save({ pausedSites: (settings?.pausedSites ?? []).filter((host) => host !== found.host) }).then(again)}
            >
              {t('draft_turn_on')}
            </Button>
          }
        >
          {t('draft_off_text')}
        </EmptyState>
      );
    case 'reading':
      return <Report tab={found.tab} report={found.report} elsewhere={elsewhere} />;
  }
}

function isChecking(page: Loaded<PageInFront>): boolean {
  return (
    page.state === 'ready' && page.value.kind === 'reading' && page.value.report.composers.some((composer) => composer.state === 'checking')
  );
}

function Report({ tab, report, elsewhere }: { tab: number; report: PageReport; elsewhere: ComponentChildren }) {
  const composers = [...report.composers].sort((a, b) => Number(b.focused) - Number(a.focused));
  const count = composers.reduce((sum, composer) => sum + composer.findings.length, 0);
  if (composers.length === 0) {
    return (
      <EmptyState icon="pen" title={t('draft_none_title')}>
        {t('draft_none_text')}
      </EmptyState>
    );
  }
  const allChecked = composers.every((composer) => composer.state === 'checked');
  if (count === 0 && allChecked) {
    return (
      <EmptyState icon="check" title={t('draft_clear_title')}>
        {t('draft_clear_text')}
      </EmptyState>
    );
  }
  return (
    <div class="stack">
      {count > 0 && (
        <p class="lead" role="status">
          {plural('draft_count', count)}
        </p>
      )}
      {composers.map((composer) => (
        <div key={composer.id} class="stack">
          {composer.state !== 'checked' && <ComposerState state={composer.state} elsewhere={elsewhere} />}
          {composer.findings.length > 0 && (
            <ul class="list">
              {composer.findings.map((finding, index) => (
                <li key={finding.key}>
                  <FindingItem
                    finding={finding}
                    startOpen={index === 0 && composer === composers[0]}
                    onReveal={() =>
                      askTab(tab, 'ui.reveal-finding', { composer: composer.id, key: finding.key }).then(() => window.close())
                    }
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <p class="faint small">{t('draft_own_judgement')}</p>
    </div>
  );
}

function ComposerState({
  state,
  elsewhere,
}: {
  state: Exclude<PageReport['composers'][number]['state'], 'checked'>;
  elsewhere: ComponentChildren;
}) {
  const words = {
    checking: t('state_checking'),
    unreadable: t('state_unreadable'),
    'reload-needed': t('state_reload_needed'),
    'rules-out-of-date': t('state_rules_out_of_date'),
    paused: t('state_paused'),
    failed: t('state_failed'),
  }[state];
  return state === 'checking' ? (
    <Notice icon="clock">{words}</Notice>
  ) : (
    <Notice kind="warn" icon="caution">
      {words}
      {state === 'unreadable' && <div>{elsewhere}</div>}
    </Notice>
  );
}

async function addSite(
  origin: string,
  host: string,
  settings: EffectiveSettings | undefined,
  save: Props['save'],
  again: () => void,
): Promise<void> {
  // The browser asks the person itself, and only straight after a press.
  if (!(await browser.permissions.request({ origins: [origin] }))) return;
  const before = settings ?? (await ask('ui.settings', {}));
  await save({ extraSites: [...new Set([...before.extraSites, host])] });
  again();
}
