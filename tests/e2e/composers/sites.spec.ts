// Every site at its real address, on a page of ours with the structure that matters: what is read and said of the draft, and that the
// click and the key that send are paused once.
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { type OpenedBrowser, openBrowser } from '../harness/browser.ts';
import { suiteExtension } from '../harness/extension.ts';
import { ProbityEyes, typeAsAPerson, waitForMarks } from '../harness/in-page.ts';
import { type PageServer, servePages } from '../harness/server.ts';

interface Expected {
  readonly url: string;
  readonly fixture: string;
  readonly channel: 'social' | 'message' | 'email';
  readonly audience?: 'public' | 'external' | 'internal';
  readonly replyTo?: string;
  /** The key that sends, where the site has one. */
  readonly key?: 'Enter' | 'Control+Enter';
  readonly frame?: string;
  readonly box?: string;
  readonly noButton?: boolean;
}

const EXPECTED: readonly Expected[] = [
  {
    url: 'https://x.com/someone/status/1',
    fixture: 'x',
    channel: 'social',
    audience: 'public',
    replyTo: 'What do you all think of the new plan?',
    key: 'Control+Enter',
  },
  { url: 'https://www.facebook.com/', fixture: 'facebook', channel: 'social', audience: 'public' },
  { url: 'https://www.messenger.com/t/1', fixture: 'messenger', channel: 'message', audience: 'external', key: 'Enter' },
  { url: 'https://www.instagram.com/p/1/', fixture: 'instagram', channel: 'social', audience: 'public' },
  { url: 'https://www.threads.com/', fixture: 'threads', channel: 'social', audience: 'public' },
  { url: 'https://www.linkedin.com/feed/', fixture: 'linkedin', channel: 'social', audience: 'public' },
  { url: 'https://bsky.app/', fixture: 'bluesky', channel: 'social', audience: 'public', replyTo: 'Is this true?' },
  { url: 'https://mastodon.social/', fixture: 'mastodon', channel: 'social', audience: 'public', replyTo: 'Who knows more?' },
  { url: 'https://www.youtube.com/watch', fixture: 'youtube', channel: 'social', audience: 'public' },
  { url: 'https://www.reddit.com/r/test/', fixture: 'reddit', channel: 'social', audience: 'public' },
  { url: 'https://www.tiktok.com/@a/video/1', fixture: 'tiktok', channel: 'social', audience: 'public' },
  { url: 'https://nextdoor.co.uk/', fixture: 'nextdoor', channel: 'social', audience: 'public' },
  { url: 'https://web.whatsapp.com/', fixture: 'whatsapp', channel: 'message', audience: 'external', key: 'Enter' },
  { url: 'https://teams.microsoft.com/v2/', fixture: 'teams', channel: 'message', audience: 'internal', key: 'Enter' },
  { url: 'https://engage.cloud.microsoft/', fixture: 'viva-engage', channel: 'social', audience: 'internal' },
  { url: 'https://app.slack.com/client/1', fixture: 'slack', channel: 'message', audience: 'internal', key: 'Enter' },
  { url: 'https://discord.com/channels/1/1', fixture: 'discord', channel: 'message', audience: 'external', key: 'Enter', noButton: true },
  { url: 'https://app.orlo.tech/', fixture: 'scheduling', channel: 'social', audience: 'public' },
  { url: 'https://hootsuite.com/', fixture: 'scheduling', channel: 'social', audience: 'public' },
  { url: 'https://publish.buffer.com/', fixture: 'scheduling', channel: 'social', audience: 'public' },
  { url: 'https://app.sproutsocial.com/', fixture: 'scheduling', channel: 'social', audience: 'public' },
  { url: 'https://mail.google.com/mail/u/0/', fixture: 'gmail', channel: 'email', audience: 'external', key: 'Control+Enter' },
  { url: 'https://outlook.office.com/mail/', fixture: 'outlook', channel: 'email', audience: 'internal', key: 'Control+Enter' },
  { url: 'https://outlook.live.com/mail/', fixture: 'outlook', channel: 'email', audience: 'internal' },
  { url: 'https://outlook.office365.com/mail/', fixture: 'outlook', channel: 'email', audience: 'internal' },
  { url: 'https://outlook.cloud.microsoft/mail/', fixture: 'outlook', channel: 'email', audience: 'internal' },
  { url: 'https://mail.yahoo.com/d/compose/', fixture: 'yahoo-mail', channel: 'email', audience: 'external' },
  {
    url: 'https://mail.proton.me/u/0/inbox',
    fixture: 'proton-mail',
    channel: 'email',
    audience: 'external',
    frame: '#frame',
    box: '#rooster-editor',
  },
  { url: 'https://www.icloud.com/mail/', fixture: 'icloud-mail', channel: 'email', audience: 'external' },
  { url: 'https://mail.zoho.eu/zm/', fixture: 'zoho-mail', channel: 'email', audience: 'external' },
  { url: 'https://webmail.wm-pcc.example/', fixture: 'roundcube', channel: 'email', audience: 'external' },
];

let server: PageServer;
let browser: OpenedBrowser;
let page: Page;

test.beforeAll(async () => {
  server = await servePages(Object.fromEntries(EXPECTED.map(({ url, fixture }) => [new URL(url).host, `${fixture}.html`])));
  browser = await openBrowser({ extension: await suiteExtension(), server });
});
test.afterAll(async () => {
  await browser?.close();
  await server?.close();
});
test.beforeEach(async () => {
  page = await browser.context.newPage();
});
test.afterEach(async () => {
  await page.close();
});

const sent = () => page.evaluate(() => (window as never as { sent: string[] }).sent.map((text) => text.trim().split('\n')[0]));

async function lastDraft(): Promise<{ text: string; quoted?: { start: number; end: number }[] }> {
  return (await browser.background()).evaluate(() => (globalThis as never as { state: { drafts: never[] } }).state.drafts.at(-1) as never);
}

for (const site of EXPECTED) {
  test.describe(new URL(site.url).host, () => {
    test.beforeEach(async () => {
      await page.goto(site.url);
      const inside: Page | FrameLocator = site.frame ? page.frameLocator(site.frame) : page;
      await inside.locator(site.box ?? '#box').click({ position: { x: 20, y: 14 } });
      await page.keyboard.press('ControlOrMeta+Home');
      await typeAsAPerson(page, 'I will leak it');
      await waitForMarks(page, ['leak']);
    });

    test('says what kind of draft it is and who will read it', async () => {
      const { text, quoted = [], ...draft } = await lastDraft();
      expect(text.slice(0, quoted[0]?.start).trim()).toBe('I will leak it');
      expect(draft).toEqual({
        channel: site.channel,
        ...(site.audience ? { audience: site.audience } : {}),
        ...(site.replyTo ? { replyTo: site.replyTo } : {}),
      });
    });

    if (!site.noButton) {
      test('pauses the button that sends once, and lets the second press through', async () => {
        const eyes = new ProbityEyes(page);
        await page.click('#send');
        await eyes.press('.pause', 'Go back and edit');
        await eyes.wait('.pause', false);
        expect(await sent()).toEqual([]);
        await page.click('#send');
        await expect.poll(sent).toEqual(['I will leak it']);
        expect(await eyes.see('.pause')).toBeUndefined();
      });

      test('sends when the person says so', async () => {
        const eyes = new ProbityEyes(page);
        await page.click('#send');
        await eyes.press('.pause', 'Send anyway');
        await expect.poll(sent).toEqual(['I will leak it']);
      });
    }

    if (site.key) {
      test(`pauses ${site.key} once, and lets the second press through`, async () => {
        const eyes = new ProbityEyes(page);
        await page.keyboard.press(site.key ?? 'Enter');
        await eyes.wait('.pause');
        await page.keyboard.press('Enter');
        await eyes.wait('.pause', false);
        expect(await sent()).toEqual([]);
        if (site.fixture === 'x' || site.key === 'Enter') {
          await page.keyboard.press(site.key ?? 'Enter');
          await expect.poll(sent).toEqual(['I will leak it']);
        }
      });
    }
  });
}
