// Inflection: the forms of an English word, worked out once when a pack is built. A few forms too many do no harm; a missing one does.

/** Base → past, participle. From common knowledge of English; -ing and -s are regular for all of them. */
const IRREGULAR = new Map<string, readonly string[]>(
  Object.entries({
    be: ['am', 'is', 'are', 'was', 'were', 'been', 'being'],
    have: ['has', 'had', 'having'],
    do: ['does', 'did', 'done', 'doing'],
    go: ['goes', 'went', 'gone', 'going'],
    give: ['gave', 'given'],
    take: ['took', 'taken'],
    get: ['got', 'gotten'],
    tell: ['told'],
    say: ['said'],
    send: ['sent'],
    leave: ['left'],
    make: ['made'],
    know: ['knew', 'known'],
    see: ['saw', 'seen'],
    come: ['came'],
    find: ['found'],
    think: ['thought'],
    let: ['let'],
    put: ['put'],
    keep: ['kept'],
    begin: ['began', 'begun'],
    show: ['showed', 'shown'],
    hear: ['heard'],
    run: ['ran', 'run'],
    hold: ['held'],
    bring: ['brought'],
    write: ['wrote', 'written'],
    sit: ['sat'],
    stand: ['stood'],
    lose: ['lost'],
    pay: ['paid'],
    meet: ['met'],
    set: ['set'],
    lead: ['led'],
    speak: ['spoke', 'spoken'],
    read: ['read'],
    spend: ['spent'],
    grow: ['grew', 'grown'],
    win: ['won'],
    buy: ['bought'],
    cut: ['cut'],
    shut: ['shut'],
    hide: ['hid', 'hidden'],
    sell: ['sold'],
    lie: ['lied', 'lay', 'lain', 'lying'],
    steal: ['stole', 'stolen'],
    break: ['broke', 'broken'],
    choose: ['chose', 'chosen'],
    drive: ['drove', 'driven'],
    fall: ['fell', 'fallen'],
    feel: ['felt'],
    fight: ['fought'],
    fly: ['flew', 'flown'],
    forget: ['forgot', 'forgotten'],
    hit: ['hit'],
    hurt: ['hurt'],
    lend: ['lent'],
    mean: ['meant'],
    ride: ['rode', 'ridden'],
    ring: ['rang', 'rung'],
    rise: ['rose', 'risen'],
    shake: ['shook', 'shaken'],
    shoot: ['shot'],
    sing: ['sang', 'sung'],
    sink: ['sank', 'sunk'],
    sleep: ['slept'],
    slip: ['slipped'],
    stick: ['stuck'],
    swear: ['swore', 'sworn'],
    teach: ['taught'],
    throw: ['threw', 'thrown'],
    wear: ['wore', 'worn'],
    bet: ['bet'],
    bid: ['bid', 'bade'],
    bend: ['bent'],
    bind: ['bound'],
    bite: ['bit', 'bitten'],
    blow: ['blew', 'blown'],
    build: ['built'],
    burn: ['burnt'],
    catch: ['caught'],
    cost: ['cost'],
    deal: ['dealt'],
    dig: ['dug'],
    draw: ['drew', 'drawn'],
    drink: ['drank', 'drunk'],
    eat: ['ate', 'eaten'],
    feed: ['fed'],
    hang: ['hung'],
    lay: ['laid'],
    learn: ['learnt'],
    quit: ['quit'],
    rid: ['rid'],
    seek: ['sought'],
    split: ['split'],
    spread: ['spread'],
    spill: ['spilt'],
    strike: ['struck', 'stricken'],
    stink: ['stank', 'stunk'],
    sweep: ['swept'],
    swing: ['swung'],
    tear: ['tore', 'torn'],
    understand: ['understood'],
    wake: ['woke', 'woken'],
    weep: ['wept'],
    withdraw: ['withdrew', 'withdrawn'],
    suck: ['sucked'],
    beat: ['beat', 'beaten'],
    become: ['became'],
    shred: ['shredded'],
    kneel: ['knelt'],
    dream: ['dreamt'],
    leap: ['leapt'],
    undo: ['undid', 'undone', 'undoes'],
    redo: ['redid', 'redone', 'redoes'],
  }),
);

const PLURALS = new Map<string, string>(
  Object.entries({
    man: 'men',
    woman: 'women',
    child: 'children',
    person: 'people',
    wife: 'wives',
    life: 'lives',
    knife: 'knives',
    thief: 'thieves',
    half: 'halves',
    foot: 'feet',
    tooth: 'teeth',
    mouse: 'mice',
  }),
);

/** Words of grammar: they have no other forms, and a phrase is never anchored on one. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but nor so yet if of to in on at by for from with without into onto over under about after before between through during against within
  i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves
  this that these those who whom whose which what where when why how there here then than as not no n't never all any some each every both few more most other
  such only own same too very can could may might must shall should will would cannot can't won't don't didn't doesn't isn't aren't wasn't weren't i'm i've i'll i'd
  you're you've you'll we're we've we'll they're they've it's that's he's she's there's what's who's let's out up down off just also still even now well ok oh`.split(
    /\s+/,
  ),
);

const VOWEL = /[aeiou]/;

function plural(word: string): string {
  const irregular = PLURALS.get(word);
  if (irregular !== undefined) return irregular;
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** Whether the last letter doubles before -ed and -ing: one vowel, one consonant, and a short word ("plan", not "happen"). */
function doubles(word: string): boolean {
  return /^[^aeiou]*[aeiou][bdfgklmnprtvz]$/.test(word) || /(fer|mit|cur|bel|pel|trol|get)$/.test(word);
}

/**
 * All forms of a folded word that a phrase should match, the word itself first. Words of grammar, numbers, short words and
 * words that are already inflected ("leaked", "leaking") come back alone.
 */
export function inflect(word: string): string[] {
  const forms = new Set([word]);
  if (word.length < 3 && !IRREGULAR.has(word)) return [word];
  if (FUNCTION_WORDS.has(word) || !/^[a-z]+$/.test(word)) return withoutApostrophe(word);
  if (/(ed|ing)$/.test(word) && word.length > 5 && !IRREGULAR.has(word)) return [word];
  forms.add(plural(word));
  const irregular = IRREGULAR.get(word);
  for (const form of irregular ?? []) forms.add(form);
  const doubled = doubles(word) ? word + word.at(-1) : word;
  if (word.endsWith('ie')) forms.add(`${word.slice(0, -2)}ying`);
  else if (word.endsWith('e') && !/(ee|oe|ye)$/.test(word)) forms.add(`${word.slice(0, -1)}ing`);
  else forms.add(`${doubled}ing`);
  if (irregular === undefined) {
    if (word.endsWith('e')) forms.add(`${word}d`);
    else if (/[^aeiou]y$/.test(word)) forms.add(`${word.slice(0, -1)}ied`);
    else forms.add(`${doubled}ed`);
  }
  return VOWEL.test(word) ? [...forms] : [word, plural(word)];
}

/** "don't" is often typed "dont"; where that is another word ("we're", "were") it is left alone. */
function withoutApostrophe(word: string): string[] {
  if (!word.includes("'")) return [word];
  const bare = word.replaceAll("'", '');
  return ['were', 'its', 'ill', 'hell', 'shell', 'wed', 'well', 'id', 'shed', 'lets'].includes(bare) ? [word] : [word, bare];
}
