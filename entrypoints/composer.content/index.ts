// The script of every page on the named sites, in all frames. Until somebody puts the focus in a composer it does nothing; then it
// asks the background whether this site may be read, and only then reads. See `src/inline/start.ts`.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { frameHost } from '../../src/composers/frame-host.ts';
import { SITES } from '../../src/composers/sites.ts';
import { startComposers } from '../../src/inline/start.ts';
import { createPageClient, listenToExtension, type PageRuntime } from '../../src/messaging/page-client.ts';

export default defineContentScript({
  matches: SITES.flatMap((site) => site.matches),
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main() {
    const api = globalThis as unknown as { browser?: { runtime: PageRuntime }; chrome?: { runtime: PageRuntime } };
    const runtime = api.browser?.runtime ?? api.chrome?.runtime;
    if (!runtime) return;
    const life = new AbortController();
    const composers = startComposers({ send: createPageClient(runtime), document, host: frameHost(window) });
    const settingsChanged = () => {
      void composers.refresh();
      return null;
    };
    listenToExtension(
      runtime,
      {
        'background.settings-changed': settingsChanged,
        'background.rules-changed': settingsChanged,
        'ui.page-report': () => {
          const report = composers.report();
          if (report.composers.length > 0) return report;
          // The frame that has the composer answers first; the page itself speaks only when no frame has one.
          return window === window.top ? new Promise((resolve) => setTimeout(resolve, 80, report)) : undefined;
        },
        'ui.reveal-finding': ({ composer, key }) => (composers.reveal(composer, key) ? null : undefined),
      },
      life.signal,
    );
  },
});
