// Checking in the background: the pack in force, its engine, and the answer to a draft. Built on first use and again when rules or settings change.
import { createEngine, type Engine, shownByDefault } from '../engine/engine.ts';
import type { Calendar } from '../engine/judge.ts';
import type { Draft } from '../engine/types.ts';
import type { CheckAnswer, ExplainedFinding } from '../messaging/protocol.ts';
import type { EffectiveSettings } from '../policy/settings.ts';
import { decodeModel } from '../reader/model.ts';
import { createReader } from '../reader/read.ts';
import { compile } from '../rules/compile.ts';
import { createExplainer } from '../rules/explain.ts';
import { LIMITS } from '../rules/limits.ts';
import { formsOf, type Pack } from '../rules/pack.ts';
import type { Dismissals } from './dismissals.ts';

/** What the checker needs from the rest of the background. */
export interface CheckerInput {
  /** The pack in force and what policy or the feed switched off in it. */
  pack(): Promise<{ readonly pack: Pack; readonly switchedOff: ReadonlySet<string>; readonly outOfDate: boolean }>;
  settings(): Promise<EffectiveSettings>;
  calendar(): Promise<Calendar>;
  readonly dismissals: Dismissals;
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface Checker {
  check(draft: Draft, version: number): Promise<CheckAnswer>;
  /** The pack in force, for look-up and lists. */
  pack(): Promise<Pack>;
  /** Forgets the engine; the next draft gets a new one. */
  reset(): void;
}

interface Ready {
  readonly pack: Pack;
  readonly engine: Engine;
  readonly outOfDate: boolean;
}

/** The local day of a moment, `YYYY-MM-DD`. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

export function createChecker(input: CheckerInput): Checker {
  let ready: Promise<Ready> | undefined;
  const prepare = async (): Promise<Ready> => {
    const { pack, switchedOff, outOfDate } = await input.pack();
    const compiled = compile({ rules: pack.rules, lists: pack.lists, forms: formsOf(pack), date: dayOf(input.now()) });
    if (!compiled.ok) throw new Error(`The rules could not be put in force: ${compiled.errors[0] ?? 'unknown reason'}`);
    const reader = pack.reader === undefined ? {} : { reader: createReader(decodeModel(pack.reader)).read };
    const engine = createEngine({ compiled: compiled.compiled, calendar: await input.calendar(), switchedOff, ...reader });
    return { pack, engine, outOfDate };
  };
  const current = (): Promise<Ready> => {
    ready ??= prepare();
    ready.catch(() => {
      ready = undefined;
    });
    return ready;
  };
  return {
    pack: async () => (await current()).pack,
    reset: () => {
      ready = undefined;
    },
    check: async (draft, version) => {
      const [{ pack, engine, outOfDate }, settings, dismissed] = await Promise.all([current(), input.settings(), input.dismissals.sieve()]);
      if (settings.pausedUntil > input.now()) return { version, state: 'paused', findings: [] };
      const explain = createExplainer(pack, settings.code) ?? createExplainer(pack, pack.codes[0]?.id ?? '');
      const found = engine
        .check({ date: dayOf(input.now()), role: settings.role, ...draft })
        .filter((finding) => settings.showAll || shownByDefault(finding));
      const findings: ExplainedFinding[] = [];
      for (const finding of found) {
        if (explain !== undefined && !(await dismissed(finding.rule, finding.excerpt)))
          findings.push(explain(finding, settings.beforeSending));
      }
      const window = draft.text.length > LIMITS.draftCharacters ? { window: { start: 0, end: LIMITS.draftCharacters } } : {};
      return { version, state: outOfDate ? 'rules-out-of-date' : 'checked', findings, ...window };
    },
  };
}
