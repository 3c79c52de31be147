// Looks that are asked for while one is under way: the person's press of a button while the alarm's look is going on.

/**
 * Makes of `look` one that is never under way twice. Who asks before it has `sent` its request shares its answer. Who asks after that
 * might get an answer older than the question: they wait, and share the next look, which goes by what the last of them wanted.
 */
export function oneAfterAnother<Wish, Answer>(look: (wish: Wish, sent: () => void) => Promise<Answer>): (wish: Wish) => Promise<Answer> {
  let under: { readonly answer: Promise<Answer>; sent: boolean } | undefined;
  let next: { readonly answer: Promise<Answer>; wish: Wish } | undefined;

  const begin = (wish: Wish): Promise<Answer> => {
    const sent = () => {
      if (under !== undefined) under.sent = true;
    };
    const answer = look(wish, sent).finally(() => {
      under = undefined;
    });
    under = { answer, sent: false };
    return answer;
  };
  return (wish) => {
    if (next !== undefined) {
      next.wish = wish;
      return next.answer;
    }
    if (under === undefined) return begin(wish);
    if (!under.sent) return under.answer;
    const go = (): Promise<Answer> => {
      const last = next?.wish ?? wish;
      next = undefined;
      return begin(last);
    };
    next = { answer: under.answer.then(go, go), wish };
    return next.answer;
  };
}
