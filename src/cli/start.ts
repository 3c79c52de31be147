// `npm start`: builds Probity and opens a browser with it on the practice page. With no display it tries a draft out by itself and prints what was found.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from './find-browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const SCREENSHOT = join(ROOT, '.artifacts', 'practice.png');
const SAMPLE =
  "Between us, the Kingsway hub is closing in March, they told us at yesterday's private briefing. Vote Labour on Thursday and get these clowns out!";

const { values: flags } = parseArgs({ options: { headless: { type: 'boolean' } } });
const headless =
  flags.headless || (process.platform === 'linux' && process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined);

function build(): void {
  const ran = spawnSync('npm', ['run', '--silent', 'build:chrome'], { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (ran.status !== 0) throw new Error(`The build failed:\n${ran.stdout}\n${ran.stderr}`);
}

async function practicePage(context: BrowserContext): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const address = `chrome-extension://${new URL(worker.url()).host}/practice.html`;
  const open = context.pages().find((page) => page.url().startsWith(address));
  if (open !== undefined) return open;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return page;
}

/** Types a draft as a person would and prints what the page then shows of it. */
async function tryOut(page: Page): Promise<void> {
  const composer = page.locator('textarea[data-probity-channel]').first();
  await composer.click();
  await composer.pressSequentially(SAMPLE, { delay: 8 });
  await page.waitForFunction(
    () => document.documentElement.dataset.probityFindings !== undefined && document.documentElement.dataset.probityFindings !== '[]',
    undefined,
    { timeout: 20_000 },
  );
  const shown = await page.evaluate(() => document.documentElement.dataset.probityFindings ?? '[]');
  console.log(`\nTyped on the practice page:\n  ${SAMPLE}\n\nMarked:`);
  for (const finding of JSON.parse(shown) as { excerpt: string; title: string; clause: string }[])
    console.log(`  "${finding.excerpt}"\n      ${finding.title} (${finding.clause})`);
  mkdirSync(join(ROOT, '.artifacts'), { recursive: true });
  await composer.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.screenshot({ path: SCREENSHOT });
  console.log(`\nScreenshot: ${SCREENSHOT}`);
}

console.log('Building …');
build();
const executablePath = await findBrowser();
const profile = mkdtempSync(join(tmpdir(), 'probity-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: false,
  viewport: headless ? { width: 1100, height: 640 } : null,
  args: browserFlags(EXTENSION, { headless }),
  ignoreDefaultArgs: ['--disable-extensions'],
});
try {
  const page = await practicePage(context);
  if (headless) {
    await tryOut(page);
    console.log('Done: Probity runs. On a machine with a display, `npm start` opens the browser for you to type in.');
  } else {
    await page.bringToFront();
    console.log('Probity is open on its practice page. Close the browser to end.');
    await new Promise((resolve) => context.once('close', resolve));
  }
} finally {
  await context.close().catch(() => undefined);
  rmSync(profile, { recursive: true, force: true });
}
