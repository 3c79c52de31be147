// Protective markings, handling instructions and descriptors, as the government's classification policy prints them.
import { define, type Found } from './define.ts';
import { isExample } from './examples.ts';
import type { DetectorContext } from './types.ts';

interface Marking {
  readonly form: RegExp;
  readonly gravity: 'note' | 'caution' | 'grave';
  /** True where it counts in the middle of a line too. */
  readonly anywhere: boolean;
}

const MARKINGS: readonly Marking[] = [
  { form: /(?<![A-Za-z])OFFICIAL[ -]{1,3}SENSITIVE(?![A-Za-z])/g, gravity: 'caution', anywhere: true },
  { form: /(?<![A-Za-z])TOP SECRET(?![A-Za-z])/g, gravity: 'grave', anywhere: false },
  { form: /(?<![A-Za-z])(?<!TOP )SECRET(?![A-Za-z])/g, gravity: 'grave', anywhere: false },
  { form: /(?<![A-Za-z])RECIPIENTS ONLY(?![A-Za-z])/g, gravity: 'caution', anywhere: true },
  { form: /(?<![A-Za-z])FOR (?:[A-Z]{2,20} ){1,4}USE ONLY(?![A-Za-z])/g, gravity: 'caution', anywhere: true },
  { form: /(?<![A-Za-z])EMBARGOED(?![A-Za-z])/g, gravity: 'caution', anywhere: false },
  { form: /(?<![A-Za-z])LEGAL(?:LY)? PROFESSIONAL(?:LY)? PRIVILEGED?(?![A-Za-z])/g, gravity: 'caution', anywhere: true },
  {
    form: /(?<![A-Za-z])(?:PERSONAL DATA|MARKET SENSITIVE|NOT FOR (?:ONWARD )?(?:CIRCULATION|DISCLOSURE|PUBLICATION)|(?:STRICTLY |PRIVATE AND |PRIVATE & )CONFIDENTIAL)(?![A-Za-z])/g,
    gravity: 'caution',
    anywhere: false,
  },
  { form: /(?<![A-Za-z])(?:COMMERCIAL|HR|MANAGEMENT)(?![A-Za-z])/g, gravity: 'note', anywhere: false },
  { form: /(?<![A-Za-z])OFFICIAL(?![A-Za-z]|[ -]{1,3}SENSITIVE)/g, gravity: 'note', anywhere: false },
];
const RELEASED = /\bFOR (?:PUBLIC|IMMEDIATE) RELEASE\b|\bNOT PROTECTIVELY MARKED\b/;
const EXPLAINED =
  /\bwhat do [^.!?\n]{0,30}markings? mean\b|\bis a (?:handling caveat|marking|classification)\b|\bmarkings? (?:policy|scheme|explained|means?)\b|\bhow to mark\b|\bclassification (?:policy|scheme|guidance)\b/;
const ANY_CAPITALS = /[A-Z]{2}/;
/** What may stand on a line with a marking: markings, codes and punctuation, a subject's prefix. */
const LINE_REST = /^\W{0,40}(?:(?:subject|re|fw|fwd|header|footer|marking|classification|protective marking) ?: {0,3}){0,3}\W{0,20}/i;

/** How far a line is read to either side of a marking, in characters. */
const REACH = 200;

/** What stands on the same line before and after a marking. */
function lineAround(text: string, start: number, end: number): { lead: string; rest: string } {
  const lead = text.slice(Math.max(0, start - REACH), start);
  const rest = text.slice(end, end + REACH);
  const stop = rest.indexOf('\n');
  return { lead: lead.slice(lead.lastIndexOf('\n') + 1), rest: stop < 0 ? rest : rest.slice(0, stop) };
}

/** Own line, start of the text or of a subject, or followed by a dash or colon: where a marking is put, not mentioned. */
function stands(context: DetectorContext, start: number, end: number): boolean {
  const { lead, rest } = lineAround(context.plain, start, end);
  if (!/[a-z]{2}/.test(lead + rest)) return true;
  return LINE_REST.exec(lead)?.[0].length === lead.length && /^(?:\s?[-:/[\](),.]|\s*$|\s\d)/.test(rest);
}

/** OFFICIAL-SENSITIVE, SECRET and other markings in capitals where a marking is put; FOR PUBLIC RELEASE silences them. */
export default define({
  id: 'protective-marking',
  sensitivity: 'always',
  risk: 'confidential',
  find(context) {
    const found: Found[] = [];
    if (!ANY_CAPITALS.test(context.plain)) return found;
    for (const { form, gravity, anywhere } of MARKINGS) {
      form.lastIndex = 0;
      for (let match = form.exec(context.plain); match; match = form.exec(context.plain)) {
        const start = match.index;
        const end = start + match[0].length;
        const own = stands(context, start, end);
        if (!own && !anywhere) continue;
        if (isDecoration(context, start, end) || isExample(context, { start, end })) continue;
        if (gravity === 'note' && match[0] !== 'OFFICIAL' && !besideMarking(context, start, end)) continue;
        found.push({ start, end, gravity, confidence: gravity === 'note' ? 'low' : own ? 'high' : 'medium' });
      }
    }
    return found.length > 0 && (RELEASED.test(context.plain) || EXPLAINED.test(context.folded)) ? [] : found;
  },
});

/** Emoji and exclamation marks around it: a joke, or a raffle. */
function isDecoration(context: DetectorContext, start: number, end: number): boolean {
  const around = context.text.slice(Math.max(0, start - 4), start) + context.text.slice(end, end + 4);
  return /[\u2600-\u27bf\ud83c-\ud83e!]/.test(around);
}

/** A descriptor such as HR counts only on the line of a marking. */
function besideMarking(context: DetectorContext, start: number, end: number): boolean {
  const { lead, rest } = lineAround(context.plain, start, end);
  return /OFFICIAL|SENSITIVE|SECRET/.test(lead + rest);
}
