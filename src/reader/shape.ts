// The reader's shape: how many features, planes and units there are, in training and in reading alike.
import { RISKS } from '../engine/types.ts';
import { GROUPS } from './features.ts';

/** Features are hashed into this many buckets; only those that tell something are kept. */
export const BUCKET_BITS = 22;
export const bucketOf = (feature: number): number => feature >>> (32 - BUCKET_BITS);
/** Weights of each kept feature: one a risk, and one for "any risk at all". */
export const PLANES = RISKS.length + 1;
/** Rarity (inverse document frequency) comes in sixteen levels: 1, 1.6, 2.2 … 10. */
export const RARITIES = 16;
export const RARITY_BITS = 4;
export const RARITY_STEP = 0.6;
/** What the second stage looks at, in the order of `stackInputs`. */
export const STACK_WIDTH = 4 * RISKS.length + 10 + GROUPS.length * PLANES;
/** Hidden units of the second stage. */
export const HIDDEN = 128;
/** Its network in one row of numbers: for each hidden unit `STACK_WIDTH` weights and a bias; then, from `OUTPUTS` on, for each plane
 * as many direct weights, one a hidden unit, and a bias: `OUTPUT` numbers. */
export const OUTPUTS = HIDDEN * (STACK_WIDTH + 1);
export const OUTPUT = STACK_WIDTH + HIDDEN + 1;
export const NET_NUMBERS = OUTPUTS + PLANES * OUTPUT;

/** Inverse document frequency that a level of rarity stands for. */
export const rarityOf = (level: number): number => 1 + RARITY_STEP * level;
