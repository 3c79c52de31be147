// Opens Firefox with the built extension over WebDriver BiDi. Every https host of the web is our own server: a proxy of a few lines
// answers for all of them. System access is asked for so that a test may open the extension's own pages, as a person can.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { PageServer } from '../harness/server.ts';
import { findFirefox } from './find-firefox.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const BUILT = join(ROOT, '.output', 'firefox-mv3');
/** The extension's id in Firefox. */
export const FIREFOX_ID = 'probity@probity.example';
/** The address that the extension's pages get in this profile. */
const ORIGIN = 'b7a1a7a4-3f5e-4c8a-9a57-1d2f0c6e9b11';

/** Sends one command of WebDriver BiDi, for what puppeteer has no words for. */
export type Command = (method: string, params: object) => Promise<unknown>;

export interface OpenedFirefox {
  readonly browser: Browser;
  readonly command: Command;
  /** Opens a page of the extension in a tab of its own. */
  extensionPage(name: string): Promise<Page>;
  /** Shows `texts` one after the other as an input method does, not yet taken over. */
  composing(...texts: string[]): Promise<void>;
  /** Takes over what was composed last. */
  composed(): Promise<void>;
  close(): Promise<void>;
}

/** Folder of the extension as built for Firefox; builds it when that has not been done. */
function builtForFirefox(): string {
  if (!existsSync(join(BUILT, 'manifest.json'))) {
    const ran = spawnSync('npm', ['run', 'build:firefox'], { cwd: ROOT, stdio: 'inherit' });
    if (ran.status !== 0) throw new Error('The extension could not be built; see above.');
  }
  return BUILT;
}

/** The id by which BiDi knows the frame of a page. */
export const contextOf = (frame: unknown): string => (frame as { _id: string })._id;

/** Starts Firefox. Shows a window when PROBITY_HEADED is set. */
export async function openFirefox(server: PageServer): Promise<OpenedFirefox> {
  const proxy = await proxyTo(server.port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: !process.env.PROBITY_HEADED,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1100, height: 800 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: ORIGIN }),
      // A test may fill the clipboard; the paste is then a real one.
      'dom.events.testing.asyncClipboard': true,
    },
  });
  const { connection } = browser as unknown as { connection: { send(method: string, params: object): Promise<{ result: unknown }> } };
  const command: Command = async (method, params) => (await connection.send(method, params)).result;
  await browser.installExtension(builtForFirefox());
  const { contexts } = (await command('browsingContext.getTree', { 'moz:scope': 'chrome' })) as { contexts: { context: string }[] };
  const inBrowser = (expression: string) =>
    command('script.evaluate', { expression, target: { context: contexts[0]?.context }, awaitPromise: false });
  return {
    browser,
    command,
    composing: async (...texts) => {
      // The part of Firefox that input methods speak to; a browser that is driven has none of its own.
      await inBrowser(`window.method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        method.beginInputTransactionForTests(window)`);
      for (const text of texts)
        await inBrowser(`method.setPendingCompositionString(${JSON.stringify(text)});
          method.appendClauseToPendingComposition(${text.length}, method.ATTR_RAW_CLAUSE);
          method.setCaretInPendingComposition(${text.length});
          method.flushPendingComposition()`);
    },
    composed: async () => void (await inBrowser('method.commitComposition()')),
    extensionPage: async (name) => {
      const page = await browser.newPage();
      const url = `moz-extension://${ORIGIN}/${name}`;
      // Firefox tells nobody that such a page has loaded, so that `goto` would wait for ever.
      await command('browsingContext.navigate', { context: contextOf(page.mainFrame()), url, wait: 'none' });
      await page.waitForFunction((wanted) => location.href === wanted && document.readyState === 'complete', {}, url);
      return page;
    },
    close: async () => {
      await browser.close();
      await proxy.close();
    },
  };
}

/** A proxy that leads every secure connection to one local port. */
async function proxyTo(port: number): Promise<{ readonly port: number; close(): Promise<void> }> {
  const proxy = createServer();
  proxy.on('connect', (_request, socket) => {
    const end = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    socket.pipe(end).pipe(socket);
    socket.on('error', () => end.destroy());
    end.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    close: () => new Promise((resolve) => void proxy.close(() => resolve()).closeAllConnections()),
  };
}
