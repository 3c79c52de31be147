// Ordinary English words beyond those of grammar. A phrase that is no more than one of them would mark half of everything that people write.
import { FUNCTION_WORDS } from '../../rules/inflect.ts';

/** From common knowledge of English and of an office's mail: words that stand in every tenth draft or so. */
const ORDINARY: ReadonlySet<string> = new Set(
  `be is are was were been being have has had do does did go get got give make made take took come came see say said tell know think want
  need look use find work call try ask feel leave put keep let begin help talk turn start show hear play run move like live believe hold bring
  happen write provide sit stand lose pay meet include continue set learn change lead understand watch follow stop create speak read allow add
  spend open walk offer remember love consider appear buy wait serve send expect build stay reach remain suggest raise pass sell require report
  decide people man woman person child time year month week day today tomorrow yesterday morning afternoon evening night hour minute way thing
  world life hand part place case point company number group problem fact area money story lot right word business issue side kind head house
  service friend family name team meeting office police officer community public council county city town local email mail message phone letter
  question answer idea information plan news event hello hi dear thanks thank please sorry regards cheers yes good new first last long great
  little own old big high different small large next early young important few able bad best better sure free full real whole ready happy
  really again always never often back away much many everyone everybody someone somebody anyone something anything everything nothing
  one two three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december`.split(/\s+/),
);

/** Whether a word by itself says nothing about what a draft is about. */
export const isOrdinary = (word: string): boolean => FUNCTION_WORDS.has(word) || ORDINARY.has(word);
