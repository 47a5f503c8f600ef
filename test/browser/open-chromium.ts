import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** What is missing, in one line that says what to do; null when the browser is there. */
export const missingChromium = (): string | null =>
  existsSync(chromiumPath)
    ? null
    : `There is no Chromium at ${chromiumPath}: install it (apt-get install chromium) or set CHROMIUM_PATH.`;

export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors in the console and uncaught ones, each in a line. */
  readonly errors: readonly string[];
  /** Addresses of requests that left 127.0.0.1. */
  readonly foreign: readonly string[];
}

/** Starts Debian's Chromium with a fresh profile; rejects with one line when it is not there. */
export function openChromium(): Promise<Browser> {
  const missing = missingChromium();
  if (missing !== null) return Promise.reject(new Error(missing));
  // Playwright gives the browser a profile folder of its own and removes it at the end.
  return chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A new window that notes what must not happen. */
export async function watchedPage(
  browser: Browser,
  options: { readonly colorScheme?: 'light' | 'dark'; readonly javaScriptEnabled?: boolean } = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1180, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') foreign.push(request.url());
  });
  return { context, page, errors, foreign };
}
