// Reading: how a sentence that gave a candidate is meant: negated, asked, reported, conditional, by whom, of when.
// Words of grammar decide most of it at once; compromise (5 ms a sentence) is asked for the tense, and only by rules that want to know it.
import type { ReadingKind } from '../rules/schema.ts';
import { fold } from './fold.ts';
import { isInThePast } from './past-tense.cjs';
import { type Token, tokenise } from './tokens.ts';
import type { Range } from './types.ts';

export interface SentenceReading {
  readonly words: readonly Token[];
  /** Ranges between quotation marks. */
  readonly quotes: readonly Range[];
  readonly text: string;
}

const REFUSING =
  /^(never|not|no|none|nobody|nothing|neither|nor|without|cannot|declined?|declines|declining|refused?|refuses|refusing|turned|avoid|avoids|avoided|stop|stopped|n't|won't|wont|don't|dont|can't|cant|didn't|didnt|wouldn't|wouldnt|shouldn't|shouldnt|isn't|isnt|wasn't|wasnt|aren't|haven't|havent|hasn't|couldn't|couldnt)$/;
/** A refusing word that affirms after all: "not only", "can't wait to". */
const NOT_REFUSING =
  /\b(not only|not just|not long|can'?t wait|cannot wait|why not|no doubt|no wonder|no question|no longer a secret|nothing but|could(n'?t| not) be (more|better|happier)|not gonna lie|not going to lie|won'?t lie|don'?t (tell|say|breathe|mention|repeat|forward|share|quote))\b/;
const CLAUSE_END = /^(but|however|although|though|because|so|yet)$/;
const PERMISSION =
  /\b((can|could|may|might|should|must) (i|we|staff|you tell me)\b|(am i|are we|is it|would it be|is that|is this|is anyone|if it'?s|whether it'?s) (allowed|ok|okay|alright|all right|permitted|fine|acceptable|appropriate|possible)|do (i|we) (need|have) (to|permission|approval|clearance)|(ask|asking|asked|seek|seeking|request|requesting|apply|applying) (for )?(your |the |their |written |prior )?(permission|approval|authori[sz]ation|clearance|advice|guidance|consent)|with (your |the |her |his |their )?(permission|approval|consent)|advise whether|(is|are) there (a|any) (rule|policy|guidance)|what'?s the (rule|policy|line)|before i (accept|say|reply|agree|do anything))/;
const SAYING =
  /^(said|says|saying|called|calls|calling|shouted|shouting|wrote|writes|told|tells|posted|posting|tweeted|accused|accuses|accusing|described|describes|describing|alleged|alleges|claimed|claims|reported|reports|reporting|complained|complains|quoted|yelled|screamed|alleging|stating|stated|heard|overheard|received|sent)$/;
const OTHERS =
  /^(he|she|they|who|someone|somebody|people|everyone|man|woman|resident|caller|complainant|letter|email|post|member|customer|him|her|them|child|children|user|users|trolls?|it)$/;
const CONDEMNING =
  /\b((is|are|was|were) (never|not) (ok|okay|acceptable|funny|on|tolerated|banter)|unacceptable|zero tolerance|hate crime|reported (it|this|him|her|them)|(won'?t|will not|don'?t|do not|cannot|shouldn'?t) (tolerate|accept|stand for|put up with)|nobody should|no one should|no-one should|offensive|abuse of|abusive (language|message|post|comment)s?)\b/;

const cache = new Map<string, SentenceReading>();

/** Reads one sentence; answers are kept for the sentences last read. */
export function readSentence(sentence: string): SentenceReading {
  const known = cache.get(sentence);
  if (known !== undefined) return known;
  const words = tokenise(sentence).filter((token) => token.kind !== 'sign');
  const reading: SentenceReading = { words, quotes: quotesIn(sentence), text: fold(sentence) };
  if (cache.size >= 500) cache.delete(cache.keys().next().value ?? '');
  cache.set(sentence, reading);
  return reading;
}

function quotesIn(sentence: string): Range[] {
  const quotes: Range[] = [];
  for (const match of sentence.matchAll(/["“„«][^"”»]{1,300}["”»]|(?<=^|[\s(:,])['‘][^'’\n]{2,200}['’](?=$|[\s.,;:!?)])/g)) {
    quotes.push({ start: match.index, end: match.index + match[0].length });
  }
  return quotes;
}

/**
 * Which readings hold for the words at `range` of a sentence that `readSentence` has read. `past` is only looked into when `wanted` has it.
 */
export function readingsAt(reading: SentenceReading, range: Range, wanted: readonly ReadingKind[]): ReadonlySet<ReadingKind> {
  const found = new Set<ReadingKind>();
  const before = reading.words.filter((word) => word.end <= range.start);
  const clause: Token[] = [];
  for (const word of before.slice(-9).reverse()) {
    if (CLAUSE_END.test(word.text)) break;
    clause.unshift(word);
  }
  const lead = clause.map((word) => word.text).join(' ');
  const refused = clause.some((word) => REFUSING.test(word.text));
  if (refused && !NOT_REFUSING.test(lead) && !NOT_REFUSING.test(reading.text)) found.add('negated');
  if (/\?["')\]]?\s*$/.test(reading.text)) found.add('question');
  if (PERMISSION.test(reading.text)) found.add('permission');
  if (reading.quotes.some((quote) => quote.start <= range.start && quote.end >= range.end)) found.add('reported');
  const saying = before.findLastIndex((word) => SAYING.test(word.text));
  if (
    saying >= 0 &&
    before.slice(0, saying + 3).some((word) => OTHERS.test(word.text)) &&
    !before.slice(0, saying).some((word) => /^(i|we)$/.test(word.text))
  )
    found.add('reported');
  if (CONDEMNING.test(reading.text)) found.add('reported');
  if (before.some((word) => /^(if|unless|whether|suppose)$/.test(word.text))) found.add('conditional');
  const around = reading.words.filter((word) => word.end > range.start - 60 && word.start < range.end + 60);
  if (around.some((word) => /^(i|we|my|our|me|us|mine|im|i'm|i've|i'll|ive|we're|we've)$/.test(word.text))) found.add('first-person');
  if (around.some((word) => /^(you|your|u|ur|yours|yourself|you're|youre|ya|yous)$/.test(word.text))) found.add('second-person');
  if (wanted.includes('past') && isInThePast(reading.text)) found.add('past');
  if (
    around.some((word) => /^(will|gonna|shall|'ll|tomorrow|tmrw|soon|next)$/.test(word.text)) ||
    / going to | about to /.test(reading.text)
  )
    found.add('future');
  return found;
}
