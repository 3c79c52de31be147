// Findings for people: the line of the draft with the mark under it, then title, why, the words that made it so, the clause and what to do.
import { toldEvidence } from '../engine/evidence.ts';
import type { Gravity } from '../engine/types.ts';
import type { ExplainedFinding } from '../messaging/protocol.ts';
import { evidenceWords } from './evidence-words.ts';

const COLOUR: Readonly<Record<Gravity, string>> = { grave: '\x1b[31m', caution: '\x1b[33m', note: '\x1b[36m' };
const MARK: Readonly<Record<Gravity, string>> = { grave: '=', caution: '~', note: '.' };
const WIDTH = 100;

/** The printed form of all findings of one text; one line saying so when there are none. */
export function printFindings(
  text: string,
  findings: readonly ExplainedFinding[],
  { file, colour }: { file: string | undefined; colour: boolean },
): string {
  const paint = (words: string, code: string): string => (colour ? `${code}${words}\x1b[0m` : words);
  const bold = (words: string): string => paint(words, '\x1b[1m');
  const out: string[] = [];
  if (file !== undefined) out.push(bold(file));
  if (findings.length === 0) out.push('Nothing found. That is no promise: read it once more as a stranger would.');
  for (const finding of findings) {
    const lineStart = text.lastIndexOf('\n', finding.start - 1) + 1;
    const lineEnd = text.indexOf('\n', finding.start);
    const number = text.slice(0, lineStart).split('\n').length;
    const from = Math.max(lineStart, finding.start - 40);
    const to = Math.min(lineEnd < 0 ? text.length : lineEnd, Math.max(finding.end + 30, from + WIDTH));
    const mark = MARK[finding.gravity].repeat(Math.max(1, Math.min(finding.end, to) - finding.start));
    const code = COLOUR[finding.gravity];
    out.push('');
    out.push(`${paint(finding.gravity, code)}  ${bold(finding.title)}  (${finding.rule}, ${finding.confidence})`);
    out.push(`${String(number).padStart(4)} | ${text.slice(from, to)}`);
    out.push(`     | ${' '.repeat(finding.start - from)}${paint(mark, code)}`);
    out.push(`  why: ${finding.why}`);
    const told = toldEvidence(finding).map(({ kind, words }) => `${evidenceWords(kind)}: ${words.map((each) => `“${each}”`).join(', ')}`);
    if (told.length > 0) out.push(`  here: ${told.join('; ')}`);
    for (const clause of finding.clauses.slice(0, 2)) out.push(`  clause: ${clause.reference}: ${clause.heading}. ${clause.summary}`);
    if (finding.advise !== '') out.push(`  do: ${finding.advise}`);
    const ask = finding.clauses[0]?.ask ?? [];
    if (ask.length > 0) out.push(`  ask: ${ask.join(', ')}`);
  }
  return `${out.join('\n')}\n`;
}
