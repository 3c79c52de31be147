// What the card says of a finding: the words, why here, which clause, what to do, whom to ask.
import { toldEvidence } from '../engine/evidence.ts';
import { CODE_LANGUAGE } from '../engine/types.ts';
import type { ClauseView, ExplainedFinding } from '../messaging/protocol.ts';
import { el, svg } from './dom.ts';
import { GRAVITY_SHAPES, ICONS } from './icons.ts';
import { language, plural, text } from './texts.ts';

const WHY_HERE = 'probity-card-why-here';

/** Clauses shown at once, the most exact first: so what to do is in sight. The rest open on request. */
const CLAUSES_SHOWN = 1;

/** The sign and the name of a finding's gravity. */
export function gravityLabel({ gravity }: ExplainedFinding): HTMLElement {
  return el('span', { class: 'gravity' }, svg(GRAVITY_SHAPES[gravity], 'shape'), text(`card_gravity_${gravity}`));
}

/** The scrolling part of the card. `openClause` shows a clause in Probity's own page. */
export function cardBody(finding: ExplainedFinding, titleId: string, openClause: (clause: ClauseView) => void): HTMLElement {
  const { clauses } = finding;
  const ask = [...new Set(clauses.flatMap((clause) => clause.ask))];
  const rest = clauses.slice(CLAUSES_SHOWN);
  const more = el('button', {
    type: 'button',
    class: 'link',
    click: () => more.replaceWith(...rest.map((clause) => clauseView(clause, openClause))),
  });
  more.textContent = plural('card_more_clauses', rest.length);
  return el(
    'div',
    { class: 'body' },
    el('h2', { id: titleId, lang: CODE_LANGUAGE }, finding.title),
    el('p', { class: 'words' }, finding.excerpt),
    el('p', { lang: CODE_LANGUAGE }, finding.why),
    evidenceList(finding),
    ...clauses.slice(0, CLAUSES_SHOWN).map((clause) => clauseView(clause, openClause)),
    rest.length > 0 && more,
    row(ICONS.todo, text('card_what_to_do'), finding.advise),
    ask.length > 0 && row(ICONS.ask, text('card_whom_to_ask'), ask.slice(0, 3).join(', ')),
  );
}

/** The words of the draft that made the finding so, beside its own, and what they are to it. */
function evidenceList(finding: ExplainedFinding): HTMLElement | undefined {
  const told = toldEvidence(finding);
  if (told.length === 0) return undefined;
  return el(
    'div',
    { class: 'evidence' },
    el('strong', { id: WHY_HERE }, text('card_why_here')),
    el(
      'ul',
      { 'aria-labelledby': WHY_HERE },
      ...told.map(({ kind, words }) =>
        el('li', {}, `${text(`card_evidence_${kind}`)}: `, ...words.flatMap((each, at) => [at > 0 && ', ', el('q', {}, each)])),
      ),
    ),
  );
}

function row(icon: string, label: string, words: string): HTMLElement | undefined {
  if (!words) return undefined;
  return el('div', { class: 'row' }, svg(icon), el('div', {}, el('strong', {}, label), el('span', { lang: CODE_LANGUAGE }, words)));
}

function clauseView(clause: ClauseView, openClause: (clause: ClauseView) => void): HTMLElement {
  const inside = el(
    'div',
    { hidden: true },
    el('p', {}, clause.summary),
    clause.todo.length > 0 && el('ul', {}, ...clause.todo.map((line) => el('li', {}, line))),
    clause.official ? el('blockquote', {}, clause.official) : undefined,
    el('button', { type: 'button', class: 'link', lang: language(), click: () => openClause(clause) }, text('card_open_clause')),
  );
  const toggle = el(
    'button',
    {
      type: 'button',
      'aria-expanded': 'false',
      click: () => {
        inside.hidden = !inside.hidden;
        toggle.setAttribute('aria-expanded', String(!inside.hidden));
      },
    },
    svg(ICONS.clause),
    el('span', {}, el('b', {}, clause.reference), clause.heading !== clause.reference && el('small', {}, clause.heading)),
    svg(ICONS.open),
  );
  return el('section', { class: 'clause', lang: CODE_LANGUAGE }, toggle, inside);
}
