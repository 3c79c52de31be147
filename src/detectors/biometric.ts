// Body data and what photos carry with them: fingerprints, face and voice templates, DNA results, geotags.
import { define, type Found } from './define.ts';
import { isExample, isQuestion } from './examples.ts';
import { evidence, keywords, occurrences } from './keywords.ts';

const WORDS = keywords(
  'fingerprint|fingerprints|thumbprint|palm print|face id|facial recognition|facial template|retina scan|iris scan|voiceprint|voice print|dna|dna results|dna profile|genetic data|genetic|genome|exif|exif data|geotag|geotagged|biometric|biometrics|heart rate|blood type|blood group|blood pressure',
);
/** A statement of what the data show, right after the words. */
const SAYS =
  /^(?: (?:data|results?|scan|hash|template|profile|id|location|tag|reading|info|position|match|matched))?(?:(?: has| have)? (?:shows?|indicates?|matche[ds]|came back|reveals?|reads?)\b|(?:(?: has| have)? (?:is|are|was|were|has|includes?|at)\b|[:=]) ?(?!not\b|a |an |being|now|used|our|protected|kept)\S)/;

/** A statement of what somebody’s fingerprint, DNA, heart rate or geotagged photo shows. */
export default define({
  id: 'biometric',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const range of occurrences(context, WORDS)) {
      const after = SAYS.exec(context.folded.slice(range.end, range.end + 60));
      if (!after || isQuestion(context, range.start) || isExample(context, range)) continue;
      found.push({ ...range, confidence: 'low', evidence: [evidence(context, range, 'body_data')] });
    }
    return found;
  },
});
