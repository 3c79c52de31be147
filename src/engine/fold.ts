// Folding: one letter at a time to the plain lower-case form that rules are written in, without losing where it stood.

/** Letters of other scripts that pass for Latin ones; from Unicode's confusables (UTS #39), those that keyboards and phones offer. */
const LOOK_ALIKES = new Map<string, string>(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    х: 'x',
    у: 'y',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    һ: 'h',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    к: 'k',
    м: 'm',
    т: 't',
    в: 'b',
    н: 'h',
    г: 'r',
    ѵ: 'v',
    α: 'a',
    ο: 'o',
    ρ: 'p',
    ν: 'v',
    τ: 't',
    υ: 'u',
    ι: 'i',
    κ: 'k',
    ε: 'e',
    η: 'n',
    χ: 'x',
    γ: 'y',
    ω: 'w',
    σ: 'o',
    ı: 'i',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ħ: 'h',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    ð: 'd',
    ɡ: 'g',
    ɑ: 'a',
    ʟ: 'l',
    ɪ: 'i',
    ᴀ: 'a',
    ᴄ: 'c',
    ᴇ: 'e',
    ᴏ: 'o',
    ᴛ: 't',
    ᴜ: 'u',
    '‘': "'",
    '’': "'",
    '‛': "'",
    ʼ: "'",
    '`': "'",
    '´': "'",
    '“': '"',
    '”': '"',
    '„': '"',
    '«': '"',
    '»': '"',
    '–': '-',
    '—': '-',
    '‐': '-',
    '‑': '-',
    '−': '-',
    '…': '.',
  }),
);

/** Characters that show nothing: zero-width spaces and joiners, soft hyphens, direction marks, variation selectors, combining marks. */
const INVISIBLE =
  /^(?:\u00AD|\u034F|\u061C|[\u115F\u1160]|[\u17B4\u17B5]|[\u180B-\u180F]|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u206F]|[\uFE00-\uFE0F]|\uFEFF|\p{M})$/u;
const SKIN_TONE = /^[\u{1F3FB}-\u{1F3FF}]$/u;

const cache = new Map<string, string>();

/**
 * The folded form of one code point: lower case, without accents, Latin where it only looks otherwise; '' when it shows nothing.
 * May be longer than one character ("ß" gives "ss", "㎏" gives "kg").
 */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : character;
  const known = cache.get(character);
  if (known !== undefined) return known;
  let folded = '';
  if (!INVISIBLE.test(character) && !SKIN_TONE.test(character)) {
    for (const part of character.normalize('NFKD').toLowerCase()) {
      if (!INVISIBLE.test(part)) folded += LOOK_ALIKES.get(part) ?? part;
    }
  }
  if (cache.size < 4096) cache.set(character, folded);
  return folded;
}

const ASCII = /^[\0-\x7f]*$/;

/** A whole text folded, for comparing words; offsets are lost. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}
