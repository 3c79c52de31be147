// Makes a detector out of what is particular to it; type, risk and sensitivity are stamped on here.
import type { Confidence, Evidence, Gravity, Range, Risk } from '../engine/types.ts';
import type { Detector, DetectorContext, Sensitivity } from './types.ts';

/** What a detector says about one place; the rest of an entity follows from the detector. */
export interface Found extends Range {
  readonly confidence: Confidence;
  readonly evidence?: readonly (Evidence | undefined)[];
  /** A name's initials, which stand for it where it is masked. */
  readonly initials?: string;
  readonly gravity?: Gravity;
}

interface Definition {
  readonly id: string;
  readonly sensitivity: Sensitivity;
  /** `personal-data` where nothing is said. */
  readonly risk?: Risk;
  find(context: DetectorContext): Found[];
}

/** A detector that runs `find` and completes what it finds. */
export function define(definition: Definition): Detector {
  const { id, sensitivity, risk = 'personal-data' } = definition;
  return {
    id,
    sensitivity,
    risk,
    detect: (_text, context) =>
      definition.find(context).map((found) => ({
        ...found,
        type: id,
        sensitivity,
        risk,
        evidence: (found.evidence ?? []).filter((item) => item !== undefined),
      })),
  };
}

/** A value found by `scan`: its range in the text, and the match for its groups. */
export interface Hit extends Range {
  readonly match: RegExpExecArray;
}

/** All matches of a global regular expression in the stretches with digits (`folded`, or `plain` where case matters). */
export function* scan(context: DetectorContext, regex: RegExp, cased = false): Generator<Hit> {
  const whole = cased ? context.plain : context.folded;
  for (const region of context.regions) {
    const part = whole.slice(region.start, region.end);
    regex.lastIndex = 0;
    for (let match = regex.exec(part); match; match = regex.exec(part)) {
      const start = region.start + match.index;
      yield { start, end: start + match[0].length, match };
      if (match[0].length === 0) regex.lastIndex++;
    }
  }
}
