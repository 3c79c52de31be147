/** Whether a sentence speaks of the past. */
export function isInThePast(sentence: string): boolean;
