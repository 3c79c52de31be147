// Whether a sentence speaks of the past. compromise unpacks its word lists when it is loaded, which takes longer than all the rules: it is
// loaded when the first rule asks. Only CommonJS can do that without a promise, hence this one file of it.
let nlp;

/** @param {string} sentence */
exports.isInThePast = (sentence) => {
  nlp ??= require('compromise/two');
  return nlp(sentence).has('#PastTense');
};
