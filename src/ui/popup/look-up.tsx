// "Look up": plain questions over clauses and routes, worked by the keyboard alone; opens on the questions that people ask.
import { useEffect, useRef, useState } from 'preact/hooks';
import { CODE_LANGUAGE } from '../../engine/types.ts';
import type { ClauseView, LookupHitView } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ui-client.ts';
import { type Loaded, useAnswer } from '../hooks.ts';
import { plural, t } from '../i18n.ts';
import { Icon } from '../icons.tsx';
import { ClauseBody, ClauseItem } from '../parts/clause.tsx';
import { Button, Field } from '../parts/controls.tsx';
import { Disclosure, EmptyState, FailureNotice, Notice } from '../parts/reading.tsx';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** A clause to show opened, until something is searched for. */
  readonly clause: string | undefined;
  /** Goes to the people, where the code has no answer. */
  readonly whoToAsk: () => void;
}

/** What the arrows stop at. */
const STOPS = '.disclosure-head, .question';

/** Answers, and the question that they answer: until the next are there the last ones stay. */
interface Found {
  readonly query: string;
  readonly hits: readonly LookupHitView[];
}

/** The search box, and below it the answers or the start view. */
export function LookUp({ query, onQuery, clause, whoToAsk }: Props) {
  const [hits] = useAnswer<Found>(async () => ({ query, hits: query.trim() === '' ? [] : await ask('ui.lookup', { query }) }), query);
  const box = useRef<HTMLInputElement>(null);
  const [pinned, setPinned] = useState(clause);

  const answered = query.trim() === '' || (hits.state === 'ready' && hits.value.query === query);
  const all = useRef<HTMLDivElement>(null);
  const openFirst = useRef(false);

  useEffect(() => box.current?.focus(), []);
  // Enter pressed before the answers were there opens the first of them, not of those before.
  useEffect(() => {
    if (!answered || !openFirst.current) return;
    openFirst.current = false;
    all.current?.querySelector<HTMLElement>(STOPS)?.click();
  }, [answered]);

  function search(next: string) {
    setPinned(undefined);
    openFirst.current = false;
    onQuery(next);
  }

  function move(event: KeyboardEvent & { currentTarget: HTMLElement }) {
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') stops[Math.min(at + 1, stops.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at <= 0 ? box.current : stops[at - 1])?.focus();
    else if (event.key === 'Enter' && document.activeElement === box.current) {
      if (answered) stops[0]?.click();
      else openFirst.current = true;
    } else if (event.key === 'Escape' && (query !== '' || document.activeElement !== box.current)) {
      if (document.activeElement === box.current) search('');
      box.current?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a shortcut over real controls, which Tab reaches as well
    <div class="stack" ref={all} onKeyDown={move}>
      <div class="search">
        <Icon name="search" size={18} class="faint" />
        <Field label={t('look_label')} quietLabel>
          {(tie) => (
            <input
              {...tie}
              ref={box}
              class="input"
              type="search"
              autocomplete="off"
              spellcheck={false}
              enterkeyhint="search"
              placeholder={t('look_placeholder')}
              value={query}
              onInput={(event) => search(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      {pinned !== undefined ? (
        <PinnedClause id={pinned} onBack={() => setPinned(undefined)} />
      ) : query.trim() === '' ? (
        <CommonQuestions onAsk={search} />
      ) : (
        <Hits hits={hits} query={query} whoToAsk={whoToAsk} />
      )}
    </div>
  );
}

function Hits({ hits, query, whoToAsk }: { hits: Loaded<Found> } & Pick<Props, 'query' | 'whoToAsk'>) {
  if (hits.state === 'waiting') return null;
  if (hits.state === 'failed') {
    return <FailureNotice error={hits.error} />;
  }
  const list = hits.value.hits;
  if (list.length === 0 && hits.value.query !== query) return null;
  return (
    <>
      <p class="visually-hidden" role="status">
        {plural('look_count', list.length)}
      </p>
      {list.length === 0 ? (
        <EmptyState
          icon="search"
          title={t('look_none_title', query.trim())}
          actions={
            <Button icon="people" onClick={whoToAsk}>
              {t('popup_who')}
            </Button>
          }
        >
          {t('look_none_text')}
        </EmptyState>
      ) : (
        <ul class="list">
          {list.map((hit) => (
            <li key={`${hit.kind}-${hit.id}`}>
              <Hit hit={hit} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Hit({ hit }: { hit: LookupHitView }) {
  const [first] = hit.clauses;
  if (hit.kind === 'clause' && hit.clauses.length === 1 && first !== undefined) return <ClauseItem clause={first} />;
  return (
    <Disclosure
      lang={CODE_LANGUAGE}
      icon={<Icon name={hit.kind === 'route' ? 'person' : 'book'} size={18} class="faint" />}
      head={
        <>
          <span class="finding-title">{hit.title}</span>
          <br />
          <span class="reference">{hit.kind === 'route' && hit.contact !== undefined ? hit.contact : first?.reference}</span>
        </>
      }
    >
      {() => (
        <div class="stack">
          {hit.steps !== undefined && hit.steps.length > 0 && (
            <ol class="bullets numbered">
              {hit.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
          {hit.clauses.map((clause) => (
            <div key={clause.id} class="clause-box stack">
              <p>
                <span class="finding-title">{clause.heading}</span>
                <br />
                <span class="reference">{clause.reference}</span>
              </p>
              <ClauseBody clause={clause} />
            </div>
          ))}
        </div>
      )}
    </Disclosure>
  );
}

function CommonQuestions({ onAsk }: { onAsk: (question: string) => void }) {
  const [topics] = useAnswer(() => ask('ui.common-questions', {}));
  if (topics.state !== 'ready') return null;
  return (
    <div class="stack" style="--stack: var(--space-4)" lang={CODE_LANGUAGE}>
      {topics.value.map(({ topic, questions }) => (
        <section key={topic} class="stack" style="--stack: var(--space-1)">
          <h2 class="part-label">{topic}</h2>
          <ul class="questions">
            {questions.map((question) => (
              <li key={question}>
                <button type="button" class="question" onClick={() => onAsk(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function PinnedClause({ id, onBack }: { id: string; onBack: () => void }) {
  const [clauses] = useAnswer<readonly ClauseView[]>(() => ask('ui.clauses', {}));
  if (clauses.state === 'waiting') return <div class="skeleton" aria-hidden="true" />;
  const clause = clauses.state === 'ready' ? clauses.value.find((each) => each.id === id) : undefined;
  return (
    <div class="stack">
      {clause === undefined ? (
        <Notice kind="warn" icon="caution">
          {t('look_clause_gone')}
        </Notice>
      ) : (
        <div class="list">
          <ClauseItem clause={clause} startOpen />
        </div>
      )}
      <div>
        <Button kind="quiet" icon="back" onClick={onBack}>
          {t('look_back')}
        </Button>
      </div>
    </div>
  );
}
