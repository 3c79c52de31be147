// The exercises: one draft at a time to put right, what the code says about it in either office, and one way to say it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckAnswer, ClauseView, CodeSummary } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ui-client.ts';
import { useAnswer } from '../hooks.ts';
import { plural, t } from '../i18n.ts';
import { Icon } from '../icons.tsx';
import { audienceName, channelName } from '../names.ts';
import { ClauseBody, FindingItem } from '../parts/clause.tsx';
import { Button, Select } from '../parts/controls.tsx';
import { FailureNotice, Notice } from '../parts/reading.tsx';
import { EXERCISES, type Exercise } from './exercise-data.ts';
import { typeIn } from './type-in.ts';

/** How long typing must rest before a draft is checked, in milliseconds. */
const REST = 300;

/** All ten, one at a time; `code` is the office in force. */
export function Exercises({ code, codes }: { code: string; codes: readonly CodeSummary[] }) {
  const [at, setAt] = useState(0);
  const [solved, setSolved] = useState<ReadonlySet<string>>(new Set());
  const exercise = EXERCISES[at];
  if (exercise === undefined) return null;
  return (
    <div class="exercises">
      <nav class="exercise-marks" aria-label={t('exercises_marks')}>
        {EXERCISES.map((each, index) => (
          <button
            key={each.id}
            type="button"
            class={`exercise-mark ${solved.has(each.id) ? 'done' : ''}`}
            aria-current={index === at ? 'step' : undefined}
            aria-label={t(solved.has(each.id) ? 'exercise_mark_done' : 'exercise_mark', index + 1, t(each.title))}
            onClick={() => setAt(index)}
          >
            {solved.has(each.id) ? <Icon name="check" size={14} /> : index + 1}
          </button>
        ))}
        <p class="faint small">{t('exercises_progress', solved.size, EXERCISES.length)}</p>
      </nav>
      <OneExercise
        key={`${code} ${exercise.id}`}
        exercise={exercise}
        code={code}
        codes={codes}
        onSolved={() => setSolved(new Set([...solved, exercise.id]))}
        onNext={at + 1 < EXERCISES.length ? () => setAt(at + 1) : undefined}
      />
    </div>
  );
}

interface OneProps {
  readonly exercise: Exercise;
  readonly code: string;
  readonly codes: readonly CodeSummary[];
  readonly onSolved: () => void;
  readonly onNext: (() => void) | undefined;
}

function OneExercise({ exercise, code, codes, onSolved, onNext }: OneProps) {
  const [text, setText] = useState(exercise.draft);
  const [answer, setAnswer] = useState<CheckAnswer>();
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  const turn = useRef(0);
  const tell = useRef(onSolved);
  tell.current = onSolved;

  useEffect(() => {
    const mine = ++turn.current;
    const timer = setTimeout(() => {
      const { channel, audience } = exercise;
      ask('ui.check-text', { draft: { text, channel, audience } }).then(
        (checked) => {
          if (mine !== turn.current) return;
          setProblem(undefined);
          setAnswer(checked);
          if (checked.findings.length === 0 && text.trim() !== '' && text !== exercise.draft) tell.current();
        },
        (cause: unknown) => mine === turn.current && setProblem(cause instanceof Error ? cause.message : String(cause)),
      );
    }, REST);
    return () => clearTimeout(timer);
  }, [text, exercise]);

  const clear = answer !== undefined && answer.findings.length === 0;
  const solved = clear && text.trim() !== '' && text !== exercise.draft;
  return (
    <div class="exercise">
      <div class="exercise-work stack" style="--stack: var(--space-4)">
        <div class="stack" style="--stack: var(--space-1)">
          <h3>{t(exercise.title)}</h3>
          <p>{t(exercise.scene)}</p>
          <p class="faint small">{t('exercise_where', channelName(exercise.channel), audienceName(exercise.audience))}</p>
        </div>
        <textarea
          ref={box}
          class="input composer"
          rows={4}
          aria-label={t('exercise_box')}
          data-probity-channel={exercise.channel}
          data-probity-audience={exercise.audience}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="row">
          <Button icon="pen" onClick={() => box.current && typeIn(box.current, exercise.better)}>
            {t('exercise_better')}
          </Button>
          {text !== exercise.draft && (
            <Button kind="quiet" icon="undo" onClick={() => setText(exercise.draft)}>
              {t('exercise_again')}
            </Button>
          )}
        </div>
        <div role="status" class="stack">
          {problem !== undefined && <FailureNotice error={problem} />}
          {solved ? (
            <Notice kind="good" icon="check">
              <p class="lead">{t('exercise_solved')}</p>
              <p>{t(exercise.lesson)}</p>
            </Notice>
          ) : (
            answer !== undefined && <p class="lead">{clear ? t('exercise_nothing') : plural('draft_count', answer.findings.length)}</p>
          )}
        </div>
        {answer !== undefined && answer.findings.length > 0 && (
          <ul class="list">
            {answer.findings.map((finding) => (
              <li key={finding.key}>
                <FindingItem finding={finding} />
              </li>
            ))}
          </ul>
        )}
        {onNext !== undefined && (
          <div>
            <Button kind={solved ? 'primary' : 'plain'} onClick={onNext}>
              {t('exercise_next')}
            </Button>
          </div>
        )}
      </div>
      <WhatTheCodeSays exercise={exercise} code={code} codes={codes} />
    </div>
  );
}

function WhatTheCodeSays({ exercise, code, codes }: Pick<OneProps, 'exercise' | 'code' | 'codes'>) {
  const offices = codes.filter((each) => exercise.clauses[each.id] !== undefined);
  const [picked, setPicked] = useState<string>();
  const shown = picked ?? (offices.some((each) => each.id === code) ? code : offices[0]?.id);
  const [clauses] = useAnswer<readonly ClauseView[]>(
    () => (shown === undefined ? Promise.resolve([]) : ask('ui.clauses', { code: shown })),
    shown,
  );
  const clause = clauses.state === 'ready' ? clauses.value.find((each) => each.id === exercise.clauses[shown ?? '']) : undefined;
  return (
    <aside class="exercise-code stack" aria-label={t('exercise_code')}>
      <p class="part-label">{t('exercise_code')}</p>
      {shown !== undefined && (
        <Select
          label={t('exercise_office')}
          quietLabel
          value={shown}
          onChange={setPicked}
          choices={offices.map((each) => ({ value: each.id, label: each.office }))}
        />
      )}
      {clause !== undefined && (
        <div class="stack">
          <p>
            <span class="finding-title">{clause.heading}</span>
            <br />
            <span class="reference">{clause.reference}</span>
          </p>
          <ClauseBody clause={clause} />
        </div>
      )}
    </aside>
  );
}
