// People's names: a known given name with a surname, or a title with one. By itself a name is only evidence.
import type { Evidence, Range } from '../engine/types.ts';
import { define } from './define.ts';
import { AMBIGUOUS_NAMES, GIVEN_NAMES } from './given-names.ts';
import { distance, evidence } from './keywords.ts';
import type { DetectorContext } from './types.ts';

/** A name in the text. `full` where it has a given name and a surname, or a title and a surname. */
export interface Person extends Range {
  readonly full: boolean;
  readonly titled: boolean;
  readonly initials: string;
}

const TITLES = new Set(
  'mr mrs ms miss mx dr prof sir dame lady lord rev cllr councillor sgt sergeant insp inspector supt superintendent pc dc ps di dci dcs dsu pcso wpc acc dcc chief constable judge nurse sister father'.split(
    ' ',
  ),
);
/** Titles that need the next word to be a name for sure: `Chief Constable` alone names nobody. */
const SOFT_TITLES = new Set('sister father chief constable judge nurse lady lord acc dcc dsu sergeant inspector superintendent'.split(' '));
const PARTICLES = new Set('al el bin ibn de del della di da dos van von der den le la mac mc o st ap ferch'.split(' '));
/** Capitalised words that follow a given name and make it a place, a day, a body, a brand. */
const NOT_A_SURNAME = new Set(
  (
    'road street lane avenue close drive way court crescent terrace gardens grove place square hill park house hall school college university hospital church station bridge centre center library ' +
    'building room ward unit team office council police force trust fund foundation award awards cup club society day week month year monday tuesday wednesday thursday friday saturday sunday january ' +
    'february march april may june july august september october november december show series ltd limited plc llp inc act law bill code report review review-team inquiry committee panel board ' +
    'commissioner constable officer minister secretary mp mep cllr councillor chair director manager and the of for from in on at to with is was has will if it he she they we you i a an this that ' +
    'please thanks thank dear regards cheers hi hello re fw not but so or as are did does can could would should when where why how what who whose our your his her their my its street arena stadium ' +
    'city united rovers town county albion wanderers palace castle wood forest valley river lake bay island isles green north south east west cross retail estate farm lodge mill wharf dock marina mews ' +
    'labour conservative conservatives tory tories reform greens liberal democrats party government whatsapp facebook twitter instagram crown magistrates tribunal mosque temple cathedral abbey gate arms inn lion'
  ).split(' '),
);
const MONTHS_AND_SUCH = /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|st|rd|ave|dr|opcc|pcc|vru|cps|nhs|ico|hr|it|uk|us)$/;
const MAX_PARTS = 4;

const cache = new WeakMap<DetectorContext, readonly Person[]>();

/** All names in the text, in order. Worked out once for a context. */
export function findPeople(context: DetectorContext): readonly Person[] {
  const known = cache.get(context);
  if (known) return known;
  const people: Person[] = [];
  let position = 0;
  while (position < context.starts.length) {
    const person = readPerson(context, position);
    if (person) people.push(person.person);
    position = person ? person.next : position + 1;
  }
  cache.set(context, people);
  return people;
}

/** The names at most `window` characters from a range, in order; a name within the range counts. */
export function peopleNear(context: DetectorContext, range: Range, window: number): Person[] {
  const people = findPeople(context);
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.end ?? 0) < range.start - window) low = middle + 1;
    else high = middle;
  }
  const found: Person[] = [];
  for (let index = low; index < people.length; index++) {
    const person = people[index];
    if (!person || person.start > range.end + window) break;
    found.push(person);
  }
  return found;
}

/** The nearest name to a range, at most `window` characters away, as evidence. */
export function personNear(context: DetectorContext, range: Range, window: number): Evidence | undefined {
  let best: Person | undefined;
  for (const person of peopleNear(context, range, window)) {
    if (!best || distance(range, person) < distance(range, best)) best = person;
  }
  return best && evidence(context, best, 'person');
}

function isCapital(context: DetectorContext, position: number): boolean {
  const start = context.starts[position];
  if (start === undefined) return false;
  const code = context.plain.charCodeAt(start);
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f && context.plain[start] !== context.folded[start]);
}

/** What stands between a word and the one before it. */
function gapBefore(context: DetectorContext, position: number): string {
  return context.plain.slice(context.ends[position - 1] ?? 0, context.starts[position] ?? 0);
}

function isSurname(context: DetectorContext, position: number): boolean {
  const word = context.word(position);
  return word.length >= 2 && isCapital(context, position) && !NOT_A_SURNAME.has(word) && !MONTHS_AND_SUCH.test(word) && !/\d/.test(word);
}

/** Position after the surname parts that start at `position`: hyphens, initials and particles are taken along. */
function surnameEnd(context: DetectorContext, position: number, first: boolean): number {
  let end = position;
  let parts = 0;
  let surname = false;
  for (let next = position; parts < MAX_PARTS; next++, parts++) {
    const gap = gapBefore(context, next);
    const joined = gap === ' ' || gap === '-' || gap === '. ' || gap === "'" || (first && parts === 0 && gap === '.');
    if (!joined || (gap === '. ' && context.word(next - 1).length > 1 && parts > 0)) break;
    const word = context.word(next);
    if (isSurname(context, next) || (gap === '-' && isCapital(context, next))) {
      surname = true;
      end = next + 1;
    } else if (word.length === 1 && isCapital(context, next)) {
      if (!surname) end = next + 1;
    } else if (!(PARTICLES.has(word) && isSurname(context, next + 1))) break;
  }
  return end;
}

function readPerson(context: DetectorContext, position: number): { person: Person; next: number } | undefined {
  const word = context.word(position);
  if (!isCapital(context, position) && word !== 'mr' && word !== 'mrs') return undefined;
  const title = TITLES.has(word) && (isCapital(context, position) || word === 'mr' || word === 'mrs');
  const given = !title && GIVEN_NAMES.has(word) && isCapital(context, position);
  if (!title && !given) return undefined;
  if (title) {
    const end = surnameEnd(context, position + 1, true);
    if (end === position + 1) return undefined;
    const known = GIVEN_NAMES.has(context.word(position + 1));
    if (SOFT_TITLES.has(word) && !known && !(end > position + 2)) return undefined;
    if (TITLES.has(context.word(position + 1))) return undefined;
    return make(context, position, end, true, true, position + 1);
  }
  const end = surnameEnd(context, position + 1, false);
  const follows = context.word(end);
  const place =
    end === position + 1
      ? NOT_A_SURNAME.has(context.word(position + 1)) && isCapital(context, position + 1) && gapBefore(context, position + 1) === ' '
      : false;
  if (
    place &&
    !/^(?:and|the|of|for|from|in|on|at|to|with|is|was|has|will|if|it|he|she|they|we|you|i|a|an|please|thanks|thank|but|so|or|as|re|fw|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      context.word(position + 1),
    )
  )
    return undefined;
  if (
    end > position + 1 &&
    /^(?:road|street|lane|avenue|close|drive|house|building|school|hospital|centre|show|awards?|stadium|station|university|college|trust|foundation|ltd|limited)$/.test(
      follows,
    ) &&
    gapBefore(context, end) === ' '
  )
    return undefined;
  const before = context.word(position - 1);
  if (/^(?:st|saint|queen|king|prince|princess|lake|mount|port)$/.test(before) && gapBefore(context, position) === ' ') return undefined;
  if (AMBIGUOUS_NAMES.has(word) && (end === position + 1 || !isSurname(context, position + 1))) return undefined;
  const full = end > position + 1 && context.word(end - 1).length >= 1;
  return make(context, position, end, full, false, position);
}

function make(
  context: DetectorContext,
  from: number,
  to: number,
  full: boolean,
  titled: boolean,
  named: number,
): { person: Person; next: number } {
  const start = context.starts[from] ?? 0;
  const end = context.ends[to - 1] ?? start;
  let initials = '';
  for (let position = named; position < to; position++)
    if (isCapital(context, position)) initials += `${context.plain[context.starts[position] ?? 0]}.`;
  return { person: { start, end, full, titled, initials }, next: to };
}

/** A known given name with a surname, or a title with one; a given name alone counts for little. */
export default define({
  id: 'person',
  sensitivity: 'support',
  find(context) {
    return findPeople(context).map(({ start, end, full, titled, initials }) => ({
      start,
      end,
      confidence: titled ? ('high' as const) : full ? ('medium' as const) : ('low' as const),
      initials,
    }));
  },
});
