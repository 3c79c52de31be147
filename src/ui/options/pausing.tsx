// "Pause" and "What you dismissed": both say when they end, and both can be undone.
import { ask } from '../../messaging/ui-client.ts';
import { clock, day, moment } from '../format.ts';
import { useAnswer } from '../hooks.ts';
import { t } from '../i18n.ts';
import { reasonName } from '../names.ts';
import { Button } from '../parts/controls.tsx';
import { EmptyState } from '../parts/reading.tsx';
import { Card, Row, Section, useFrame } from './frame.tsx';

const HOUR = 3_600_000;

/** Pause for an hour or until tomorrow. */
export function PauseSection() {
  const { settings, now, save } = useFrame();
  const paused = settings.pausedUntil > now;
  return (
    <Section id="pause" icon="pause" title={t('options_pause')}>
      <Card>
        <Row
          label={
            paused
              ? t('pause_paused', sameDay(settings.pausedUntil, now) ? clock(settings.pausedUntil) : moment(settings.pausedUntil))
              : t('pause_running')
          }
          hint={t('pause_hint')}
          setting="pausedUntil"
        >
          {({ locked }) =>
            locked ? null : paused ? (
              <Button icon="play" onClick={() => save({ pausedUntil: 0 })}>
                {t('draft_resume')}
              </Button>
            ) : (
              <div class="row">
                <Button onClick={() => save({ pausedUntil: now + HOUR })}>{t('pause_hour')}</Button>
                <Button onClick={() => save({ pausedUntil: tomorrow(now) })}>{t('pause_tomorrow')}</Button>
              </div>
            )
          }
        </Row>
      </Card>
    </Section>
  );
}

/** What was dismissed beyond one draft, with its reason and its end. */
export function DismissedSection() {
  const { say } = useFrame();
  const [dismissals, , put] = useAnswer(() => ask('ui.dismissals', {}));
  const list = dismissals.state === 'ready' ? dismissals.value : [];
  return (
    <Section id="dismissed" icon="undo" title={t('options_dismissed')} lead={t('options_dismissed_lead')}>
      <Card>
        {list.length === 0 ? (
          <EmptyState icon="check" title={t('dismissed_none')} />
        ) : (
          list.map((each) => (
            <Row
              key={each.id}
              label={each.title}
              hint={
                <>
                  <p>{each.scope === 'rule' ? t('dismissed_rule') : t('dismissed_phrase')}</p>
                  {each.reason !== '' && <p>{t('dismissed_reason', reasonName(each.reason))}</p>}
                  <p class="faint">{t('dismissed_until', day(each.made), day(each.until))}</p>
                </>
              }
            >
              {() => (
                <Button
                  icon="undo"
                  onClick={() =>
                    ask('ui.undo-dismissal', { id: each.id }).then(
                      (left) => {
                        put(left);
                        say(t('dismissed_undone'));
                      },
                      (cause: Error) => say(cause.message, true),
                    )
                  }
                >
                  {t('undo')}
                </Button>
              )}
            </Row>
          ))
        )}
      </Card>
    </Section>
  );
}

/** Seven in the morning of the next day, in the person's own time zone. */
function tomorrow(now: number): number {
  const next = new Date(now);
  next.setDate(next.getDate() + 1);
  next.setHours(7, 0, 0, 0);
  return next.getTime();
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
