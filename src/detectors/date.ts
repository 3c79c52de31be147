// How people write a date, for detectors that look for one after a keyword. Sticky, on folded text.

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = "(?:'?\\d{2}|1[89]\\d{2}|20\\d{2})";
const NUMERIC = '(?:\\d{1,2} ?[/.\\\\-] ?\\d{1,2} ?[/.\\\\-] ?(?:\\d{4}|\\d{2})|(?:19|20)\\d{2}-\\d{2}-\\d{2})';

/** Source of a full date: `14/02/2007`, `3 February 1986`, `Feb 3, 1986`, `2007-02-14`. */
export const FULL_DATE = `(?:${NUMERIC}|${DAY}(?: of)? ${MONTH}\\.?,? ${YEAR}|${MONTH} ${DAY},? ${YEAR})(?![\\d/])`;
/** A day without a year: `14 February`, `01/01`. */
export const DAY_MONTH = `(?:${DAY}(?: of)? ${MONTH}|${MONTH} ${DAY}|\\d{1,2}/\\d{1,2})(?![\\d/a-z])`;

/** The year of a full date in four digits, two-digit years put in the century that a birth would have; NaN without. */
export function yearOf(date: string): number {
  const numbers = date.match(/\d+/g) ?? [];
  const long = numbers.find((number) => number.length === 4);
  if (long) return Number(long);
  const short = Number(numbers[numbers.length - 1]);
  return short > 26 ? 1900 + short : 2000 + short;
}

/** True where month and day can be right (either order), and not all noughts. */
export function isPossible(date: string): boolean {
  const numeric = /^(\d{1,2}) ?[/.\\-] ?(\d{1,2}) ?[/.\\-] ?(\d{2,4})/.exec(date);
  if (!numeric) return true;
  const [a, b] = [Number(numeric[1]), Number(numeric[2])];
  return a > 0 && b > 0 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
}
