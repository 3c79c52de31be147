// Mends a typing mistake in one word of a look-up by the nearest word that the code uses.

/** How many slips (a letter missing, added, changed, or two swapped) part two words; `most + 1` when more than `most`. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? most + 1;
}

/**
 * The word of the vocabulary that was probably meant, or `undefined`: for a word that is too short to tell, that begins a known word
 * (it is still being typed), or that is near none. One slip in short words, two from eight letters on; the first letter counts as right.
 */
export function correct(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  if (word.length < 4) return undefined;
  const most = word.length >= 8 ? 2 : 1;
  let best: string | undefined;
  let least = most + 1;
  for (const known of vocabulary) {
    if (known.startsWith(word)) return undefined;
    if (known[0] !== word[0]) continue;
    const apart = slips(word, known, most);
    if (apart < least) [best, least] = [known, apart];
  }
  return best;
}
