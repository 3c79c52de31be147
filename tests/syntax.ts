// Walks a source's syntax tree, for tests that look for words in it.
import { parseSync } from 'vite';

export type SyntaxNode = Readonly<Record<string, unknown>> & { readonly type?: string };

/** Calls `visit` on every node of a source, parents first; what is below a node for which it answers `false` is left out. */
export function walkSyntax(name: string, source: string, lang: 'ts' | 'tsx', visit: (node: SyntaxNode) => boolean | undefined): void {
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const each of node) walk(each);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    if (visit(node as SyntaxNode) === false) return;
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseSync(name, source, { lang }).program);
}
