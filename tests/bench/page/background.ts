// What the background costs a machine: its heap, with rules and reader in force, after a draft of a hundred thousand characters.
import type { CDPSession } from '@playwright/test';
import { type Bench, everyday } from './pages.ts';

const DRAFT = 100_000;

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

/** Megabytes that the background's scripts hold, arrays of numbers included, after a collection. */
export async function backgroundHeap({ browser }: Bench): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const body = { draft: { text: everyday(DRAFT), channel: 'email', audience: 'external' } };
  await page.evaluate(
    (message) =>
      (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome.runtime.sendMessage(
        message,
      ),
    { name: 'ui.check-text', body },
  );
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId));
  if (target === undefined) throw new Error('The background does not run.');
  const ask = await asking(session, target.targetId);
  await ask('HeapProfiler.collectGarbage');
  await ask('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = (await ask('Runtime.getHeapUsage')) as HeapUsage;
  await page.close();
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1024 / 1024;
}

/** Commands to another target of the same browser: Playwright opens sessions for pages only. */
async function asking(session: CDPSession, targetId: string): Promise<(method: string) => Promise<unknown>> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let id = 0;
  return (method) =>
    new Promise((resolve, reject) => {
      id += 1;
      const asked = id;
      const answered = ({ sessionId: from, message }: { sessionId: string; message: string }) => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
        if (from !== sessionId || answer.id !== asked) return;
        session.off('Target.receivedMessageFromTarget', answered);
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(`${method}: ${answer.error.message}`));
      };
      session.on('Target.receivedMessageFromTarget', answered);
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: asked, method }) }).catch(reject);
    });
}
