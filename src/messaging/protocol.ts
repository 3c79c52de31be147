// The message table: every message that crosses a context, by name, with what it carries and what it answers.
// Types only, so that the content script can import it without weight; `validate.ts` holds the same table as zod schemas.
import type { Draft, Finding, Risk } from '../engine/types.ts';
import type { EffectiveSettings, Settings } from '../policy/settings.ts';
import type { DismissReason } from './reasons.ts';

/** A clause as the card and the popup show it. */
export interface ClauseView {
  readonly code: string;
  readonly id: string;
  readonly reference: string;
  readonly heading: string;
  readonly summary: string;
  readonly todo: readonly string[];
  /** Role titles of whom to ask. */
  readonly ask: readonly string[];
  /** The document's own text, where the office attached it. */
  readonly official?: string;
}

/** A finding with everything that a person is told about it. */
export interface ExplainedFinding extends Finding {
  /** Stable within a draft: rule and folded words, so that a dismissed finding stays dismissed while the text around it changes. */
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly advise: string;
  readonly clauses: readonly ClauseView[];
  /** What pressing Send does while this finding stands. */
  readonly beforeSending: 'mark' | 'pause' | 'reason';
}

/** The state that the indicator shows; silence never means "safe" where nothing was read. */
export type CheckState = 'checked' | 'checking' | 'unreadable' | 'reload-needed' | 'rules-out-of-date' | 'paused' | 'failed';

/** Which part of a draft was read: all of it, or a window around the caret of a very long one. */
export interface CheckAnswer {
  readonly version: number;
  readonly state: CheckState;
  readonly findings: readonly ExplainedFinding[];
  /** Present when only this part of the text was read. */
  readonly window?: { readonly start: number; readonly end: number };
}

export type DismissScope = 'draft' | 'phrase' | 'rule';

export interface Dismissal {
  readonly id: string;
  readonly scope: Exclude<DismissScope, 'draft'>;
  readonly rule: string;
  readonly title: string;
  /** Salted hash of the folded words; the words themselves are never stored. */
  readonly phrase?: string;
  /** One of `DISMISS_REASONS`, or nothing. */
  readonly reason: string;
  /** Milliseconds since the epoch. */
  readonly made: number;
  readonly until: number;
}

/** One line of the ledger: a request that the extension made. */
export interface LedgerRequest {
  readonly at: number;
  readonly url: string;
  readonly bytes: number;
  readonly outcome: string;
}

/** Everything that is stored, key by key, with its size in bytes, and every request made. */
export interface Ledger {
  readonly stored: readonly { readonly key: string; readonly bytes: number; readonly value: string }[];
  readonly requests: readonly LedgerRequest[];
}

/** Which rules are in force. Texts of `problem` are plain enough for a help desk. */
export interface RulesState {
  readonly version: string;
  readonly source: 'bundled' | 'feed';
  readonly issued: string;
  readonly outOfDate: boolean;
  readonly rules: number;
  readonly switchedOff: readonly string[];
  readonly feed?: string;
  /** Epoch and sequence of the feed, such as "0.5", and when it runs out, in milliseconds. */
  readonly release?: string;
  readonly expires?: number;
  readonly ring?: string;
  readonly lastLook?: number;
  readonly nextLook?: number;
  /** Looks in a row that changed nothing because something was wrong. */
  readonly failures?: number;
  readonly problem?: string;
  /** Why the last look was refused: the stable code, and what was added to its words. */
  readonly refusal?: { readonly code: string; readonly detail?: string };
  /** What in the policy cannot be used, each with its place. */
  readonly policyProblems?: readonly string[];
}

export interface LookupHitView {
  readonly kind: 'clause' | 'route';
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly ClauseView[];
  readonly steps?: readonly string[];
  readonly contact?: string;
}

export interface RouteView {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly contact: string;
  readonly prepare: readonly string[];
  readonly letter?: { readonly subject: string; readonly body: string };
  readonly clauses: readonly ClauseView[];
}

export interface CodeSummary {
  readonly id: string;
  readonly title: string;
  readonly office: string;
}

/** What the popup asks the content script of the page in front. */
export interface PageReport {
  readonly host: string;
  readonly composers: readonly {
    readonly id: string;
    readonly state: CheckState;
    readonly focused: boolean;
    readonly findings: readonly ExplainedFinding[];
  }[];
}

/** Requests to the background: name → what it carries and what it answers. */
export interface BackgroundMessages {
  'page.check-draft': { carries: { draft: Draft; version: number; composer: string }; answers: CheckAnswer };
  'page.settings': { carries: { host: string }; answers: PageSettings };
  'page.dismiss': {
    carries: { rule: string; phrase: string; scope: DismissScope; reason: DismissReason | ''; days: number };
    answers: { id: string };
  };
  'page.count': { carries: { count: number; grave: boolean }; answers: null };
  'page.open': { carries: { what: 'options' | 'practice' | 'popup-clause'; clause?: string }; answers: null };
  'ui.check-text': { carries: { draft: Draft }; answers: CheckAnswer };
  'ui.lookup': { carries: { query: string; code?: string }; answers: readonly LookupHitView[] };
  'ui.common-questions': { carries: { code?: string }; answers: readonly { topic: string; questions: readonly string[] }[] };
  'ui.routes': { carries: { code?: string }; answers: readonly RouteView[] };
  'ui.codes': { carries: Record<string, never>; answers: readonly CodeSummary[] };
  'ui.clauses': { carries: { code?: string }; answers: readonly ClauseView[] };
  'ui.settings': { carries: Record<string, never>; answers: EffectiveSettings };
  'ui.save-settings': { carries: { change: Partial<Settings> }; answers: EffectiveSettings };
  'ui.dismissals': { carries: Record<string, never>; answers: readonly Dismissal[] };
  'ui.undo-dismissal': { carries: { id: string }; answers: readonly Dismissal[] };
  'ui.rules-state': { carries: Record<string, never>; answers: RulesState };
  'ui.look-for-rules': { carries: Record<string, never>; answers: RulesState };
  'ui.ledger': { carries: Record<string, never>; answers: Ledger };
  'ui.delete-everything': { carries: Record<string, never>; answers: null };
}

/** What a content script needs to know; nothing else of the settings reaches a page. */
export interface PageSettings {
  readonly enabled: boolean;
  readonly paused: boolean;
  readonly language: string;
  /** Words of what is drawn in a page, where the language that was chosen is not the browser's, which looks them up itself. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly showAll: boolean;
  /** Domains of the office itself: recipients there are colleagues. */
  readonly ownDomains: readonly string[];
  readonly beforeSending: Readonly<Record<Risk, 'mark' | 'pause' | 'reason'>>;
}

/** Requests to the content script of a tab. */
export interface PageMessages {
  'background.settings-changed': { carries: Record<string, never>; answers: null };
  'background.rules-changed': { carries: Record<string, never>; answers: null };
  'ui.page-report': { carries: Record<string, never>; answers: PageReport };
  'ui.reveal-finding': { carries: { composer: string; key: string }; answers: null };
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };
