// "Check some text": paste or type, say who will read it, and see what is marked. Nothing typed here is kept.
import { useEffect, useRef, useState } from 'preact/hooks';
import { AUDIENCES, type Audience, CHANNELS, type Channel } from '../../engine/types.ts';
import type { CheckAnswer } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ui-client.ts';
import { plural, t } from '../i18n.ts';
import { MarkedText } from '../marked-text.tsx';
import { audienceName, channelName } from '../names.ts';
import { FindingItem } from '../parts/clause.tsx';
import { Field, Select } from '../parts/controls.tsx';
import { FailureNotice, Notice } from '../parts/reading.tsx';

/** How long typing must rest before the text is checked, in milliseconds. */
const REST = 250;

/** The panel; `text` is what it opens with. */
export function CheckText({ text: given }: { text: string }) {
  const [text, setText] = useState(given);
  const [channel, setChannel] = useState<Channel>('social');
  const [audience, setAudience] = useState<Audience>('public');
  const [checked, setChecked] = useState<{ text: string; answer: CheckAnswer } | { error: string }>();
  const turn = useRef(0);

  useEffect(() => {
    const mine = ++turn.current;
    if (text.trim() === '') {
      setChecked(undefined);
      return;
    }
    const timer = setTimeout(() => {
      ask('ui.check-text', { draft: { text, channel, audience } }).then(
        (answer) => mine === turn.current && setChecked({ text, answer }),
        (cause: unknown) => mine === turn.current && setChecked({ error: cause instanceof Error ? cause.message : String(cause) }),
      );
    }, REST);
    return () => clearTimeout(timer);
  }, [text, channel, audience]);

  return (
    <div class="stack">
      <Field label={t('check_label')}>
        {(tie) => (
          <textarea
            {...tie}
            class="input"
            rows={5}
            value={text}
            placeholder={t('check_placeholder')}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="pair">
        <Select
          label={t('check_channel')}
          value={channel}
          onChange={setChannel}
          choices={CHANNELS.map((value) => ({ value, label: channelName(value) }))}
        />
        <Select
          label={t('check_audience')}
          value={audience}
          onChange={setAudience}
          choices={AUDIENCES.map((value) => ({ value, label: audienceName(value) }))}
        />
      </div>
      {checked === undefined ? <p class="faint small">{t('check_private')}</p> : <Result checked={checked} />}
    </div>
  );
}

function Result({ checked }: { checked: { text: string; answer: CheckAnswer } | { error: string } }) {
  if ('error' in checked) {
    return <FailureNotice error={checked.error} />;
  }
  const { text, answer } = checked;
  return (
    <>
      <p class="lead" role="status">
        {answer.findings.length === 0 ? t('check_clear') : plural('draft_count', answer.findings.length)}
      </p>
      {answer.state === 'rules-out-of-date' && (
        <Notice kind="warn" icon="caution">
          {t('state_rules_out_of_date')}
        </Notice>
      )}
      {answer.findings.length > 0 && (
        <>
          <MarkedText text={text} findings={answer.findings} />
          <ul class="list">
            {answer.findings.map((finding, index) => (
              <li key={finding.key}>
                <FindingItem finding={finding} startOpen={index === 0} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
