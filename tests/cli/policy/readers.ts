// Reading back what device management would read: registry files, PowerShell's literals, Chrome's schema. Each is written from the
// reader's own rules (regedit's escapes, PowerShell's tokenizer, components/policy/core/common/schema.cc), not from the writer's.
import { strict as assert } from 'node:assert';

export type Values = Record<string, unknown>;

/** JSON where a registry value holds some, as Chromium's registry reader does for lists and objects. */
const opened = (text: string): unknown => (/^[[{]/.test(text) || /^(true|false|-?\d+)$/.test(text) ? JSON.parse(text) : text);

/** The keys of a .reg file with their values, applied in order: `[-key]` removes, `[key]` makes, a line sets. */
export function registryKeys(text: string): Map<string, Values> {
  const [head, ...lines] = text.split('\r\n');
  assert.equal(head, '\uFEFFWindows Registry Editor Version 5.00');
  const keys = new Map<string, Values>();
  let open: Values | undefined;
  for (const line of lines) {
    if (line === '') continue;
    const [, removes, key] = /^\[(-?)(HKEY_LOCAL_MACHINE(?:\\[^\\[\]]+)+)\]$/.exec(line) ?? [];
    if (key !== undefined) {
      if (removes === '-') keys.delete(key);
      open = removes === '-' ? undefined : {};
      if (open !== undefined) keys.set(key, open);
      continue;
    }
    const [, name, value] = /^"((?:[^"\\]|\\["\\])*)"="((?:[^"\\]|\\["\\])*)"$/.exec(line) ?? [];
    assert(open !== undefined && name !== undefined && value !== undefined, `not a line of a registry file: ${line}`);
    const plain = (escaped: string): string => escaped.replace(/\\(["\\])/g, '$1');
    open[plain(name)] = opened(plain(value));
  }
  return keys;
}

/** The literals in single quotes of one line, as PowerShell's tokenizer cuts them; the rest of the line, each literal as `@`. */
function literals(line: string): { readonly texts: string[]; readonly rest: string } {
  const isQuote = (character: string | undefined): boolean => character !== undefined && "'\u2018\u2019\u201a\u201b".includes(character);
  const texts: string[] = [];
  let rest = '';
  for (let at = 0; at < line.length; at++) {
    if (!isQuote(line[at])) {
      rest += line[at];
      continue;
    }
    let text = '';
    for (at++; at < line.length; at++) {
      if (!isQuote(line[at])) text += line[at];
      else if (isQuote(line[at + 1])) text += line[++at];
      else break;
    }
    assert(at < line.length, `a literal without an end: ${line}`);
    texts.push(text);
    rest += '@';
  }
  return { texts, rest };
}

/** What the Intune script sets, and every line that is not of its fixed frame. */
export function powershellValues(script: string): { readonly values: Values; readonly strange: string[] } {
  const values: Values = {};
  const strange: string[] = [];
  for (const line of script.replace(/^\uFEFF/, '').split('\r\n')) {
    const { texts, rest } = literals(line);
    const [name, value] = texts;
    if (rest === '  New-ItemProperty -Path $key -Name @ -PropertyType String -Force -Value @ | Out-Null' && name !== undefined)
      values[name] = opened(value ?? '');
    else if (
      !/^(#.*|foreach \(\$vendor in @, @\) \{| {2}\$key = ".*"| {2}if \(Test-Path \$key\) .*| {2}New-Item -Path \$key .*|\}|)$/.test(rest)
    )
      strange.push(line);
  }
  return { values, strange };
}

export interface SchemaNode {
  readonly type: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/** Places of a value that Chrome would drop: of another type than its node, outside its bounds, or of no node at all. */
export function dropped(value: unknown, node: SchemaNode | undefined, place = ''): string[] {
  if (node === undefined) return [`${place}: not in the schema`];
  const type = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  if (type !== node.type && !(type === 'integer' && node.type === 'number')) return [`${place}: ${type} for ${node.type}`];
  if (node.enum !== undefined && !node.enum.includes(value)) return [`${place}: not one of ${node.enum.join(', ')}`];
  if (typeof value === 'number' && (value < (node.minimum ?? value) || value > (node.maximum ?? value))) return [`${place}: out of bounds`];
  if (typeof value === 'string' && node.pattern !== undefined && !new RegExp(node.pattern).test(value))
    return [`${place}: not of the pattern`];
  if (Array.isArray(value)) return value.flatMap((item, at) => dropped(item, node.items, `${place}.${at}`));
  if (type !== 'object') return [];
  return Object.entries(value as Values).flatMap(([name, part]) => dropped(part, node.properties?.[name], `${place}.${name}`));
}
