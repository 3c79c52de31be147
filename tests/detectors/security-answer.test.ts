// security answer: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('security-answer', {
  finds: [
    ["My mother's maiden name is Davis", 'Davis'],
    ['security answer: Whiskers', 'Whiskers'],
    ['Answer to pet name is Fluffy', 'Fluffy'],
  ],
  silent: ['What is the maiden name question?', 'The answer is simple', 'Can I skip the pet name?'],
});
