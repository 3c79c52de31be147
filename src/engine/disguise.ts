// Disguise: the other forms a token may stand for, when somebody spaced, starred, doubled, reversed or l33t-spelled a word.
// Only words on lists marked `disguised` are looked for in this way, so that ordinary text cannot trip over it.
import type { Token } from './tokens.ts';

const LEET = new Map<string, readonly string[]>([
  ['0', ['o']],
  ['1', ['i', 'l']],
  ['3', ['e']],
  ['4', ['a']],
  ['5', ['s']],
  ['7', ['t']],
  ['8', ['b']],
  ['9', ['g']],
  ['@', ['a']],
  ['$', ['s']],
  ['!', ['i']],
]);
const STAR = ['a', 'e', 'i', 'o', 'u', 'c', 'k', 'n', 't', 'r', 'g', 's', 'h', 'l', 'p', ''];
const MOST_SPELLINGS = 512;

function spellings(word: string): string[] {
  let out = [''];
  for (const character of word) {
    const options = character === '*' ? STAR : [character, ...(LEET.get(character) ?? [])];
    const next: string[] = [];
    for (const option of options) for (const begun of out) next.push(begun + option);
    if (next.length > MOST_SPELLINGS) return [];
    out = next;
  }
  return out;
}

/**
 * The words of `wanted` that a token may hide. `wanted` holds folded words; the answer is empty for a token that is an ordinary word.
 */
export function undisguise(word: string, wanted: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const consider = (candidate: string): void => {
    if (candidate !== word && candidate.length > 2 && wanted.has(candidate)) found.add(candidate);
  };
  const marked = /[*@$!0-9]/.test(word) && /[a-z]/.test(word) && word.length <= 16;
  const bases = marked ? spellings(word) : [word];
  for (const base of bases) {
    consider(base);
    if (/(.)\1\1/.test(base)) {
      consider(base.replace(/(.)\1{2,}/g, '$1'));
      consider(base.replace(/(.)\1{2,}/g, '$1$1'));
    }
  }
  if (!marked && word.length >= 4 && word.length <= 16) consider([...word].reverse().join(''));
  return [...found];
}

/**
 * Joins letters that stand alone one behind the other ("f u c k", "s.h.i.t", "l-i-a-r") into one token that carries their word as a form.
 * Three letters at least, with one sign or space between each.
 */
export function joinSpelledOut(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const run = spelledRun(tokens, at);
    const first = run[0];
    const last = run.at(-1);
    const token = tokens[at];
    if (first !== undefined && last !== undefined && run.length >= 3 && run.some((each) => each.kind === 'word')) {
      const word = run.map((each) => each.text).join('');
      // "a c l o w n": the article may have come along.
      out.push({ text: word, start: first.start, end: last.end, kind: 'word', ...(/^[ai]/.test(word) ? { forms: [word.slice(1)] } : {}) });
      while (at + 1 < tokens.length && (tokens[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= last.end) at++;
    } else if (token !== undefined) out.push(token);
  }
  return out;
}

/** Single letters from position `at` on, each parted from the next in the same way: by one space, or by one sign. */
function spelledRun(tokens: readonly Token[], at: number): Token[] {
  const run: Token[] = [];
  let parting = '';
  for (let next = at; next < tokens.length; ) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'sign' || token.kind === 'emoji' || token.text.length !== 1 || !/[a-z0-9]/.test(token.text))
      break;
    const previous = run.at(-1);
    if (previous !== undefined) {
      const between = tokens[next - 1];
      const now = between === previous ? ' ' : (between?.text ?? '');
      if (parting !== '' && now !== parting) break;
      parting = now;
    }
    run.push(token);
    const sign = tokens[next + 1];
    const beyond = tokens[next + 2];
    if (sign !== undefined && sign.start - token.end === 1 && sign.kind !== 'sign') next += 1;
    else if (sign?.kind === 'sign' && /^[.\-_*/]$/.test(sign.text) && sign.start === token.end && beyond?.start === sign.end) next += 2;
    else break;
  }
  return run;
}
