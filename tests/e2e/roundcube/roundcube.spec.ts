// A real webmail at an office's own address: log in, write to somebody outside, in plain text and in TinyMCE; what is risky is marked and
// taken out, Send pauses, and the mail arrives as it was written. The extension is the built one, on this site as when a person has added it.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type OpenedBrowser, openBrowser } from '../harness/browser.ts';
import { builtExtension } from '../harness/extension.ts';
import { clickMark, ProbityEyes, typeAsAPerson, waitForMarks } from '../harness/in-page.ts';
import { HOST, hasWebmail, openWebmail, type Webmail } from './webmail.ts';

declare const chrome: object;

const SLOW = 15_000;

if (!hasWebmail)
  console.log('roundcube.spec: needs root and Debian’s roundcube-core, roundcube-sqlite3, dovecot-imapd and php-cli; not here.');
else
  test.describe('Roundcube with Dovecot', () => {
    let work: string;
    let webmail: Webmail;
    let browser: OpenedBrowser;
    let page: Page;

    test.beforeAll(async () => {
      work = await mkdtemp(join(tmpdir(), 'probity-webmail-'));
      webmail = await openWebmail(work);
      browser = await openBrowser({ extension: await extensionOn(HOST, join(work, 'extension')), server: webmail });
      page = await browser.context.newPage();
      await page.goto(`https://${HOST}/`);
      await page.fill('#rcmloginuser', 'alex@wm-pcc.example');
      await page.fill('#rcmloginpwd', 'secret');
      await page.click('#rcmloginsubmit');
      await page.waitForURL(/_task=mail/);
    });
    test.afterAll(async () => {
      await browser?.close();
      await webmail?.close();
      await rm(work, { recursive: true, force: true, maxRetries: 3 });
    });

    async function compose(subject: string): Promise<void> {
      const to = page.locator('#compose_to .recipient-input input');
      // PHP's own server is slow on a heavy machine, and a page that lacks one of its many scripts is of no use.
      await expect(async () => {
        await page.goto(`https://${HOST}/?_task=mail&_action=compose`);
        await to.waitFor({ timeout: 8000 });
      }).toPass({ timeout: 40_000 });
      await page.bringToFront();
      await to.fill('sam@news.example');
      await to.press('Enter');
      await page.fill('#compose-subject', subject);
    }

    /** Sends in spite of the pause, and answers what arrived. */
    async function sendAnyway(): Promise<{ recipients: readonly string[]; source: string }> {
      const before = webmail.mail.arrived.length;
      const eyes = new ProbityEyes(page);
      await page.click('button.send');
      const pause = await eyes.wait('.pause');
      expect(pause?.text).toContain('Hunter2024!');
      await page.waitForTimeout(500);
      expect(webmail.mail.arrived.length, 'nothing leaves while the person is asked').toBe(before);
      await eyes.press('.pause', 'Send anyway');
      await expect.poll(() => webmail.mail.arrived.length, { timeout: SLOW }).toBe(before + 1);
      return webmail.mail.arrived[before] ?? { recipients: [], source: '' };
    }

    async function takeOut(words: string): Promise<void> {
      const eyes = new ProbityEyes(page);
      await clickMark(page, words);
      expect((await eyes.wait('.card'))?.text).toContain('Why');
      await eyes.press('.card', 'Mask it');
    }

    test('a mail in plain text', async () => {
      // A page of the extension hears what the background is asked.
      const listener = await browser.context.newPage();
      await listener.goto(`chrome-extension://${browser.extensionId}/options.html`);
      await listener.evaluate(() => {
        type Message = { name?: string; body?: { draft?: object } };
        const { runtime } = chrome as unknown as { runtime: { onMessage: { addListener(hear: (message: Message) => void): void } } };
        const drafts: object[] = [];
        Object.assign(window, { drafts });
        runtime.onMessage.addListener(({ name, body }) => {
          if (name === 'page.check-draft' && body?.draft) drafts.push(body.draft);
        });
      });
      await compose('Plain');
      await page.click('#composebody');
      await typeAsAPerson(page, 'Dear Sam,\n\nher NI number is AB123456C. The password is Hunter2024! for now.\n\nAlex');
      await waitForMarks(page, ['AB123456C', 'Hunter2024!'], SLOW);
      const draft = await listener.evaluate(() => (window as unknown as { drafts: object[] }).drafts.at(-1));
      expect(draft).toMatchObject({ channel: 'email', audience: 'external' });
      await takeOut('AB123456C');
      const written = 'Dear Sam,\n\nher NI number is [National Insurance number]. The password is Hunter2024! for now.\n\nAlex';
      await expect(page.locator('#composebody')).toHaveValue(written);
      await waitForMarks(page, ['Hunter2024!'], SLOW);
      const { recipients, source } = await sendAnyway();
      expect(recipients).toEqual(['sam@news.example']);
      expect(
        bodyOf(source)
          .replaceAll(/ ?\n(?!\n)/g, ' ')
          .replaceAll(/\n+ ?/g, '\n'),
      ).toContain(written.replaceAll(/\n+/g, '\n'));
    });

    test('a mail in TinyMCE, in its frame', async () => {
      await compose('Rich');
      await page.evaluate(() => {
        const { rcmail } = window as unknown as { rcmail: { command(name: string, options: object): void } };
        rcmail.command('toggle-editor', { id: 'composebody', html: true });
      });
      const body = page.frameLocator('#composebody_ifr').locator('body');
      await body.click();
      await typeAsAPerson(page, 'her NI number is AB123456C and\nthe password is Hunter2024! for now.');
      await waitForMarks(page, ['AB123456C', 'Hunter2024!'], SLOW);
      await takeOut('AB123456C');
      await expect(body).toContainText('her NI number is [National Insurance number] and');
      await waitForMarks(page, ['Hunter2024!'], SLOW);
      const { recipients, source } = await sendAnyway();
      expect(recipients).toEqual(['sam@news.example']);
      expect(bodyOf(source).replaceAll(/\s+/g, ' ')).toContain('her NI number is [National Insurance number] and');
      expect(source, 'nothing of ours is in the mail').not.toMatch(/probity/i);
    });
  });

/** The built extension with one site more, as it is when a person has added the site. */
async function extensionOn(host: string, folder: string): Promise<string> {
  await cp(builtExtension(), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    host_permissions: string[];
    content_scripts: { matches: string[] }[];
  };
  manifest.host_permissions.push(`https://${host}/*`);
  for (const script of manifest.content_scripts) script.matches.push(`https://${host}/*`);
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

/** The text of a mail, quoted-printable undone. */
function bodyOf(source: string): string {
  return source.replaceAll('=\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
