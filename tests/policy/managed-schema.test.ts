// The schema that Chrome and Edge read says the same as the one that policy is parsed with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RISKS } from '../../src/engine/types.ts';
import { feedPolicySchema } from '../../src/feed/policy.ts';
import { policySchema, SETTABLE } from '../../src/policy/policy.ts';

interface Node {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: unknown;
}

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'public', 'managed-schema.json'), 'utf8')) as Node;
const keys = (node: Node | undefined): string[] => Object.keys(node?.properties ?? {}).sort();

describe('managed-schema.json', () => {
  it('names every policy, every setting and every part of the feed, and no other', () => {
    expect(keys(schema)).toEqual(Object.keys(policySchema.shape).sort());
    expect(keys(schema.properties?.settings)).toEqual([...SETTABLE].sort());
    expect(keys(schema.properties?.feed)).toEqual(Object.keys(feedPolicySchema.shape).sort());
    expect(keys(schema.properties?.settings?.properties?.beforeSending)).toEqual([...RISKS].sort());
  });

  it('has one type a node and no additionalProperties, as Chrome wants it', () => {
    const walk = (node: Node): void => {
      expect(typeof node.type).toBe('string');
      expect(node.additionalProperties).toBeUndefined();
      for (const child of Object.values(node.properties ?? {})) walk(child);
      if (node.items !== undefined) walk(node.items);
    };
    walk(schema);
  });
});
