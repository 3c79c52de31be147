// Folds look-alike characters one to one, so that offsets stay the same: `АВ１２` reads `AB12`, a long dash reads `-`.

const ODD = /[^\t\n\r -~]/;
const EACH_ODD = /[^\t\n\r -~]/g;

/** Pairs of look-alike and plain character. Cyrillic and Greek letters that look like Latin ones, dashes, quotes, spaces. */
const LOOK_ALIKES = new Map<string, string>(
  [
    ...pairs('АВЕКМНОРСТУХІЅЈ', 'ABEKMHOPCTYXISJ'),
    ...pairs('аеорсухіѕјһԁԛԝ', 'aeopcyxisjhdqw'),
    ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
    ...pairs('οαν', 'oav'),
    ...pairs('‐‑‒–—―−﹣－', '---------'),
    ...pairs('‘’ʼ′“”″', "''''\"\"\""),
    ...pairs('\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000', '         '),
    ...pairs('∕⁄', '//'),
  ].map(([from, to]) => [from, to]),
);

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((character, index) => [character, to[index] ?? character]);
}

function foldCharacter(character: string): string {
  const known = LOOK_ALIKES.get(character);
  if (known !== undefined) return known;
  const compatible = character.normalize('NFKC');
  return compatible.length === 1 ? compatible : character;
}

/** The text with look-alike characters replaced by the plain ones. Same length, case kept. */
export function foldPlain(text: string): string {
  return ODD.test(text) ? text.replace(EACH_ODD, foldCharacter) : text;
}

/** Lower case without a change of length (`İ` in lower case has two units, and stays as it is). */
export function foldCase(plain: string): string {
  const lower = plain.toLowerCase();
  if (lower.length === plain.length) return lower;
  return plain.replace(/[^a-z]/g, (character) => (character.toLowerCase().length === 1 ? character.toLowerCase() : character));
}
