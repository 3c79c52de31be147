// Dismissed phrases and rules: remembered with a reason and an end, as salted hashes, so that no words of a draft are stored.
import { fold } from '../engine/fold.ts';
import type { Dismissal } from '../messaging/protocol.ts';
import { z } from '../zod.ts';
import type { Stored } from './stored.ts';

export const dismissalsSchema = z.array(
  z.strictObject({
    id: z.string(),
    scope: z.enum(['phrase', 'rule']),
    rule: z.string(),
    title: z.string(),
    phrase: z.string().optional(),
    reason: z.string(),
    made: z.number(),
    until: z.number(),
  }),
);

const DAY = 86_400_000;
const MOST = 1_000;

export interface Dismissals {
  all(): Promise<readonly Dismissal[]>;
  add(dismissal: {
    rule: string;
    title: string;
    phrase: string;
    scope: 'phrase' | 'rule';
    reason: string;
    days: number;
  }): Promise<Dismissal>;
  undo(id: string): Promise<readonly Dismissal[]>;
  /** Answers whether words under a rule were dismissed. Reads storage and the clock once, for a whole draft. */
  sieve(): Promise<(rule: string, phrase: string) => Promise<boolean>>;
}

async function hash(salt: string, phrase: string): Promise<string> {
  const folded = fold(phrase).replace(/\s+/g, ' ').trim();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}\u0000${folded}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Makes the store of dismissals over two places in storage and a clock (milliseconds since the epoch). */
export function createDismissals(store: Stored<Dismissal[]>, salt: Stored<string>, now: () => number): Dismissals {
  const current = async (): Promise<Dismissal[]> => (await store.read()).filter((each) => each.until > now());
  const saltOnce = async (): Promise<string> => {
    const known = await salt.read();
    if (known !== '') return known;
    const made = crypto.randomUUID();
    await salt.write(made);
    return made;
  };
  return {
    all: current,
    add: async ({ rule, title, phrase, scope, reason, days }) => {
      const made: Dismissal = {
        id: crypto.randomUUID(),
        scope,
        rule,
        title,
        reason,
        made: now(),
        until: now() + days * DAY,
        ...(scope === 'phrase' ? { phrase: await hash(await saltOnce(), phrase) } : {}),
      };
      await store.write([...(await current()), made].slice(-MOST));
      return made;
    },
    undo: async (id) => {
      const left = (await current()).filter((each) => each.id !== id);
      await store.write(left);
      return left;
    },
    sieve: async () => {
      const all = await current();
      if (all.length === 0) return async () => false;
      const known = await saltOnce();
      return async (rule, phrase) => {
        const ofRule = all.filter((each) => each.rule === rule);
        if (ofRule.some((each) => each.scope === 'rule')) return true;
        if (ofRule.length === 0) return false;
        const wanted = await hash(known, phrase);
        return ofRule.some((each) => each.phrase === wanted);
      };
    },
  };
}
