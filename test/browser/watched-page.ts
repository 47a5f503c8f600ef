import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors in the console and uncaught ones, each in a line. */
  readonly errors: readonly string[];
  /** Addresses of requests that left 127.0.0.1. */
  readonly foreign: readonly string[];
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
