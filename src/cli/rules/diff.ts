// `probity rules diff`: which drafts of a corpus gain or lose findings between two packs.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../engine/types.ts';
import { feedSchema, parseBytes } from '../../feed/schema.ts';
import { type Pack, parsePack } from '../../rules/pack.ts';
import { build, hashOf } from './build.ts';
import { type CorpusLine, engineOf, readCorpus, shown } from './judged.ts';
import { SHIPPED } from './office.ts';
import { openPlace } from './open-place.ts';
import { type Command, parse, Refused, type Terminal, UsageError } from './terminal.ts';

/** A pack from a pack file, a folder of rules, an office's folder, `shipped`, or a feed's folder or address (its newest pack). */
async function packFrom(name: string, terminal: Terminal): Promise<Pack> {
  const parsed = (json: string, where: string): Pack => {
    const result = parsePack(json);
    if (!result.ok) throw new Refused(result.errors.map((error) => `${where}: ${error}`).join('\n'));
    return result.pack;
  };
  if (name === 'shipped') return build({ rules: SHIPPED }, { test: false }).pack;
  if (existsSync(name) && statSync(name).isFile()) return parsed(readFileSync(name, 'utf8'), name);
  const web = /^(https?|s3):\/\//.test(name);
  if (!web && !existsSync(join(name, 'feed.json'))) {
    if (!existsSync(name)) throw new Refused(`${name}: there is no such pack file, folder or feed`);
    const whole = existsSync(join(name, 'codes')) && existsSync(join(name, 'topics.yaml'));
    return build(whole ? { rules: name } : { with: name }, { test: false }).pack;
  }
  const place = openPlace(name, terminal);
  const bytes = await place.read('feed.json');
  const feed = bytes === undefined ? undefined : parseBytes(bytes, feedSchema);
  const [newest] = feed?.packs ?? [];
  if (newest === undefined) throw new Refused(`${name}: serves no feed that can be read`);
  const pack = await place.read(newest.url);
  if (pack === undefined || hashOf(pack) !== newest.sha256)
    throw new Refused(`${name}/${newest.url}: is not the pack that feed.json names`);
  return parsed(new TextDecoder().decode(pack), newest.url);
}

export interface Change {
  readonly id: string;
  readonly gained: readonly Finding[];
  readonly lost: readonly Finding[];
  /** Where the draft is labelled: whether the change is for the better. */
  readonly better: number;
  readonly worse: number;
}

const beside = (a: Finding, b: Finding): boolean => a.risk === b.risk && a.start < b.end && b.start < a.end;

/** What changes for each draft: findings of one pack that overlap none of the same risk of the other. */
export function changes(before: Pack, after: Pack, lines: readonly CorpusLine[]): Change[] {
  const [old, young] = [engineOf(before), engineOf(after)];
  return lines.flatMap(({ id, draft, risks }) => {
    const [was, is] = [shown(old, draft), shown(young, draft)];
    const gained = is.filter((finding) => !was.some((other) => beside(finding, other)));
    const lost = was.filter((finding) => !is.some((other) => beside(finding, other)));
    if (gained.length + lost.length === 0) return [];
    const due = (finding: Finding): boolean => risks?.includes(finding.risk) === true;
    const better = risks === undefined ? 0 : gained.filter(due).length + lost.filter((finding) => !due(finding)).length;
    const worse = risks === undefined ? 0 : gained.length + lost.length - better;
    return [{ id, gained, lost, better, worse }];
  });
}

export const diffCommand: Command = {
  help: `probity rules diff OLD NEW --corpus FILE
  Which drafts gain or lose findings. OLD and NEW are each a pack file, a folder of rules, an office's own folder, a feed's folder or
  address (its newest rules), or "shipped".
  --corpus FILE    drafts, one JSON object a line; may be given again. With "risks" it also says which changes are for the better
  --most N         show so many drafts (50)
  --json           one JSON document`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      corpus: { type: 'string', multiple: true, default: [] },
      most: { type: 'string', default: '50' },
      json: { type: 'boolean' },
    });
    const [from, to, ...more] = positionals;
    if (from === undefined || to === undefined || more.length > 0)
      throw new UsageError('two packs are compared: probity rules diff OLD NEW --corpus FILE');
    if (values.corpus.length === 0) throw new UsageError('--corpus names the drafts to compare on');
    const lines = readCorpus(values.corpus);
    const found = changes(await packFrom(from, terminal), await packFrom(to, terminal), lines);
    if (values.json === true) {
      const brief = ({ rule, risk, start, end }: Finding) => ({ rule, risk, start, end });
      terminal.out(
        JSON.stringify(
          found.map((each) => ({ ...each, gained: each.gained.map(brief), lost: each.lost.map(brief) })),
          null,
          2,
        ),
      );
      return 0;
    }
    const sum = (of: (change: Change) => number): number => found.reduce((total, change) => total + of(change), 0);
    for (const { id, gained, lost } of found.slice(0, Number(values.most) || 50)) {
      terminal.out(id);
      for (const { rule, excerpt } of gained) terminal.out(`  + ${rule}: ${JSON.stringify(excerpt)}`);
      for (const { rule, excerpt } of lost) terminal.out(`  - ${rule}: ${JSON.stringify(excerpt)}`);
    }
    const labelled = lines.some((line) => line.risks !== undefined);
    terminal.out(
      `${found.length} of ${lines.length} drafts change: ${sum((change) => change.gained.length)} findings more, ${sum((change) => change.lost.length)} fewer${
        labelled ? `; by the labels ${sum((change) => change.better)} for the better, ${sum((change) => change.worse)} for the worse` : ''
      }.`,
    );
    return 0;
  },
};
