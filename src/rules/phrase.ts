// Phrases: the small language in which rules say what words to look for. rules/README.md explains it to rule writers.
//
//   vote|back (Labour|the Greens|{party}) [next week] ... =Thursday
//
// A word matches its inflected forms; `=word` only itself. `a|b`, `(a b|c)` and `a|(b c)` are alternatives, `[…]` may be missing,
// `{list}` is any entry of a list, `<entity>` anything a detector finds, `...` up to four words, `*` exactly one.
import { contraction, expandContractions } from '../engine/contractions.ts';
import { fold } from '../engine/fold.ts';
import { tokenise } from '../engine/tokens.ts';
import { LIMITS } from './limits.ts';

/** One word of a phrase; one that is not exact stands for all its inflected forms. */
export interface PhraseWord {
  readonly text: string;
  readonly exact: boolean;
}

export type Alternative =
  | { readonly kind: 'words'; readonly words: readonly PhraseWord[] }
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'entity'; readonly type: string };

export type Slot =
  | { readonly kind: 'choice'; readonly alternatives: readonly Alternative[]; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly least: number; readonly most: number };

export type PhraseResult = { readonly ok: true; readonly slots: readonly Slot[] } | { readonly ok: false; readonly error: string };

const PLAIN = /^[a-z0-9' ]+$/;
const ONE_WORD = /^[a-z0-9]+$/;
const PLAINEST = /^[a-z0-9 ]+$/;

/** `text.split(sign)` without the browser's own, which makes every piece a string that is kept for good: a third of the time of parsing. */
function split(text: string, sign: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let end = text.indexOf(sign); end !== -1; end = text.indexOf(sign, start)) {
    parts.push(text.slice(start, end));
    start = end + 1;
  }
  parts.push(start === 0 ? text : text.slice(start));
  return parts;
}

/** Tokens of a piece of phrase or list entry, signs left out as they are when drafts are matched. */
export function phraseWords(text: string): readonly string[] {
  // Thousands of them are a single word, and a draft may be waiting for the rules.
  if (ONE_WORD.test(text)) return contraction(text) ?? [text];
  if (PLAIN.test(text) && (!text.includes("'") || !/(^|\s)'|'(\s|$)/.test(text))) {
    const words: string[] = [];
    for (const word of split(text, ' ')) {
      const apart = contraction(word);
      if (apart !== undefined) words.push(...apart);
      else if (word !== '') words.push(word);
    }
    return words;
  }
  return expandContractions(tokenise(text))
    .filter((token) => isContent(token.text, token.kind))
    .map((token) => token.text);
}

/** Signs that mean something in a draft; all others are passed over when phrases are matched. */
export function isContent(text: string, kind: string): boolean {
  return kind !== 'sign' || text === '£' || text === '€' || text === '%' || text === '&';
}

function alternative(text: string): Alternative | string {
  const trimmed = text.trim();
  if (trimmed === '') return 'an empty alternative; take out the extra "|"';
  if (PLAINEST.test(trimmed)) return { kind: 'words', words: phraseWords(trimmed).map((word) => ({ text: word, exact: false })) };
  const list = /^\{([a-z0-9-]+)\}$/.exec(trimmed)?.[1];
  if (list !== undefined) return { kind: 'list', name: list };
  const entity = /^<([a-z0-9-]+)>$/.exec(trimmed)?.[1];
  if (entity !== undefined) return { kind: 'entity', type: entity };
  if (/[{}<>[\]()|]/.test(trimmed)) return `"${trimmed}" mixes a list or entity with words; put it alone between "|"`;
  const words = trimmed.split(/\s+/).flatMap((word) => {
    const exact = word.startsWith('=');
    return phraseWords(fold(exact ? word.slice(1) : word)).map((form) => ({ text: form, exact }));
  });
  return words.length > 0 ? { kind: 'words', words } : `"${trimmed}" holds no word`;
}

function choice(text: string, optional: boolean): Slot | string {
  // Brackets within a place only hold words together: `you|(our boss)` is `(you|our boss)`.
  const parts = split(text.replace(/[()[\]]/g, ''), '|');
  if (parts.length > LIMITS.alternatives)
    return `${parts.length} alternatives at one place, ${LIMITS.alternatives} at most; make a list of them`;
  const alternatives: Alternative[] = [];
  for (const part of parts) {
    const parsed = alternative(part);
    if (typeof parsed === 'string') return parsed;
    alternatives.push(parsed);
  }
  return { kind: 'choice', alternatives, optional };
}

/** Where the first piece of a phrase ends: at a space outside brackets, or behind "]". Undefined when a bracket is never closed. */
function pieceEnd(text: string): number | undefined {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(' || character === '[') open++;
    else if (character === ')' || character === ']') open--;
    else if (open !== 0) continue;
    if (open === 0 && (character === ']' || at + 1 === text.length || text[at + 1] === ' ')) return at + 1;
  }
  return undefined;
}

/** Parses one phrase. The error names what is wrong and what to do. */
export function parsePhrase(phrase: string): PhraseResult {
  const fail = (error: string): PhraseResult => ({ ok: false, error: `phrase "${phrase}": ${error}` });
  if (phrase.length > LIMITS.phraseCharacters) return fail(`longer than ${LIMITS.phraseCharacters} characters; split it`);
  const slots: Slot[] = [];
  let rest = phrase.trim().replaceAll(/\s/g, ' ');
  while (rest !== '') {
    const end = pieceEnd(rest);
    if (end === undefined) return fail(`"${rest}" has a bracket that is never closed; close it`);
    const piece = rest.slice(0, end);
    let slot: Slot | string;
    if (piece === '...') slot = { kind: 'gap', least: 0, most: 4 };
    else if (piece === '*') slot = { kind: 'gap', least: 1, most: 1 };
    else if (piece.startsWith('[')) slot = choice(piece.slice(1, -1), true);
    else slot = choice(piece, false);
    rest = rest.slice(end);
    if (typeof slot === 'string') return fail(slot);
    slots.push(slot);
    rest = rest.trimStart();
  }
  if (slots.length > LIMITS.phraseSlots) return fail(`${slots.length} places, ${LIMITS.phraseSlots} at most; split it`);
  if (slots.filter((slot) => slot.kind === 'choice' && slot.optional).length > LIMITS.phraseOptionals) {
    return fail(`more than ${LIMITS.phraseOptionals} places that may be missing; split it`);
  }
  const solid = (slot: Slot | undefined): boolean => slot?.kind === 'choice' && !slot.optional;
  if (!slots.some(solid)) return fail('holds nothing that must be there; add a word that is not in "[…]"');
  if (slots[0]?.kind === 'gap' || slots.at(-1)?.kind === 'gap') return fail('begins or ends with a gap; take it out');
  return { ok: true, slots };
}
