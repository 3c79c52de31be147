// `probity rules build`: rules become one pack; the same input gives the same bytes on every machine and every day.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LIMITS } from '../../rules/limits.ts';
import type { Pack } from '../../rules/pack.ts';
import { buildPack } from '../build-pack.ts';
import { type Folders, readRules, releaseOf } from './office.ts';
import { type Command, parse, Refused } from './terminal.ts';

export interface BuiltPack {
  readonly pack: Pack;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A pack as its file holds it. */
export function packBytes(pack: Pack): BuiltPack {
  const bytes = new TextEncoder().encode(JSON.stringify(pack));
  if (bytes.length > LIMITS.packBytes)
    throw new Refused(`The pack has ${bytes.length} bytes, ${LIMITS.packBytes} at most: shorten lists, or leave rules out.`);
  return { pack, bytes, sha256: hashOf(bytes) };
}

/** Builds the pack of some folders. Throws `Refused` with every error, a line each. */
export function build(folders: Folders, { version, test = true }: { version?: string | undefined; test?: boolean } = {}): BuiltPack {
  const read = readRules(folders);
  if (!read.ok) throw new Refused(read.errors.join('\n'));
  const release = releaseOf(folders);
  const built = buildPack(read.sources, { ...release, ...(version === undefined ? {} : { version }), test });
  if (!built.ok) throw new Refused(built.errors.join('\n'));
  // The reader goes in as its file holds it: a schema could order its fields anew.
  return packBytes({ ...built.pack, ...(read.sources.reader === undefined ? {} : { reader: read.sources.reader as Pack['reader'] }) });
}

export const FOLDER_OPTIONS = { rules: { type: 'string' }, with: { type: 'string' } } as const;
export const FOLDER_HELP = `  --rules FOLDER   the rules to start from (the shipped ones)
  --with FOLDER    the office's own folder: adds rules, lists, topics and codes; a rule or code of the same name replaces the
                   shipped one, a list of the same name adds to it; switched-off.yaml lists shipped rules to leave out`;

export const buildCommand: Command = {
  help: `probity rules build [--out FILE]
  Builds the pack and runs every example of every rule. The same input gives the same bytes.
  --out FILE       where to write it; without it the pack is only built and measured
  --version V      version of the pack (release.json of the folder)
${FOLDER_HELP}`,
  run: (args, terminal) => {
    const { values } = parse(args, { ...FOLDER_OPTIONS, out: { type: 'string' }, version: { type: 'string' } });
    const { pack, bytes, sha256 } = build(values, { version: values.version });
    if (values.out !== undefined) {
      mkdirSync(dirname(values.out), { recursive: true });
      writeFileSync(values.out, bytes);
    }
    terminal.out(
      `Pack ${pack.version}: ${pack.rules.length} rules, ${pack.lists.length} lists, ${pack.codes.length} codes; ${bytes.length} bytes, sha256 ${sha256}${values.out === undefined ? '' : `\nWritten to ${values.out}`}`,
    );
    return 0;
  },
};
