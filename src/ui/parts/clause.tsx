// A clause opened out, and a finding with everything that a person is told about it.
import { CODE_LANGUAGE } from '../../engine/types.ts';
import type { ClauseView, ExplainedFinding } from '../../messaging/protocol.ts';
import { locale, t } from '../i18n.ts';
import { Icon } from '../icons.tsx';
import { Button } from './controls.tsx';
import { Disclosure, PartLabel } from './reading.tsx';

/** Summary, what to do, whom to ask, and the office's own wording where it attached it. */
export function ClauseBody({ clause }: { clause: ClauseView }) {
  return (
    <div class="clause stack" lang={CODE_LANGUAGE}>
      <p>{clause.summary}</p>
      {clause.todo.length > 0 && (
        <div class="stack" style="--stack: var(--space-1)">
          <PartLabel>{t('clause_todo')}</PartLabel>
          <ul class="bullets">
            {clause.todo.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {clause.ask.length > 0 && (
        <div class="stack" style="--stack: var(--space-1)">
          <PartLabel>{t('clause_ask')}</PartLabel>
          <ul class="stack" style="--stack: var(--space-1)">
            {clause.ask.map((who) => (
              <li key={who} class="row">
                <Icon name="person" size={16} class="faint" />
                {who}
              </li>
            ))}
          </ul>
        </div>
      )}
      <OfficialText clause={clause} />
    </div>
  );
}

function OfficialText({ clause: { official } }: { clause: ClauseView }) {
  if (official === undefined) return null;
  return (
    <div class="stack" style="--stack: var(--space-1)">
      <PartLabel>{t('clause_official')}</PartLabel>
      <blockquote>{official}</blockquote>
    </div>
  );
}

/** A clause as one line that opens. */
export function ClauseItem({ clause, startOpen = false }: { clause: ClauseView; startOpen?: boolean }) {
  return (
    <Disclosure
      lang={CODE_LANGUAGE}
      startOpen={startOpen}
      head={
        <>
          <span class="finding-title">{clause.heading}</span>
          <br />
          <span class="reference">{clause.reference}</span>
        </>
      }
    >
      {() => <ClauseBody clause={clause} />}
    </Disclosure>
  );
}

/** One finding: the words and the title at a glance, then why, the clause and what to do. */
export function FindingItem({
  finding,
  startOpen = false,
  onReveal,
}: {
  finding: ExplainedFinding;
  startOpen?: boolean;
  onReveal?: () => void;
}) {
  const first = finding.clauses[0];
  return (
    <Disclosure
      class="finding"
      lang={CODE_LANGUAGE}
      startOpen={startOpen}
      icon={<Icon name={finding.gravity} label={weightName(finding.gravity)} class={`weight-${finding.gravity}`} />}
      head={
        <>
          <span class="finding-title">{finding.title}</span>
          <br />
          <span class="words">
            <q>{finding.excerpt}</q>
          </span>
        </>
      }
    >
      {() => (
        <div class="stack">
          <p>{finding.why}</p>
          <div class="stack" style="--stack: var(--space-1)">
            <PartLabel>{t('finding_advise')}</PartLabel>
            <p>{finding.advise}</p>
          </div>
          {first !== undefined && (
            <div class="clause-box stack" style="--stack: var(--space-1)">
              <p class="row finding-title">
                <Icon name="book" size={16} class="faint" />
                {first.heading}
              </p>
              <p class="reference">{first.reference}</p>
              <p>{first.summary}</p>
              <OfficialText clause={first} />
              {first.ask.length > 0 && (
                <p class="soft small" lang={locale()}>
                  {t('finding_ask', first.ask.join(', '))}
                </p>
              )}
            </div>
          )}
          {finding.clauses.length > 1 && (
            <p class="faint small">
              {t(
                'finding_also',
                finding.clauses
                  .slice(1)
                  .map((clause) => clause.reference)
                  .join('; '),
              )}
            </p>
          )}
          {onReveal !== undefined && (
            <div lang={locale()}>
              <Button icon="reveal" onClick={onReveal}>
                {t('finding_reveal')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Disclosure>
  );
}

/** The weight of a finding in a word. */
export function weightName(gravity: ExplainedFinding['gravity']): string {
  return { note: t('weight_note'), caution: t('weight_caution'), grave: t('weight_grave') }[gravity];
}
