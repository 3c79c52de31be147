// The practice composers: a post, a message in a rich-text box, and an email form, each with samples to type in.
// They say by data attributes what is written there and who reads it; the in-page half of Probity does the rest.
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Audience } from '../../engine/types.ts';
import { t } from '../i18n.ts';
import { Icon, type IconName } from '../icons.tsx';
import { audienceName } from '../names.ts';
import { Field } from '../parts/controls.tsx';
import { EMAILS, MESSAGES, POSTS, type Sample } from './samples.ts';
import { typeIn } from './type-in.ts';

/** All three. `ownDomains` decide whether an email goes to colleagues. */
export function PracticeComposers({ ownDomains }: { ownDomains: readonly string[] }) {
  return (
    <div class="composers">
      <Post />
      <Message />
      <Email ownDomains={ownDomains} />
    </div>
  );
}

function Frame({
  icon,
  title,
  audience,
  samples,
  onSample,
  children,
}: {
  icon: IconName;
  title: string;
  audience: Audience;
  samples: readonly Sample[];
  onSample: (sample: Sample) => void;
  children: ComponentChildren;
}) {
  return (
    <section class="composer-card" aria-label={title}>
      <header>
        <h3>
          <Icon name={icon} size={18} class="faint" />
          {title}
        </h3>
        <p class="faint small">{t('practice_read_by', audienceName(audience))}</p>
      </header>
      {children}
      <fieldset class="samples">
        <legend class="faint small">{t('practice_samples')}</legend>
        {samples.map((sample) => (
          <button key={sample.label} type="button" class="chip" onClick={() => onSample(sample)}>
            {t(sample.label)}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

function Post() {
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <Frame
      icon="globe"
      title={t('practice_post')}
      audience="public"
      samples={POSTS}
      onSample={(sample) => box.current && typeIn(box.current, sample.text)}
    >
      <textarea
        ref={box}
        class="input composer"
        rows={4}
        aria-label={t('practice_post')}
        placeholder={t('practice_post_placeholder')}
        data-probity-channel="social"
        data-probity-audience="public"
      />
    </Frame>
  );
}

function Message() {
  const box = useRef<HTMLDivElement>(null);
  return (
    <Frame
      icon="people"
      title={t('practice_message')}
      audience="internal"
      samples={MESSAGES}
      onSample={(sample) => box.current && typeIn(box.current, sample.text)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: what is practised here is a rich-text box, as most sites have */}
      <div
        ref={box}
        class="input composer rich"
        contentEditable
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={t('practice_message')}
        data-placeholder={t('practice_message_placeholder')}
        data-probity-channel="message"
        data-probity-audience="internal"
      />
    </Frame>
  );
}

function Email({ ownDomains }: { ownDomains: readonly string[] }) {
  const id = useId();
  const [to, setTo] = useState('');
  const subject = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const audience = audienceOf(to, ownDomains);
  return (
    <Frame
      icon="mail"
      title={t('practice_email')}
      audience={audience}
      samples={EMAILS}
      onSample={(sample) => {
        setTo(sample.to ?? '');
        if (subject.current !== null) subject.current.value = sample.subject ?? '';
        if (box.current !== null) typeIn(box.current, sample.text);
      }}
    >
      <form class="email" onSubmit={(event) => event.preventDefault()}>
        <Field label={t('practice_to')}>
          {(tie) => (
            <input
              {...tie}
              class="input"
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={to}
              placeholder={t('practice_to_placeholder')}
              onInput={(event) => setTo(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('practice_subject')}>
          {(tie) => <input {...tie} ref={subject} class="input" type="text" autocomplete="off" />}
        </Field>
        <label class="visually-hidden" for={`${id}-body`}>
          {t('practice_body')}
        </label>
        <textarea
          id={`${id}-body`}
          ref={box}
          class="input composer"
          rows={5}
          placeholder={t('practice_body')}
          data-probity-channel="email"
          data-probity-audience={audience}
        />
      </form>
    </Frame>
  );
}

/** Colleagues only when every address is at one of the office's own domains. */
export function audienceOf(to: string, ownDomains: readonly string[]): Audience {
  const hosts = [...to.matchAll(/@([a-z0-9.-]+)/gi)].map((match) => (match[1] ?? '').toLowerCase());
  const own = (host: string) => ownDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  return hosts.length > 0 && hosts.every(own) ? 'internal' : 'external';
}
