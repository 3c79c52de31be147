// A feed whose pack "good" is in force, and what every fault must leave behind.
import { expect } from 'vitest';
import { putFeed, putPack, type Setting, setting } from './publisher.ts';

/** A setting in which the pack "good" is in force from sequence 5. */
export async function inForce(): Promise<Setting> {
  const made = await setting();
  await putFeed(made.host, { sequence: 5, packs: [await putPack(made.host, 'good')], signers: [made.key] });
  const look = await made.client().look(made.policy);
  expect(look.problem).toBeUndefined();
  expect(await made.client().pack()).toBe('good');
  return made;
}

/** Looks, expects a refusal with this code, and that "good" is still in force. */
export async function refused(made: Setting, code: string): Promise<string> {
  const look = await made.client().look(made.policy);
  expect(look.problem?.code).toBe(code);
  expect(look.changed).toBe(false);
  expect(await made.client().pack()).toBe('good');
  expect((await made.client().state()).problem?.reason).toBe(look.problem?.reason);
  return look.problem?.reason ?? '';
}

export async function next(made: Setting, text = 'newer', wish: Partial<Parameters<typeof putFeed>[1]> = {}): Promise<void> {
  await putFeed(made.host, { sequence: 6, packs: [await putPack(made.host, text)], signers: [made.key], ...wish });
}
