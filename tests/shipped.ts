// The rules and the reader that ship, as people have them: built once a test file.
import { join } from 'node:path';
import { bundledPack } from '../src/cli/build-pack.ts';
import { createEngine, type Engine, type EngineOptions } from '../src/engine/engine.ts';
import type { Reader } from '../src/engine/types.ts';
import { decodeModel } from '../src/reader/model.ts';
import { createReader } from '../src/reader/read.ts';
import { type Compiled, compile } from '../src/rules/compile.ts';
import { formsOf, type Pack } from '../src/rules/pack.ts';

/** The pack built from `rules/`. */
export const pack: Pack = bundledPack(join(import.meta.dirname, '..'));

const result = compile({ rules: pack.rules, lists: pack.lists, forms: formsOf(pack) });
if (!result.ok) throw new Error(result.errors.join('\n'));
if (pack.reader === undefined) throw new Error('the pack has no reader; run `npm run reader:train`');

/** Its rules, compiled. */
export const compiled: Compiled = result.compiled;
/** Its reader. */
export const reader: Reader = createReader(decodeModel(pack.reader)).read;

/** A new engine with the pack's rules and reader; what is given takes their place. */
export function shippedEngine(given: Partial<EngineOptions> = {}): Engine {
  return createEngine({ compiled, reader, ...given });
}
