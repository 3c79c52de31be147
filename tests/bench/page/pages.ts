// The pages that the measures run on: a draft of ten thousand characters in a plain editable region and in Lexical, at an address of
// the manifest and at one where Probity is not.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildEditors, putEditors } from '../../e2e/composers/editors.ts';
import { type OpenedBrowser, openBrowser } from '../../e2e/harness/browser.ts';
import { builtExtension } from '../../e2e/harness/extension.ts';
import { type PageServer, servePages } from '../../e2e/harness/server.ts';

export const WITH = 'https://nextdoor.com';
export const WITHOUT = 'https://without.example';

export const EDITORS = ['content-editable', 'lexical'] as const;
export type BenchEditor = (typeof EDITORS)[number];
export const TARGETS: Readonly<Record<BenchEditor, string>> = { 'content-editable': '#editor', lexical: '[data-lexical-editor]' };

export interface Bench {
  readonly browser: OpenedBrowser;
  readonly server: PageServer;
  close(): Promise<void>;
}

/** Opens Chromium with the built extension. */
export async function openBench(): Promise<Bench> {
  const server = await servePages({}, [await buildEditors()]);
  putEditors(server, WITH);
  putEditors(server, WITHOUT);
  const browser = await openBrowser({ extension: builtExtension(), server });
  // The page that greets who has just installed it comes to the front, and a tab behind gets one frame a second.
  const isGreeting = (page: Page) => page.url().endsWith('practice.html');
  const greeting = browser.context.pages().find(isGreeting) ?? (await browser.context.waitForEvent('page', isGreeting));
  await greeting.close();
  return {
    browser,
    server,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

const CORPUS = join(import.meta.dirname, '..', '..', 'corpus', 'learn');

/** Drafts of the corpus that no rule minds, one a paragraph, of about `length` characters: everyday ones first. */
export function everyday(length: number): string {
  const files = ['everyday.jsonl', ...readdirSync(CORPUS).filter((file) => file !== 'everyday.jsonl')];
  let text = '';
  for (const file of files)
    for (const line of readFileSync(join(CORPUS, file), 'utf8').split('\n').filter(Boolean)) {
      const draft = JSON.parse(line) as { text: string; risks: string[] };
      if (draft.risks.length > 0) continue;
      text += `${draft.text.replace(/\s+/g, ' ')}\n`;
      if (text.length >= length) return text.slice(0, length).replace(/\S*$/, '').trimEnd();
    }
  throw new Error(`The corpus has only ${text.length} characters of harmless drafts.`);
}

/** Opens an editor's page and puts `text` in as a paste, with the caret at its end. */
export async function openDraft(bench: Bench, editor: BenchEditor, text: string, address = WITH): Promise<Page> {
  const page = await bench.browser.context.newPage();
  await page.goto(`${address}/${editor}`);
  await page.bringToFront();
  await page.waitForFunction(() => window.editor !== undefined);
  await page.click(TARGETS[editor]);
  await page.evaluate((pasted) => {
    const target = document.activeElement as HTMLElement;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (target.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
  }, text);
  await page.waitForFunction((length) => window.editor.text().length > length * 0.9, text.length);
  await page.keyboard.press('ControlOrMeta+End');
  return page;
}
