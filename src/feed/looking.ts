// One look under way: what each of its steps needs, and the state that they keep as they go.
import type { NoteRequest } from './download.ts';
import type { FeedPolicy } from './policy.ts';
import type { Refusal } from './refusal.ts';
import type { FeedState, FeedStore } from './state.ts';

export interface FeedClientInput {
  readonly store: FeedStore;
  readonly fetch: typeof globalThis.fetch;
  readonly note: NoteRequest;
  /** Milliseconds since the epoch. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Version of the extension, dotted numbers. */
  readonly extension: string;
  /** Parses, compiles and tries a pack by its own examples; answers what is wrong with it. */
  prove(json: string): readonly string[];
}

export interface Looking {
  readonly input: FeedClientInput;
  readonly policy: FeedPolicy;
  /** Address of the feed's folder, with a slash at its end. */
  readonly base: string;
  /** The state as it now stands. */
  state(): FeedState;
  /** Stores a change of the state; rejects when there is no room. */
  save(change: Partial<FeedState>): Promise<void>;
}

/** How a step ended: go on, or the reason to stop. */
export type Step = { readonly ok: true } | Refusal;

/** Begins a look with the state that is stored. */
export function beginLook(input: FeedClientInput, policy: FeedPolicy, start: FeedState): Looking {
  let state = start;
  return {
    input,
    policy,
    base: policy.url.endsWith('/') ? policy.url : `${policy.url}/`,
    state: () => state,
    save: async (change) => {
      const next = { ...state, ...change };
      await input.store.writeState(next);
      state = next;
    },
  };
}
