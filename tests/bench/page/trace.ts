// A trace of a page's main thread, and what that thread did for the content script. Calls into the script (listeners, observers, timers,
// frames) are counted by the thread's own clock, so that what other programs of a loaded machine take is not counted; the layout and
// other work of the browser that the script forces is. What runs after a promise is in no such call: it is counted by the profile that
// V8 samples every tenth of a millisecond, where a function of the script is anywhere on the stack. The profile itself costs time,
// which is not taken off.
import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args: {
    readonly data?: {
      readonly type?: string;
      readonly url?: string;
      readonly message?: string;
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

/** A stretch of the main thread, in microseconds of the trace's clock; `cost` is what the thread worked in it. */
interface Stretch {
  readonly at: number;
  readonly until: number;
  readonly cost: number;
}

export interface Trace {
  /** Events of the page's main thread, in order. */
  readonly events: readonly TraceEvent[];
  /** When each keydown reached the page. */
  readonly keys: readonly number[];
  readonly ours: readonly Stretch[];
  /** Milliseconds of the thread for each evaluation of the script. */
  readonly evaluated: readonly number[];
}

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.cpu_profiler', 'disabled-by-default-v8.cpu_profiler.hires'];
export const SCRIPT = 'content-scripts/composer.js';

/** Records what the page's thread does while `act` runs. */
export async function traced(page: Page, act: () => Promise<void>): Promise<Trace> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'], recordMode: 'recordAsMuchAsPossible' },
    transferMode: 'ReportEvents',
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  events.sort((a, b) => a.ts - b.ts);
  const dispatched = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  const evaluations = events.filter(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.includes(SCRIPT));
  const main = dispatched[0] ?? evaluations[0] ?? events.find(isOurs) ?? events.find(({ name }) => name === 'TimeStamp');
  const onMain = events.filter(({ name, pid, tid }) => pid === main?.pid && (tid === main.tid || name.startsWith('Profile')));
  const calls = onMain.filter(isOurs).map(({ ts, dur = 0, tdur = dur }) => ({ at: ts, until: ts + dur, cost: tdur }));
  const outside = samplesOf(onMain).filter(({ at }) => !calls.some((call) => at >= call.at && at < call.until));
  return {
    events: onMain,
    keys: dispatched.filter(({ pid }) => pid === main?.pid).map(({ ts }) => ts),
    ours: [...calls, ...outside],
    evaluated: evaluations.map(({ dur = 0, tdur = dur }) => tdur / 1000),
  };
}

const isOurs = ({ name, args }: TraceEvent) => name === 'FunctionCall' && (args.data?.url ?? '').includes(SCRIPT);

/** Samples in which the script was on the stack. */
function samplesOf(events: readonly TraceEvent[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const begun of events.filter(({ name }) => name === 'Profile')) {
    const ours = new Set<number>();
    let time = begun.args.data?.startTime ?? begun.ts;
    let last: { readonly at: number; readonly ours: boolean } | undefined;
    for (const { args } of events.filter(({ name, id }) => name === 'ProfileChunk' && id === begun.id)) {
      for (const { id, parent, callFrame } of args.data?.cpuProfile?.nodes ?? [])
        if (callFrame.url?.includes(SCRIPT) || (parent !== undefined && ours.has(parent))) ours.add(id);
      for (const [index, sample] of (args.data?.cpuProfile?.samples ?? []).entries()) {
        time += args.data?.timeDeltas?.[index] ?? 0;
        if (last?.ours) stretches.push({ at: last.at, until: time, cost: time - last.at });
        last = { at: time, ours: ours.has(sample) };
      }
    }
  }
  return stretches;
}

/** Milliseconds that the thread worked for Probity in what began between two moments. */
export function workedFor({ ours }: Trace, from: number, until: number): number {
  return ours.reduce((sum, { at, cost }) => (at >= from && at < until ? sum + cost : sum), 0) / 1000;
}

/** Milliseconds of the thread that Probity took after each key, until the next; without the last key, which has no next. */
export function perKey(trace: Trace): number[] {
  return trace.keys.slice(0, -1).map((key, index) => workedFor(trace, key, trace.keys[index + 1] ?? key));
}

/** Milliseconds of the thread in events of these names that began between two moments, none counted within another or within Probity's calls. */
export function spentIn({ events, ours }: Trace, names: readonly string[], from: number, until: number): number {
  let counted = 0;
  let sum = 0;
  for (const { name, ph, ts, dur = 0, tdur = dur } of events) {
    if (ph !== 'X' || !names.includes(name) || ts < Math.max(from, counted) || ts >= until) continue;
    if (ours.some((call) => ts >= call.at && ts < call.until)) continue;
    counted = ts + dur;
    sum += tdur;
  }
  return sum / 1000;
}
