// `probity check`: findings for drafts from files or standard input, for people, as JSON, or line by line.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createEngine, type Engine, shownByDefault } from '../engine/engine.ts';
import { AUDIENCES, CHANNELS, type Draft, type Finding, ROLES } from '../engine/types.ts';
import type { ExplainedFinding } from '../messaging/protocol.ts';
import { decodeModel } from '../reader/model.ts';
import { createReader } from '../reader/read.ts';
import { compile } from '../rules/compile.ts';
import { createExplainer } from '../rules/explain.ts';
import { formsOf } from '../rules/pack.ts';
import { complaints } from '../rules/schema.ts';
import { z } from '../zod.ts';
import { bundledPack } from './build-pack.ts';
import { evidenceWords } from './evidence-words.ts';
import { printFindings } from './print-findings.ts';

const HELP = `probity check [options] [FILE…]

  --code ID        the office's code (west-midlands-opcc, warwickshire-opcc)
  --role R         ${ROLES.join(', ')}
  --audience A     ${AUDIENCES.join(', ')}
  --channel C      ${CHANNELS.join(', ')}
  --date D         the day of writing, such as 2026-05-07
  --all            also what is not shown by default
  --json           one JSON document
  --jsonl          reads {"id", "text", "channel", "audience", "role", "date"} a line, answers a line each
  FILE…            texts to check; standard input when none is named
`;

const contextSchema = z.object({
  channel: z.enum(CHANNELS).optional(),
  audience: z.enum(AUDIENCES).optional(),
  role: z.enum(ROLES).optional(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-05-07')
    .optional(),
});
const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), ...contextSchema.shape });
const optionsSchema = z.object({ code: z.string(), all: z.boolean(), json: z.boolean(), jsonl: z.boolean(), ...contextSchema.shape });

/** One finding as `--json` and `--jsonl` write it. */
function answer(finding: ExplainedFinding) {
  const { rule, topic, risk, confidence, start, end, excerpt, evidence, clauses } = finding;
  return {
    rule,
    topic,
    risk,
    confidence,
    start,
    end,
    excerpt,
    evidence: evidence.map((item) => ({ ...item, why: evidenceWords(item.kind) })),
    clauses: clauses.map(({ code, id, reference }) => ({ code, id, reference })),
  };
}

/** Runs the command. Answers its exit status: 0, or 2 when an argument or a line could not be understood. */
export async function check(args: readonly string[]): Promise<number> {
  let parsed: ReturnType<typeof parseCheckArgs>;
  try {
    parsed = parseCheckArgs(args);
  } catch (error) {
    process.stderr.write(`probity check: ${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
  if (parsed.values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const options = optionsSchema.safeParse(parsed.values);
  if (!options.success) {
    process.stderr.write(
      `probity check: ${complaints(options.error)
        .map((line) => `--${line}`)
        .join('\n')}\n`,
    );
    return 2;
  }
  const pack = bundledPack(new URL('../..', import.meta.url).pathname);
  const { code, all, json, jsonl, ...context } = options.data;
  const explain = createExplainer(pack, code);
  if (explain === undefined) {
    process.stderr.write(`probity check: there is no code "${code}"; known are ${pack.codes.map((each) => each.id).join(', ')}\n`);
    return 2;
  }
  const compiled = compile({ rules: pack.rules, lists: pack.lists, forms: formsOf(pack) });
  if (!compiled.ok) throw new Error(compiled.errors.join('\n'));
  const reader = pack.reader === undefined ? {} : { reader: createReader(decodeModel(pack.reader)).read };
  const engine = createEngine({ compiled: compiled.compiled, ...reader });
  const findingsOf = (draft: Draft): ExplainedFinding[] => engineFindings(engine, draft, all).map((finding) => explain(finding));
  if (jsonl) return checkLines(context, findingsOf);

  const files = parsed.positionals.length > 0 ? parsed.positionals : ['-'];
  let status = 0;
  const documents = [];
  for (const file of files) {
    let text: string;
    try {
      text = readFileSync(file === '-' ? 0 : file, 'utf8');
    } catch (error) {
      process.stderr.write(`probity check: ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
      status = 2;
      continue;
    }
    const findings = findingsOf({ text, ...context });
    if (json) documents.push({ file, findings: findings.map(answer) });
    else
      process.stdout.write(
        printFindings(text, findings, { file: files.length > 1 ? file : undefined, colour: process.stdout.isTTY === true }),
      );
  }
  if (json) process.stdout.write(`${JSON.stringify(documents, null, 2)}\n`);
  return status;
}

const engineFindings = (engine: Engine, draft: Draft, all: boolean): Finding[] =>
  engine.check(draft).filter((finding) => all || shownByDefault(finding));

function parseCheckArgs(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      code: { type: 'string', default: 'west-midlands-opcc' },
      role: { type: 'string' },
      audience: { type: 'string' },
      channel: { type: 'string' },
      date: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

async function checkLines(context: z.infer<typeof contextSchema>, findingsOf: (draft: Draft) => ExplainedFinding[]): Promise<number> {
  let status = 0;
  let number = 0;
  let pending = '';
  const write = async (line: string): Promise<void> => {
    pending += `${line}\n`;
    if (pending.length > 65_536) {
      const chunk = pending;
      pending = '';
      if (!process.stdout.write(chunk)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if ('error' in parsed) {
      status = 2;
      await write(JSON.stringify({ id: null, error: `line ${number}: ${parsed.error}` }));
      continue;
    }
    const { id, ...draft } = parsed.value;
    await write(JSON.stringify({ id, findings: findingsOf({ ...context, ...draft }).map(answer) }));
  }
  if (pending !== '') process.stdout.write(pending);
  return status;
}

function parseLine(line: string): { value: z.infer<typeof lineSchema> } | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { error: `not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  const parsed = lineSchema.safeParse(value);
  return parsed.success ? { value: parsed.data } : { error: complaints(parsed.error).join('; ') };
}
