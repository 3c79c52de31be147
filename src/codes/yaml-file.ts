// Reads a YAML file against a schema and says what is wrong with it by file, line, place and remedy. For the command line and the tests.
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from '../zod.ts';

/** Errors are one line each: `codes/x.yaml:12: clauses.3.kind: …; remedy`. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly string[] };

/** The line of the deepest part of `path` that the document has; a missing field is reported at its parent. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** A complaint of the schema in plain words, with what to do about it. Our own messages already say so. */
function complaint(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `"${key}"`).join(', ')} is not a field here; take it out or mend its name`;
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `is missing; add it (${issue.expected})`
        : `has to be ${issue.expected}; if it is text, put it in quotes`;
    case 'invalid_value':
      return `is none of the words known here; use one of ${issue.values.join(', ')}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'has a name that cannot be used here; mend it';
    default:
      return issue.message;
  }
}

/** Parses YAML text. `fileName` is for the errors only. Never throws. */
export function readYaml<T>(text: string, fileName: string, schema: z.ZodType<T>): Result<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const errors = document.errors.map((error) => {
      const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code;
      return `${fileName}:${lines.linePos(error.pos[0]).line}: this is not YAML: ${reason}; look at the quotes, colons and indentation there`;
    });
    return { ok: false, errors };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { ok: false, errors: [`${fileName}:1: aliases (&, *) are not allowed; write the text out`] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.map((issue) => {
    const place = issue.path.length === 0 ? 'top level' : issue.path.map(String).join('.');
    return `${fileName}:${lineOf(document, lines, issue.path)}: ${place}: ${complaint(issue)}`;
  });
  return { ok: false, errors };
}
