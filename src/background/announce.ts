// Telling open pages that something changed, and where extension pages live.
import type { PageMessages } from '../messaging/protocol.ts';

/** The part of the browser's tabs that is used. */
export interface Tabs {
  query(filter: Record<string, never>): Promise<readonly { readonly id?: number | undefined }[]>;
  sendMessage(tab: number, message: unknown): Promise<unknown>;
}

/** Sends a message to the content scripts of every tab. Tabs without one are passed over in silence. */
export async function announceToPages(tabs: Tabs, name: keyof PageMessages): Promise<void> {
  const open = await tabs.query({});
  await Promise.allSettled(open.flatMap((tab) => (tab.id === undefined ? [] : [tabs.sendMessage(tab.id, { name, body: {} })])));
}
