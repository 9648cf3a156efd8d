import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Debian's; another one may be named. */
const PROGRAM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const hasChromium = existsSync(PROGRAM);

/** What a test is called where there is no browser to run it in. */
export const WHERE = hasChromium
  ? 'in Chromium'
  : `in Chromium (skipped: there is no ${PROGRAM}; apt-get install chromium)`;

/** Starts the browser without a window, and without the calls home that it makes on its own. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

export interface PageOptions {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

/** An opened page, and all that it said, asked for or popped up since. */
export interface Opened {
  readonly page: Page;
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

/** Opens a text as a file from the disk, as somebody would who was sent it. */
export async function openText(
  browser: Browser,
  text: string,
  kind: 'html' | 'svg',
  { width = 1280, colorScheme = 'light', javaScriptEnabled = true }: PageOptions = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-audit-page-'));
  const file = join(folder, `page.${kind}`);
  writeFileSync(file, text);
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    javaScriptEnabled,
    // The page's own policy stays in force; what a test adds goes past it by other means.
  });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return {
    page,
    troubles,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Pairs of texts in the pictures of a page whose boxes reach into one another by more than half a pixel. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const texts = [...document.querySelectorAll('svg.map text')].map((text) => ({
      words: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    return texts.flatMap((a, index) =>
      texts.slice(index + 1).flatMap((b) => {
        const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        return x > 0.5 && y > 0.5 ? [a.words + ' × ' + b.words] : [];
      }),
    );
  })()`);
}

/** Texts of the picture that reach out of it. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const frame = document.querySelector('svg.map').getBoundingClientRect();
    return [...document.querySelectorAll('svg.map text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const isIn = box.left >= frame.left && box.right <= frame.right &&
        box.top >= frame.top && box.bottom <= frame.bottom;
      return isIn ? [] : [text.textContent];
    });
  })()`);
}
