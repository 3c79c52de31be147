// What others offer on neighbouring ground, each as its own documentation says to use it on plain text.
import { text as alex } from 'alex';
import nlp from 'compromise/three';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

export type Subject = (text: string) => unknown;

/** Harper's linter, alex, obscenity and compromise, ready to be given a text. */
export async function others(): Promise<Record<string, Subject>> {
  const harper = new LocalLinter({ binary, dialect: Dialect.British });
  await harper.setup();
  const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return {
    'harper.js': (text) => harper.lint(text, { language: 'plaintext' }),
    alex: (text) => alex(text).messages,
    obscenity: (text) => obscenity.getAllMatches(text),
    'compromise alone': (text) => nlp(text).json(),
  };
}
