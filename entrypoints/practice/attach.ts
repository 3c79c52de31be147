// Starts the in-page half of Probity on the practice page, and lets the page say for each composer what is written there and who reads it.
import { browser } from 'wxt/browser';
import { startComposers } from '../../src/inline/start.ts';
import { createPageClient, listenToExtension, type PageRuntime, type Send } from '../../src/messaging/page-client.ts';
import type { BackgroundMessages } from '../../src/messaging/protocol.ts';
import { describedBy, showFindings } from '../../src/ui/practice/composer-data.ts';

/** Follow the composers of this document until it is closed. */
export function attachComposers(): void {
  const runtime = browser.runtime as unknown as PageRuntime;
  const client = createPageClient(runtime);
  const send: Send = async (name, body) => {
    if (name !== 'page.check-draft') return client(name, body);
    const carried = body as BackgroundMessages['page.check-draft']['carries'];
    const answer = await client('page.check-draft', { ...carried, draft: { ...carried.draft, ...describedBy(document.activeElement) } });
    if (answer.ok) showFindings(document.documentElement, answer.value.findings);
    return answer as Awaited<ReturnType<typeof client<typeof name>>>;
  };
  const composers = startComposers({ send, document });
  const refresh = () => {
    composers.refresh();
    return null;
  };
  listenToExtension(
    runtime,
    {
      'background.settings-changed': refresh,
      'background.rules-changed': refresh,
      'ui.page-report': () => composers.report(),
      'ui.reveal-finding': ({ composer, key }) => (composers.reveal(composer, key) ? null : undefined),
    },
    new AbortController().signal,
  );
}
