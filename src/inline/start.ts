// Puts the in-page half together for one document: asks first whether this site may be read at all, follows the focus, sends drafts,
// draws what comes back, and takes everything down when it is told to or when the extension is gone.
import { FocusedComposer } from '../composers/focus.ts';
import { deepActiveElement, type Located, locate } from '../composers/locate.ts';
import { ComposerSession, type SessionHost } from '../composers/session.ts';
import { describeDraft } from '../composers/site.ts';
import { siteOf } from '../composers/sites/registry.ts';
import { ORPHANED, type Send } from '../messaging/page-client.ts';
import type { PageReport, PageSettings } from '../messaging/protocol.ts';
import { createLayer } from './layer.ts';
import { askBeforeSending } from './pause.ts';
import { SendGuard } from './send-guard.ts';
import { PAUSE_STYLES, Stage } from './stage.ts';
import { keepForLast, speak, text } from './texts.ts';
import { toast } from './toast.ts';

/** How often, and after how many milliseconds at first, settings are asked for again when no answer came. */
const MOST_FAILURES = 6;
const FIRST_WAIT = 100;

export interface ComposersOptions {
  readonly send: Send;
  readonly document: Document;
  /** Site that the document belongs to; frames without an address of their own have their parent's. */
  readonly host?: string;
  /** `open` lets a test look into what is drawn. */
  readonly shadow?: ShadowRootMode;
}

/** The in-page half of one document. */
export interface Composers {
  report(): PageReport;
  /** Opens the card of a finding. Whether this document has it. */
  reveal(composer: string, key: string): boolean;
  /** Settings or rules have changed: asks for the settings again and checks again. */
  refresh(): Promise<void>;
  stop(): void;
}

/** Starts to follow composers in `document`. Nothing is asked or read before a composer has the focus. */
export function startComposers({ send, document, host = document.location.host, shadow = 'closed' }: ComposersOptions): Composers {
  const { site, side } = siteOf(host, document);
  const life = new AbortController();
  let settings: PageSettings | undefined;
  let asking: Promise<void> | undefined;
  let composers: FocusedComposer | undefined;
  let stage: Stage | undefined;
  let counted = '';
  let failures = 0;

  const stageOf = (): Stage => {
    stage ??= new Stage(document, send, () => composers, shadow);
    return stage;
  };
  const guard = new SendGuard({
    side,
    sessions: () => composers?.sessions() ?? [],
    ask: async (findings, page) => {
      // In a layer of its own: the page that holds the button may be around the frame that holds the draft.
      const layer = createLayer(page, PAUSE_STYLES, shadow, 'probity-pause');
      const outcome = await askBeforeSending(layer.root, findings);
      layer.remove();
      return outcome;
    },
    pressAgain: (session) => {
      session.element.focus({ preventScroll: true });
      toast(stageOf().layer.root, text('pause_press_again'));
    },
  });
  const count = () => {
    const sessions = composers?.sessions() ?? [];
    const standing = sessions.flatMap((session) => session.standing);
    const body = { count: standing.length, grave: standing.some(({ gravity }) => gravity === 'grave') };
    const key = JSON.stringify(body);
    if (key === counted || (counted === '' && body.count === 0)) return;
    counted = key;
    void send('page.count', body);
  };
  const uncount = () => {
    if (counted !== '') void send('page.count', { count: 0, grave: false });
    counted = '';
  };
  const orphaned = () => {
    const element = composers?.current?.element;
    stop();
    if (!element?.isConnected) return;
    const last = new Stage(document, send, () => undefined, shadow);
    last.sayReload(element);
  };
  const sessionHost: SessionHost = {
    check: (draft, version, composer) => send('page.check-draft', { draft, version, composer }),
    describe: (element) => describeDraft(side, element, site?.channel ?? 'social', settings?.ownDomains ?? []),
    quoted: side?.quoted,
    changed: (session) => {
      // The first word comes from within the constructor, before the session is the current one.
      if (session !== composers?.current) return;
      stageOf().update(session);
      guard.update();
      if (session.isCurrent) count();
    },
    orphaned,
  };
  const open = ({ element, adapter }: Located): ComposerSession => {
    const session = new ComposerSession(element, settings?.paused ? undefined : adapter, sessionHost);
    if (settings?.paused) session.state = 'paused';
    stageOf().begin(session);
    queueMicrotask(() => sessionHost.changed(session));
    return session;
  };
  const closed = () => {
    stage?.end();
    // A composer that went from the page took its points with it.
    guard.update();
    count();
  };
  const ask = async (): Promise<void> => {
    const answer = await send('page.settings', { host });
    asking = undefined;
    if (life.signal.aborted) return;
    settings = answer.ok ? answer.value : undefined;
    if (!answer.ok && answer.error === ORPHANED) return stop();
    if (!answer.ok) return askAgain();
    failures = 0;
    if (settings) speak(settings.language, settings.texts);
    keepForLast('indicator_reload_needed');
    if (!settings?.enabled) return close();
    composers ??= new FocusedComposer(document, open, closed, side?.not);
  };
  /** The browser may stop the background in the middle of an answer: a composer that has the focus is not to be forgotten for that. */
  const askAgain = () => {
    close();
    if (failures++ >= MOST_FAILURES) return;
    setTimeout(() => !life.signal.aborted && wake(), FIRST_WAIT * 2 ** failures);
  };
  const close = () => {
    composers?.stop();
    composers = undefined;
    guard.stop();
    stage?.remove();
    stage = undefined;
    uncount();
  };
  const stop = () => {
    life.abort();
    close();
  };
  /** The first composer that gets the focus is the reason to ask. */
  const wake = (event?: Event) => {
    if (composers || asking) return;
    const target = event?.composedPath()[0] ?? deepActiveElement(document);
    const composer = target instanceof HTMLElement ? locate(target, side?.not) : document.designMode === 'on' && document.body;
    if (composer && !(settings && !settings.enabled)) asking = ask();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.code !== 'KeyP' || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || !composers?.current) return;
    event.preventDefault();
    stage?.openNearest(true);
  };
  const listening = { signal: life.signal, capture: true, passive: true };
  document.addEventListener('focusin', wake, listening);
  window.addEventListener('focus', wake, listening);
  window.addEventListener('keydown', onKey, { signal: life.signal, capture: true });
  const left = () => {
    stage?.settle();
    // A frame may go from a page that stays.
    uncount();
  };
  window.addEventListener('pagehide', left, listening);
  wake();

  return {
    report: () => ({
      host,
      composers: (composers?.sessions() ?? []).map(({ id, state, standing, element }) => ({
        id,
        state,
        focused: element === composers?.current?.element,
        findings: standing,
      })),
    }),
    reveal: (composer, key) => {
      const session = composers?.sessions().find(({ id }) => id === composer);
      if (!session) return false;
      session.element.focus({ preventScroll: true });
      composers?.visit(session.element);
      const finding =
        composers?.current?.standing.find((candidate) => candidate.key === key) ??
        session.standing.find((candidate) => candidate.key === key);
      if (finding) stage?.show(finding);
      return finding !== undefined;
    },
    refresh: async () => {
      if (!composers && !settings) return;
      const before = settings;
      await ask();
      const current = composers?.current;
      if (!current) return;
      if (before?.paused !== settings?.paused) composers?.reopen();
      else await current.checkNow();
    },
    stop,
  };
}
