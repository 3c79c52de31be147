// The ledger: every request that the extension made, and everything that it stores, for the person to see.
import type { Ledger, LedgerRequest } from '../messaging/protocol.ts';
import { z } from '../zod.ts';
import type { StorageArea, Stored } from './stored.ts';

export const ledgerSchema = z.array(z.strictObject({ at: z.number(), url: z.string(), bytes: z.number(), outcome: z.string() }));

/** Requests that are kept; the oldest go first. */
const MOST = 500;
const SHOWN_CHARACTERS = 2_000;

export interface LedgerKeeper {
  note(request: LedgerRequest): Promise<void>;
  read(): Promise<Ledger>;
}

export function createLedger(area: StorageArea, requests: Stored<LedgerRequest[]>): LedgerKeeper {
  return {
    note: async (request) => requests.write([...(await requests.read()), request].slice(-MOST)),
    read: async () => {
      const everything = await area.get(null);
      const items = Object.entries(everything).map(([key, value]) => {
        const json = JSON.stringify(value);
        return {
          key,
          bytes: key.length + json.length,
          value: json.slice(0, SHOWN_CHARACTERS),
        };
      });
      return { stored: items.sort((a, b) => a.key.localeCompare(b.key)), requests: await requests.read() };
    },
  };
}
